import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { CannotDo, unreadable } from './fault.ts';

const MEGABYTE = 1 << 20;
/** A draft of a few thousand pages has one megabyte: what is much larger is no draft. */
const LIMIT = 64 * MEGABYTE;

export function readPath(path: string): Buffer {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    throw unreadable(error);
  }
  try {
    return readAll(file);
  } finally {
    closeSync(file);
  }
}

export function readStandardInput(): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let size = 0;
    process.stdin
      .on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size <= LIMIT) return;
        reject(tooLarge());
        process.stdin.destroy();
      })
      .on('end', () => resolve(Buffer.concat(parts)))
      .on('error', (error) => reject(unreadable(error)));
  });
}

/** Of a pipe or a device the size is not known before. */
function readAll(file: number): Buffer {
  try {
    const status = fstatSync(file);
    if (status.size > LIMIT) throw tooLarge();
    if (status.isFile()) return readFileSync(file);
    const parts: Buffer[] = [];
    let total = 0;
    for (;;) {
      const part = Buffer.allocUnsafe(MEGABYTE);
      const length = readSync(file, part);
      if (length === 0) return Buffer.concat(parts);
      parts.push(part.subarray(0, length));
      total += length;
      if (total > LIMIT) throw tooLarge();
    }
  } catch (error) {
    throw unreadable(error);
  }
}

function tooLarge(): CannotDo {
  return new CannotDo('fault.too-large', { limit: LIMIT / MEGABYTE });
}
