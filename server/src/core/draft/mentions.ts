import { remembered } from '../text/remembered.ts';
import { WordLists } from '../text/wordLists.ts';
import type { Block } from './block.ts';

const lists: string[][] = [];
let words: WordLists | undefined;

const listsIn = remembered((block: Block): ReadonlySet<number> => {
  words ??= new WordLists(lists);
  return new Set(words.in(block.reading.text).map(({ list }) => list));
});

/**
 * Whether a paragraph holds one of some words, in folded text; they are set apart by spaces. Many rules look for words that few paragraphs have: one look through
 * a paragraph answers all of them. To be called where a module is loaded.
 */
export function mentions(some: string): (block: Block) => boolean {
  const list = lists.push(some.split(' ')) - 1;
  words = undefined;
  return (block) => listsIn(block).has(list);
}
