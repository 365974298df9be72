import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import { compareTitles } from '../../references/annexes.ts';
import { plain } from '../../references/captions.ts';
import { grouped, type Kind, mayName, type Piece, type Place, type Target } from '../../references/survey.ts';
import type { Finding } from '../rule.ts';
import { spanOf, trimmed } from './finding.ts';

const CAPTIONED: readonly Kind[] = ['figure', 'table', 'box', 'appendixFigure', 'appendixTable'];

export function* repeatedCaptions(draft: Draft, { targets }: Piece): Iterable<Finding> {
  for (const kind of CAPTIONED) {
    const bySeries = new Map<string, Target[]>();
    for (const target of targets.get(kind) ?? []) {
      if (target.sure) grouped(bySeries, target.label.series).push(target);
    }
    for (const captions of bySeries.values()) yield* repeatedIn(draft, captions);
  }
}

function* repeatedIn(draft: Draft, captions: readonly Target[]): Iterable<Finding> {
  const found: Finding[] = [];
  let seen = new Map<number, Target>();
  let restarts = 0;
  let highest = 0;
  for (const [index, caption] of captions.entries()) {
    const { number } = caption.label;
    const first = seen.get(number);
    const previous = captions[index - 1]?.label.number;
    if (first === undefined) {
      seen.set(number, caption);
      highest = Math.max(highest, number);
      continue;
    }
    if (compareTitles(titleOf(draft, first), titleOf(draft, caption)) === 'same') continue;
    const next = captions[index + 1]?.label.number;
    // Each section may count its own: 表1、表2、表1、表2.
    if (number === 1 && (highest > 1 || next === 1)) {
      seen = new Map([[1, caption]]);
      highest = 1;
      restarts++;
      continue;
    }
    const adjacent = previous === number;
    if (!adjacent && next !== undefined && next !== highest + 2 && next !== highest + 1) continue;
    found.push(repeatedFinding(draft, first, caption, adjacent && number > 1 ? 'certain' : 'probable'));
  }
  if (restarts === 0 || captions.every(({ label }) => label.number > 1)) yield* found;
}

export function repeatedFinding(draft: Draft, first: Place, again: Place, confidence: Finding['confidence']): Finding {
  return {
    span: spanOf(draft, again),
    confidence,
    message: message('cross-reference.repeated', { label: trimmed(draft, again) }),
    related: [{ span: spanOf(draft, first), message: message('cross-reference.related-first') }],
    fixes: [],
  };
}

/** What a caption is called: on its own line, or on the next. */
function titleOf(draft: Draft, { block, title }: Target): string {
  return title === '' ? lineBehind(draft, block, 1) : title;
}

/** The words of the nth line behind a block, blank lines left out. */
export function lineBehind(draft: Draft, block: number, nth: number): string {
  let left = nth;
  for (let at = block + 1; at < draft.blocks.length && at <= block + 8; at++) {
    const { kind, reading } = draft.blocks[at]!;
    if (kind !== 'blank' && --left === 0) return kind === 'text' && mayName(reading.text) ? plain(reading.text) : '';
  }
  return '';
}
