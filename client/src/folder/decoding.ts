/** A byte order mark is believed; else what is valid UTF-8 is that, and what is not is what Chinese Windows writes. */
export function decoded(bytes: Uint8Array): string | undefined {
  const marked = [...bytes.subarray(0, 2)].join();
  const encodings = marked === '255,254' ? ['utf-16le'] : marked === '254,255' ? ['utf-16be'] : ['utf-8', 'gb18030'];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return text.includes('\0') ? undefined : text;
    } catch {
      // Not in this one.
    }
  }
  return undefined;
}
