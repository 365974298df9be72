// A rate of growth follows from the levels or the difference printed with it: V人，比去年增加D人，增长P% gives P = D÷(V−D). Taking
// this year's level for the base is the usual slip (7÷19 for 7÷12). What is told at constant prices is never recomputed.

import type { Block } from '../draft/block.ts';
import { spanOf, writing } from '../figures/correction.ts';
import { explainChange } from '../figures/explanation.ts';
import type { Figure } from '../figures/figure.ts';
import { heldAgainstIn } from '../figures/growth/heldAgainst.ts';
import { movedAgainstIn } from '../figures/growth/movedAgainst.ts';
import type { GrowthStatement } from '../figures/growth/movement.ts';
import { movementsIn } from '../figures/growth/movements.ts';
import { opposedIn } from '../figures/growth/opposed.ts';
import { plainFigure, plainNumber } from '../figures/print.ts';
import { answerFor, relationHolds } from '../figures/relation.ts';
import { fixesOf, repairsOf } from '../figures/repair.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { absolute, toFixed } from '../text/decimal.ts';
import { confidenceIn, confidenceOf } from './confidence.ts';
import { against, beside, directions, turnedAt } from './growth-mismatch/directions.ts';
import { progress } from './growth-mismatch/progress.ts';
import { LookedAt, type Told } from './lookedAt.ts';
import type { Finding, Rule } from './rule.ts';

export const growthMismatch: Rule = {
  id: 'growth-mismatch',
  group: 'figures',
  severity: 'error',
  fix: 'choice',
  needs: { quantities: 2 },
  *inBlock(block) {
    const wrong = movementsIn(block).filter(({ verdict }) => verdict !== 'holds');
    for (const statement of wrong) yield finding(block, statement);
    for (const opposed of opposedIn(block)) {
      if (!wrong.some(({ outcome }) => outcome === opposed.rate.figure)) yield directions(block, opposed);
    }
    for (const one of movedAgainstIn(block)) {
      // 由57.7%下降到62.4%，下降4.7个百分点: told where the verb is told again.
      const isTold = wrong.some(({ now, other }) => now === one.now.figure && other === one.before);
      if (!isTold) yield against(block, one);
    }
    for (const one of heldAgainstIn(block)) yield beside(block, one);
  },
  inContext: progress,
};

function finding(block: Block, statement: GrowthStatement): Finding {
  const span = spanOf(block, statement.outcome.quantity);
  const { verdict, relation, at, wrongBase, contradicts, turned } = statement;
  const isExplained = wrongBase === true || contradicts === true || turned === true;
  const confidence = isExplained ? confidenceOf(verdict) : confidenceIn(verdict, relation, at);
  return new LookedAt(span, confidence, () => told(block, statement));
}

function told(block: Block, statement: GrowthStatement): Told {
  const { outcome, now, other, relation, at } = statement;
  const { text } = block.reading;
  // 翻一番 is a word and no number that could be written otherwise.
  const repairs = repairsOf(relation, at).filter((repair) => statement.kind !== 'doubled' || repair.at !== at);
  // Whoever took the wrong base worked out the rate.
  if (statement.wrongBase) repairs.sort((a, b) => Number(b.at === at) - Number(a.at === at));
  // 从23.0%上升到21.6%，上升1.4个百分点: the verb of the level as well.
  const level = statement.turned === true ? movedAgainstIn(block).find((one) => one.now.figure === now) : undefined;
  const turned = statement.turned === true ? turnedAt(block, outcome, level?.now) : undefined;
  const right = answerFor(relation, at);
  const unit = statement.kind === 'doubled' ? '倍' : (outcome.quantity.unit?.name ?? '');
  return {
    message: message(keyOf(statement), {
      now: plainFigure(text, now.quantity),
      other: plainFigure(text, other.quantity),
      result: right === undefined ? '' : plainNumber(text, outcome.quantity, absolute(right), 1) + unit,
      stated: turned?.phrase ?? spanOf(block, outcome.quantity),
      years: relation.terms[3] === undefined ? '' : toFixed(relation.terms[3].value, 0),
      sign: relation.kind === 'fall-by' ? '+' : '-',
      slip: explainChange(statement, repairs, (figure) => spanOf(block, figure.quantity)),
    }),
    related: [now, other].map((figure) => ({
      span: spanOf(block, figure.quantity),
      message: message('growth-mismatch.related', { figure: spanOf(block, figure.quantity) }),
    })),
    fixes:
      statement.contradicts && relationHolds(relation)
        ? unsigning(block, outcome)
        : [...(turned?.fixes ?? []), ...fixesOf(relation, repairs)],
  };
}

function keyOf({ kind, relation, at, other, contradicts, turned }: GrowthStatement): MessageKey {
  if (contradicts) return 'growth-mismatch.sign';
  if (turned === true) return 'growth-mismatch.turned';
  // 9.74万元，增加0.53亿元: there was less than nothing before.
  if (kind === 'rate' && other.role === 'change' && answerFor(relation, at) === undefined)
    return 'growth-mismatch.beyond';
  return `growth-mismatch.${kind !== 'rate' ? kind : other.role === 'change' ? 'change' : 'levels'}`;
}

/** 增加27人，增加率为-4.19%: the sign goes. */
function unsigning(block: Block, { quantity }: Figure) {
  const { text } = block.reading;
  return [writing(block, quantity, text.slice(quantity.numberStart + 1, quantity.numberEnd))];
}
