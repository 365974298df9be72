import { ALIKE, endOfRange, key, NUMBERED, numbersIn, Tops } from '../../references/numbers.ts';
import type { Kind, Survey } from '../../references/survey.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import type { Finding } from '../rule.ts';
import { annexKeys } from './annexes.ts';
import { missingFinding } from './finding.ts';

/** 见第三部分, 见表3, 如图2所示: numbers that the draft gives to nothing. */
export function* missingTargets({ draft, pieces, reports }: Survey): Iterable<Finding> {
  if (pieces.every(({ references }) => references.length === 0)) return;
  const numbers = new Map(NUMBERED.map((kind) => [kind, numbersIn(pieces, kind)] as const));
  const annexed = new Set(flatMapped(reports, annexKeys));
  const tops = new Tops(pieces);
  for (const [index, { targets, references }] of pieces.entries()) {
    const keeps = (kind: Kind): boolean => targets.get(kind)?.some(({ sure }) => sure) ?? false;
    for (const placed of references) {
      const { kind, label, within } = placed.reference;
      const own = numbers.get(kind)?.[index];
      if (own === undefined || within !== undefined) continue;
      if (kind === 'part' && !keeps('part')) {
        if (!targets.has('part') && tops.isBeyond(targets.get('top'), label.number)) {
          yield missingFinding(draft, placed, 'probable', tops.last);
        }
        continue;
      }
      if (!keeps(kind)) continue;
      const asked = label.series !== '' && own.isFlat() ? endOfRange(label) : label;
      const confidence = asked === undefined ? undefined : own.missing(asked);
      if (asked === undefined || confidence === undefined) continue;
      const elsewhere = (ALIKE[kind] ?? []).some((other) =>
        other === 'annex' ? annexed.has(key(asked)) : numbers.get(other)![index]!.has(asked),
      );
      if (!elsewhere) yield missingFinding(draft, placed, confidence, own.last(asked.series));
    }
  }
}
