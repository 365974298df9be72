// 一是…二是…三是… and its like count without a gap, across paragraphs, and begin anew at 一是. Runs nest: a run inside a
// paragraph may stand within an item of a run whose marks open paragraphs. GB/T 15834 B.3.7; notes/domain.md section 4.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import type { EnumerationKind } from '../draft/enumerations.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import {
  type EnumerationItem,
  type EnumerationRun,
  enumerationSummary,
  lacksFirst,
  OPENS_WITH_FIRST,
  runsOf,
} from '../numbering/enumerationRuns.ts';
import { Renumbering } from '../numbering/renumbering.ts';
import { type Fault, faultsOf } from '../numbering/sequence.ts';
import { bySummary, type Finding, type Fix, type Rule } from './rule.ts';

export const enumerationSequence: Rule = {
  id: 'enumeration-sequence',
  group: 'numbering',
  severity: 'error',
  fix: 'safe',
  inDraft: bySummary((block, source) => `${endsInColon(block) ? ':' : ''}${enumerationSummary(block, source)}`, judge),
};

function* judge(draft: Draft): Iterable<Finding> {
  for (const run of runsOf(draft)) {
    yield* checkRun(draft, run);
    if (isAlone(draft, run)) yield aloneFinding(draft, run.items[0]!);
  }
}

/** An announced 一是 with no 二是 before the next heading: the rest was lost, or is still to be written. */
function isAlone(draft: Draft, { kind, initial, items }: EnumerationRun): boolean {
  const [{ block, mark }] = items as [EnumerationItem];
  if (items.length > 1 || mark.ordinal !== 1 || !initial || !OPENS_WITH_FIRST.has(kind)) return false;
  return announces(draft, block) && isFollowedByHeading(draft, block);
}

function announces(draft: Draft, block: number): boolean {
  const announcing = draft.blocks[draft.lineBefore(block)];
  return announcing !== undefined && endsInColon(announcing);
}

const endsInColon = ({ reading }: Block): boolean => reading.text.trimEnd().endsWith(':');

/** How many paragraphs one item may have. */
const LONGEST_ITEM = 30;

function isFollowedByHeading(draft: Draft, block: number): boolean {
  return draft.blocks
    .slice(block + 1, block + 1 + LONGEST_ITEM)
    .some(({ markers, title }) => title || markers.length > 0);
}

function aloneFinding(draft: Draft, { block, mark }: EnumerationItem): Finding {
  const span = draft.spanIn(block, mark.start, mark.end);
  return {
    span,
    confidence: 'probable',
    message: message('enumeration-sequence.alone', { found: span }),
    related: [],
    fixes: [],
  };
}

const KEYS: Readonly<Record<Fault['kind'], MessageKey>> = {
  misnumbered: 'enumeration-sequence.misnumbered',
  gap: 'enumeration-sequence.gap',
  repeat: 'enumeration-sequence.repeat',
  back: 'enumeration-sequence.misnumbered',
  restart: 'enumeration-sequence.misnumbered',
  swapped: 'enumeration-sequence.swapped',
};

function* checkRun(draft: Draft, { kind, items, guessed }: EnumerationRun): Iterable<Finding> {
  const ordinals = items.map(({ ordinal }) => ordinal);
  const faults = faultsOf(ordinals).filter((fault) => mayBlame(draft, items, fault, kind));
  if (faults.length === 0) return;
  const renumbering = new Renumbering(
    draft,
    items.map(({ block, mark }) => ({ ...mark, block })),
  );
  for (const [nth, fault] of faults.entries()) {
    const { index, expected } = fault;
    const late = fault.kind === 'gap' && index === 0;
    const sure = !late && !guessed && kind !== '首先';
    yield {
      span: renumbering.spanOf(index),
      confidence: sure ? 'certain' : 'probable',
      message: message(late ? 'enumeration-sequence.start' : KEYS[fault.kind], {
        found: renumbering.written(index),
        expected: renumbering.written(index, expected),
        previous: renumbering.written(index - 1),
        next: renumbering.written(index + 1),
      }),
      related:
        index === 0
          ? []
          : [
              {
                span: renumbering.spanOf(index - 1),
                message: message('enumeration-sequence.previous', { mark: renumbering.written(index - 1) }),
              },
            ],
      fixes: fixes(renumbering, fault, faults[nth + 1]?.index ?? items.length, sure),
    };
  }
}

function mayBlame(draft: Draft, items: EnumerationItem[], fault: Fault, kind: EnumerationKind): boolean {
  const { mark, block } = items[fault.index]!;
  if (mark.loose) return false;
  if (fault.index > 0 && kind === '首先' && fault.kind === 'gap') {
    // 首先，感谢… and, paragraphs later, 再次，… need not count together.
    return onlyBlank(draft, items[fault.index - 1]!.block, block);
  }
  if (fault.index > 0 || fault.kind !== 'gap') return true;
  return lacksFirst(draft, { kind, items });
}

function onlyBlank(draft: Draft, from: number, to: number): boolean {
  return draft.blocks.slice(from + 1, to).every(({ kind }) => kind === 'blank');
}

function fixes(renumbering: Renumbering, fault: Fault, until: number, safe: boolean): readonly Fix[] {
  const edits = renumbering.editsFor(fault, until);
  if (edits.length === 0) return [];
  const title =
    edits.length === 1
      ? message('enumeration-sequence.fix-one', { expected: renumbering.written(fault.index, fault.expected) })
      : message('enumeration-sequence.fix-rest', { count: edits.length });
  return [{ title, safe, edits }];
}
