import type { Block } from '../draft/block.ts';
import { SYSTEMS } from '../draft/markers.ts';
import { matchesOf } from '../text/matches.ts';
import { remembered } from '../text/remembered.ts';
import { type AnnexHeader, type AnnexPage, annexHeaderOf, annexPageOf } from './annexes.ts';
import { type Caption, captionOf, mayBeCaptionsIn } from './captions.ts';
import {
  DIVISIONS,
  HAN,
  type Label,
  labelOf,
  type Overcount,
  overcountsOf,
  type Reference,
  referencesOf,
  type TargetKind,
} from './references.ts';

/** Something with a number that a reference may go to. Offsets are reading offsets in its block. */
export interface Numbered {
  readonly kind: TargetKind | 'top';
  readonly label: Label;
  readonly start: number;
  readonly end: number;
  /** Surely such a thing; else only enough to be referred to. */
  readonly sure: boolean;
}

/** What a block holds of references and of what they may go to, read once for each version of it. */
export interface Pointers {
  readonly references: readonly Reference[];
  readonly overcounts: readonly Overcount[];
  readonly targets: readonly Numbered[];
  readonly caption: Caption | undefined;
  readonly annexHeader: AnnexHeader | undefined;
  readonly annexPage: AnnexPage | undefined;
}

/** What most blocks hold. */
export const NO_POINTERS: Pointers = {
  references: [],
  overcounts: [],
  targets: [],
  caption: undefined,
  annexHeader: undefined,
  annexPage: undefined,
};

export const pointersOf = remembered(
  (block: Block): Pointers => (block.kind === 'text' || block.kind === 'table' ? read(block) : NO_POINTERS),
);

const MAY_POINT = /[图表栏录件] ?[\d一二三四五六七八九十]|第[\d一二三四五六七八九十( ]|附 *件|附:/;
const CAPTION_WORDS = /[图表栏录] ?[\d一二三四五六七八九十]/;

function read({ kind, reading: { text } }: Block): Pointers {
  if (!MAY_POINT.test(text)) return NO_POINTERS;
  const captions = CAPTION_WORDS.test(text);
  const caption = captions ? captionOf(text) : undefined;
  const annexHeader = annexHeaderOf(text);
  const annexPage = annexHeader === undefined ? annexPageOf(text) : undefined;
  const from = caption?.end ?? annexPage?.end ?? (annexHeader === undefined ? 0 : text.length);
  const targets: Numbered[] = [];
  if (caption !== undefined) targets.push({ ...caption, sure: caption.sure && kind === 'text' });
  if (captions) {
    for (const found of mayBeCaptionsIn(text, from)) targets.push({ ...found, start: 0, end: 0, sure: false });
  }
  const references = referencesOf(text, from);
  const overcounts = text.includes('(') ? overcountsOf(text) : NO_POINTERS.overcounts;
  if (
    caption === undefined &&
    annexHeader === undefined &&
    annexPage === undefined &&
    targets.length + references.length + overcounts.length === 0
  ) {
    return NO_POINTERS;
  }
  return { references, overcounts, targets, caption, annexHeader, annexPage };
}

const DIVISION_KINDS = new Map<string, Numbered['kind']>([
  [SYSTEMS.part.id, 'part'],
  [SYSTEMS.chapter.id, 'chapter'],
  [SYSTEMS.section.id, 'section'],
  [SYSTEMS.article.id, 'article'],
  [SYSTEMS.han.id, 'top'],
  [SYSTEMS.capital.id, 'top'],
]);
const MENTIONED = new RegExp(`第 ?(\\d{1,3}|${HAN}) ?(部分|[编篇章节条])`, 'g');
const BEFORE = /^[\s#>*_【[(“]*$/;
const LONGEST_BEFORE = 12;

/** The parts, chapters and articles that begin in a block. */
export function* divisionsOf({ markers, reading: { text } }: Block): Iterable<Numbered> {
  for (const { system, ordinal, tentative, start, end } of markers) {
    const kind = DIVISION_KINDS.get(system.id);
    if (kind !== undefined) yield { kind, label: { series: '', number: ordinal }, start, end, sure: !tentative };
  }
  if (!text.includes('第')) return;
  for (const { index, 0: all, 1: numeral, 2: noun } of matchesOf(text, MENTIONED)) {
    if (!mayBeDivision(text, index)) continue;
    const label = labelOf(numeral!);
    if (label !== undefined)
      yield { kind: DIVISIONS[noun!]!, label, start: index, end: index + all.length, sure: false };
  }
}

/** Glued to its title, bracketed, or told of in prose: `第一部分是回顾，第二部分是打算`. */
function mayBeDivision(text: string, at: number): boolean {
  if ('。;,:、!?'.includes(text[at - 1] ?? '。')) return true;
  return at <= LONGEST_BEFORE && BEFORE.test(text.slice(0, at));
}
