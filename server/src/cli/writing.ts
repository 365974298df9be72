import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotDo, systemCode } from './fault.ts';

/**
 * Puts `bytes` in the place of a file that held `before`: at once or not at all, with the mode and owner that it had. A
 * link stays a link, and the file it leads to is replaced.
 */
export function replaceFile(path: string, before: Buffer, bytes: Buffer): void {
  try {
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    const status = statSync(target);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.hegao`);
    try {
      writeLike(status, temporary, bytes);
      if (!readFileSync(target).equals(before)) throw new CannotDo('fault.changed-meanwhile');
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  } catch (error) {
    if (error instanceof CannotDo) throw error;
    const code = systemCode(error);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') throw new CannotDo('fault.no-write-permission');
    throw new CannotDo('fault.unwritable', { code });
  }
}

function writeLike(status: Stats, path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    try {
      fchownSync(file, status.uid, status.gid);
    } catch (error) {
      // Only its owner's group, or root, may give a file away.
      systemCode(error);
    }
    fchmodSync(file, status.mode & 0o7777);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
