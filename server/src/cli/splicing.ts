import { type Decoded, decodeAs, type Encoding } from './decoding.ts';
import { encode } from './encoding.ts';
import type { Replacement } from './replacements.ts';

/**
 * The bytes with replacements made in the text they hold. Every byte outside them stays as it is; undefined when the
 * result would not read exactly as `text`, the new text.
 */
export function spliced(
  bytes: Buffer,
  decoded: Decoded,
  replacements: readonly Replacement[],
  text: string,
): Buffer | undefined {
  const offsets = byteOffsets(
    bytes,
    decoded,
    replacements.flatMap(({ start, end }) => [start, end]),
  );
  if (offsets === undefined) return undefined;
  const parts: Buffer[] = [];
  let at = 0;
  for (const [index, { newText }] of replacements.entries()) {
    const encoded = encode(newText, decoded.encoding);
    if (encoded === undefined) return undefined;
    parts.push(bytes.subarray(at, offsets[index * 2]!), encoded);
    at = offsets[index * 2 + 1]!;
  }
  const result = Buffer.concat([...parts, bytes.subarray(at)]);
  return decodeAs(result, decoded.encoding, decoded.bom) === text ? result : undefined;
}

/** Where in the bytes each of these ascending offsets of the text stands; undefined for one within a character. */
function byteOffsets(
  bytes: Buffer,
  { text, encoding, bom }: Decoded,
  offsets: readonly number[],
): number[] | undefined {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return offsets.map((offset) => bom + offset * 2);
  const walk = new Walk(bytes, encoding, bom);
  const found: number[] = [];
  for (const offset of offsets) {
    if (offset === text.length) {
      found.push(bytes.length);
      continue;
    }
    const at = walk.to(offset);
    if (at === undefined) return undefined;
    found.push(at);
  }
  return found;
}

const STRIDE = 1024;

/** Goes through bytes by whole characters, in strides, and slowly only in the stride that is looked for. */
class Walk {
  readonly #bytes: Buffer;
  readonly #encoding: Encoding;
  #byte: number;
  #unit = 0;

  constructor(bytes: Buffer, encoding: Encoding, start: number) {
    this.#bytes = bytes;
    this.#encoding = encoding;
    this.#byte = start;
  }

  to(offset: number): number | undefined {
    while (this.#step(STRIDE, offset));
    while (this.#unit < offset && this.#step(1, offset));
    return this.#unit === offset ? this.#byte : undefined;
  }

  /** Takes characters of at least so many bytes, unless that leads beyond the offset. */
  #step(atLeast: number, offset: number): boolean {
    let end = this.#byte;
    while (end < this.#bytes.length && end - this.#byte < atLeast)
      end += characterLength(this.#bytes, end, this.#encoding);
    if (end === this.#byte) return false;
    const units = this.#unit + decodeAs(this.#bytes.subarray(this.#byte, end), this.#encoding, 0).length;
    if (units > offset) return false;
    this.#byte = end;
    this.#unit = units;
    return true;
  }
}

function characterLength(bytes: Buffer, at: number, encoding: Encoding): number {
  const lead = bytes[at]!;
  if (lead < 0x81 || lead === 0xff) return 1;
  const trail = bytes[at + 1] ?? 0;
  if (encoding === 'gb18030') return trail >= 0x40 ? 2 : trail >= 0x30 && trail <= 0x39 ? 4 : 1;
  if (encoding === 'big5') return trail >= 0x40 ? 2 : 1;
  let end = at + 1;
  while (end < at + 4 && (bytes[end]! & 0xc0) === 0x80) end++;
  return end - at;
}
