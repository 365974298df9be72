import type { Draft } from './draft.ts';

const YEAR = /(?<!\d)(?:19|20)\d\d(?=年)/g;

/** The year that the titles of a draft name, where they name one only: 2025年工作总结. */
export function titleYear({ blocks }: Draft): number | undefined {
  const named = new Set(
    blocks.flatMap(({ title, reading }) => (title ? (reading.text.match(YEAR) ?? []).map(Number) : [])),
  );
  const [year, another] = named;
  return another === undefined ? year : undefined;
}
