import type { Encoding } from './decoding.ts';

/** Bytes of a text in an encoding, without a byte order mark; undefined where a character has none. */
export function encode(text: string, encoding: Encoding): Buffer | undefined {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (code < 0x80) bytes.push(code);
    else {
      const found = inverse(encoding).get(character);
      if (found === undefined) return undefined;
      bytes.push(...found);
    }
  }
  return Buffer.from(bytes);
}

const inverses = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/**
 * Each character's bytes, asked of the decoder itself: so what is encoded is decoded to the same, and no table is shipped.
 * Not in it are GB18030's four-byte characters, rarer than any that a fix writes.
 */
function inverse(encoding: 'gb18030' | 'big5'): ReadonlyMap<string, readonly number[]> {
  const kept = inverses.get(encoding);
  if (kept !== undefined) return kept;
  const pairs: [number, number][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) if (trail !== 0x7f) pairs.push([lead, trail]);
  }
  // A line break behind each pair, which ends it even when the pair is no character.
  const bytes = Buffer.from(pairs.flatMap((pair) => [...pair, 10]));
  const characters = new TextDecoder(encoding).decode(bytes).split('\n');
  const map = new Map<string, readonly number[]>();
  characters.forEach((character, at) => {
    const pair = pairs[at];
    if (pair !== undefined && [...character].length === 1 && !map.has(character)) map.set(character, pair);
  });
  inverses.set(encoding, map);
  return map;
}
