// Rates whose two figures are told right beside them, and say by their place or by their names which they are.

import { add, compare, subtractIntervals } from '../../text/decimal.ts';
import { claimOf, mentions } from '../claims.ts';
import { FIGURES_IN_REACH, type Figure } from '../figure.ts';
import { COMPARED } from '../growth/comparison.ts';
import { shareTwo } from '../naming.ts';
import { baseValue, intervalOf, sameKind } from '../worth.ts';
import { agrees, agreesWith, isWhole } from './quotients.ts';
import type { Share, ShareStatement } from './share.ts';

type Told = Omit<ShareStatement, 'rate'>;
type ToldLoosely = Omit<Share, 'rate'> & { readonly verdict: 'loosely-wrong' };

const isNegated = (label: string): boolean => /[不未无非](?!足|锈)/.test(label);

/** 优良天数比例为90.7%（优良天数331天，有效监测365天）: the two figures alone in a bracket right behind the rate. */
export function inBracketBehind(text: string, figures: readonly Figure[], index: number): Told | undefined {
  const rate = figures[index]!;
  const [a, b, next] = figures.slice(index + 1, index + 4);
  if (a === undefined || b === undefined || text[rate.quantity.end] !== '(') return undefined;
  if (a.depth !== rate.depth + 1 || b.bracket !== a.bracket || next?.bracket === a.bracket) return undefined;
  if (!isCount(a) || !isCount(b) || a.quantity.unit !== b.quantity.unit) return undefined;
  const [part, whole] = isWhole(b, a) ? [a, b] : [b, a];
  const told = { part, whole };
  if (agrees(rate, part, whole) || agrees(rate, whole, part) || isOfRest(rate, part, whole)) {
    return { ...told, verdict: 'holds' };
  }
  const named = shareTwo(part.label, rate.label) && !isNegated(part.label) && rate.quantity.hedge === undefined;
  return named ? { ...told, verdict: 'probably-wrong' } : undefined;
}

const isCount = ({ role, label, quantity }: Figure): boolean =>
  (role === 'level' || quantity.unit?.kind === 'duration') && quantity.hedge === undefined && !COMPARED.test(label);

function isOfRest(rate: Figure, part: Figure, whole: Figure): boolean {
  const all = intervalOf(whole.quantity);
  return agreesWith(rate, subtractIntervals(all, intervalOf(part.quantity)), all);
}

/** 完成预算的66.7%, 为年度计划的102.0%, 完成全年目标54.5% */
const FULFILLED =
  /(?:完成|达到|达|为|相当于|实现|(?<=^已?)占)了?([^,。;()0-9完成为]{0,6}?)(预算|计划|任务|目标|指标)(?:数|额|任务|总额)?(?:的|之)?$/;
/** What a plan is called, whatever its fulfilment calls it: 下达任务6500套，实际开工6840套，完成年度任务的105.2%. */
const PLANNED = /预算|计划|任务|目标|指标/;
const OF_THE_YEAR = /^(?:全?年度?)?$/;

/** `预算92.00万元，决算61.38万元，完成预算的66.7%`: the whole is called so, and the part is what is told last. */
export function ofPlan(text: string, figures: readonly Figure[], index: number): Told | ToldLoosely | undefined {
  const rate = figures[index]!;
  const [, qualifier = '', plan] = FULFILLED.exec(rate.label) ?? [];
  if (plan === undefined || rate.quantity.hedge !== undefined) return undefined;
  const told = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .filter(
      ({ sentence, bracket, depth }) => sentence === rate.sentence && (bracket === rate.bracket || depth < rate.depth),
    );
  const planned = told.filter(({ label, role }) => (role === 'level' || role === 'base') && PLANNED.test(label));
  const called = planned.filter(({ label }) => label.includes(plan) && label.includes(qualifier));
  const named = called.length > 0 || !OF_THE_YEAR.test(qualifier) ? called : planned;
  const whole = named.at(-1);
  if (whole === undefined) return undefined;
  const parts = told.filter(
    (one) => one.role === 'level' && !named.includes(one) && sameKind(one.quantity, whole.quantity),
  );
  const part = parts.at(-1);
  if (part === undefined) return undefined;
  for (const one of named)
    for (const other of parts) if (agrees(rate, other, one)) return { part: other, whole: one, verdict: 'holds' };
  // 计划120亿元；甲县完成63亿元，完成计划的80%: behind a ； it is another's plan.
  const apart = /[;]/.test(text.slice(Math.min(part.quantity.end, whole.quantity.end), rate.quantity.start));
  const only = parts.length === 1 && named.length === 1;
  if (apart || !only) return undefined;
  return { part, whole, verdict: called.length > 0 ? 'probably-wrong' : 'loosely-wrong' };
}

/** 到位860万元…；支出817万元，支出率95.0%，结余43万元: what is told to be left makes up, with the part, a whole told before. */
export function withRest(figures: readonly Figure[], index: number): Told | undefined {
  const [part, rate, rest] = figures.slice(Math.max(0, index - 1), index + 2);
  if (part === undefined || rate === undefined || rest === undefined || part.role !== 'level') return undefined;
  const stem = claimOf(rate)?.stem ?? '';
  const together = rest.sentence === part.sentence && sameKind(rest.quantity, part.quantity) && LEFT.test(rest.label);
  if (!together || !mentions(part.label, stem) || denies(part.label, stem)) return undefined;
  const all = add(baseValue(rest.quantity), baseValue(part.quantity));
  const whole = figures
    .slice(Math.max(0, index - FIGURES_IN_REACH), index)
    .findLast(
      ({ role, quantity }) =>
        role === 'level' && sameKind(quantity, part.quantity) && compare(baseValue(quantity), all) === 0,
    );
  if (whole === undefined) return undefined;
  return { part, whole, verdict: agrees(rate, part, whole) ? 'holds' : 'certainly-wrong' };
}

const LEFT = /结余|剩余|其余|尚余|余额?$|賸余|未/;

/** The label says that what the name says is not so: 不成立 of 成立. */
export function denies(label: string, name: string): boolean {
  const at = label.lastIndexOf(name);
  return name !== '' && at > 0 && /[不未非无](?:予|能|曾|获|完全)?$/.test(label.slice(0, at));
}
