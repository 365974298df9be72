import { flatMapped } from '../text/flatMapped.ts';
// The difference of two rates is told in points, a relative change in per cent: 由40%提高到45% is 5个百分点, or 12.5%
// (proof-reading rule books, notes/domain.md section 3.3). Where no two rates are printed either may be meant.

import type { Block } from '../draft/block.ts';
import { spanOf } from '../figures/correction.ts';
import { figuresIn } from '../figures/figure.ts';
import { type MistakenPoints, mistakenPoints } from '../figures/growth/points.ts';
import { message, type Template } from '../messages/message.ts';
import { scriptOf } from '../text/script.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Fix, Rule } from './rule.ts';

export const pointOrPercent: Rule = {
  id: 'point-or-percent',
  group: 'figures',
  severity: 'warning',
  fix: 'choice',
  needs: { quantities: 2, characters: '%‰成分点' },
  *inBlock(block) {
    if (block.kind !== 'text') return;
    for (const statement of mistakenPoints(block.reading.text, figuresIn(block))) yield finding(block, statement);
  },
};

function finding(block: Block, { kind, outcome, from }: MistakenPoints): Finding {
  const { quantity } = outcome;
  const stated = spanOf(block, quantity);
  const [now, before] = from.map((figure) => spanOf(block, figure.quantity));
  return {
    span: stated,
    confidence: kind === 'points' ? 'probable' : 'certain',
    message: messageOf(kind, now!, before, stated),
    related: flatMapped([now, before], (span) =>
      span === undefined ? [] : [{ span, message: message('point-or-percent.related', { figure: span }) }],
    ),
    fixes: fixes(block, kind, outcome),
  };
}

function messageOf(kind: MistakenPoints['kind'], now: Span, before: Span | undefined, stated: Span): Template {
  switch (kind) {
    case 'percent':
      return message('point-or-percent.percent', { now, before: before!, stated });
    case 'schedule':
      return message('point-or-percent.schedule', { now, stated });
    case 'points':
      return message('point-or-percent.points', { level: now, stated });
  }
}

const POINTS = { simplified: '个百分点', traditional: '個百分點' } as const;

/** What is written behind the number: % for 百分点, and back. 百分之五 is left to the writer. */
function fixes(
  { reading, scripts }: Block,
  kind: MistakenPoints['kind'],
  { quantity }: MistakenPoints['outcome'],
): readonly Fix[] {
  const written = reading.text.slice(quantity.numberEnd, quantity.end).trim();
  const unit =
    kind !== 'points' && written === '%'
      ? POINTS[scriptOf(scripts) ?? 'simplified']
      : /^个?百分点$/.test(written)
        ? '%'
        : undefined;
  if (unit === undefined) return [];
  const number = reading.text.slice(quantity.numberStart, quantity.numberEnd);
  return [
    {
      title: message('figures.fix', {
        wrong: reading.sourceSpan(quantity.numberStart, quantity.end),
        right: number + unit,
      }),
      safe: false,
      edits: [{ span: reading.sourceSpan(quantity.numberEnd, quantity.end), newText: unit }],
    },
  ];
}
