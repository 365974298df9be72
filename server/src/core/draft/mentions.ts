import { remembered } from '../text/remembered.ts';
import { WordLists } from '../text/wordLists.ts';
import type { Block } from './block.ts';

const lists: string[][] = [];
let words: WordLists | undefined;

/** Bits of a number that V8 keeps as a small integer. */
const MOST = 30;

/** A bit for each list of which a word stands in a paragraph. */
const listsIn = remembered((block: Block): number => {
  words ??= new WordLists(lists);
  return words.in(block.reading.text).reduce((bits, { list }) => bits | (1 << list), 0);
});

/**
 * Whether a paragraph holds one of some words, in folded text; they are set apart by spaces. Many rules look for words that few
 * paragraphs have: one look through a paragraph answers all of them. To be called where a module is loaded; throws RangeError when
 * there are too many lists.
 */
export function mentions(some: string): (block: Block) => boolean {
  const list = lists.push(some.split(' ')) - 1;
  if (list >= MOST) throw new RangeError('too many lists of words');
  words = undefined;
  return (block) => (listsIn(block) & (1 << list)) !== 0;
}
