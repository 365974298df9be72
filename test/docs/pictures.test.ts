/** Pictures are made small without being made others. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const root = resolve(__dirname, '../..');
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

const numbers = (...values: number[]): number[] => values.flatMap((value) => [0, 0, value >> 8, value & 255]);

/** A picture three pixels wide in RGB, its lines with their filters. */
const rgb = (lines: readonly (readonly number[])[]): Buffer =>
  Buffer.concat([
    Buffer.from(SIGNATURE),
    chunk('IHDR', Buffer.from([...numbers(3, lines.length), 8, 2, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);

/** The data of a chunk. */
function dataOf(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name, 0, 'latin1');
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

test('a picture of few colours stays the same to the pixel, whatever its lines are filtered by', async () => {
  const { smallPng } = await import(pathToFileURL(join(root, 'scripts/smallPng.mjs')).href);
  const line = [10, 20, 30, 40, 50, 60, 10, 20, 30];
  const small = smallPng(
    rgb([
      [0, ...line],
      [1, 10, 20, 30, 30, 30, 30, 226, 226, 226],
      [2, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [3, 5, 10, 15, 15, 15, 15, 241, 241, 241],
      [4, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ]),
  );
  const palette = dataOf(small, 'PLTE');
  const lines = inflateSync(dataOf(small, 'IDAT'));
  const pixels = [...lines].flatMap((index, at) =>
    at % 4 === 0 ? [] : [...palette.subarray(index * 3, index * 3 + 3)],
  );
  assert.deepEqual(pixels, [line, line, line, line, line].flat());
});

describe('the pictures in docs', () => {
  for (const name of readdirSync(join(root, 'docs/pictures'))) {
    test(`${name} was made small`, () => {
      const png = readFileSync(join(root, 'docs/pictures', name));
      assert.equal(png[25], 3);
      assert.ok(png.length < 120 * 1024);
    });
  }
});
