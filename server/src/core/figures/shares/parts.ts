// Whose share a rate is: the figure that its words name, among those told before it.

import { type Claim, mentions } from '../claims.ts';
import type { Figure } from '../figure.ts';
import { isWhole } from './quotients.ts';
import { denies } from './toldBeside.ts';

/** 137件集中在3个单位，占64.0%: over how many it is spread. */
const SPREAD = /(?:集中|分布|分散|涉及|来自|遍布|散布)(?:在|于|到)?$/;

/**
 * The level that a share speaks of: the one its subject names, else the nearest of its own sentence. A change, an
 * average or a base between them has another subject.
 */
export function partFor({ subject, stem }: Claim, levels: readonly Figure[], rate: Figure): Figure | undefined {
  // 受雇者9298千人（含受政府雇用者1006千人），占80.4%: what stands in a bracket before it is not meant.
  const near = levels.filter(
    (one) => one.depth <= rate.depth && !SPREAD.test(one.label) && !isDenied({ subject, stem, whole: '' }, one),
  );
  const parts = near.filter((part) => levels.some((whole) => isWhole(whole, part)));
  const own = parts.filter(({ sentence }) => sentence === rate.sentence);
  // 入学168名；家庭医生签约26140人，签约率68.4%: the part stands right before its rate, and its whole is not printed.
  const [nearest] = near;
  if (nearest !== undefined && !parts.includes(nearest)) {
    const isMeant = subject === '' ? nearest.sentence === rate.sentence : stem !== '' && nearest.label.endsWith(stem);
    if (isMeant) return undefined;
  }
  if (subject.length >= 2) {
    // 税收占一般公共预算收入的70.2% is of 税收收入 and not of 非税收入.
    const opensWith = ({ label }: Figure): number => Number(label.startsWith(subject.slice(0, 2)));
    // A rate speaks of its own sentence; a share that names its whole may look back to another.
    const [best] = [...(own.length > 0 && stem !== '' ? own : parts)].sort(
      (a, b) => likeness(b.label, subject) - likeness(a.label, subject) || opensWith(b) - opensWith(a),
    );
    const alike = best === undefined ? 0 : likeness(best.label, subject);
    // 公立医院236个，民营医院376个，民营医院个数占医院总数的61.4%: whose whole is not printed.
    if (near.some((one) => !parts.includes(one) && likeness(one.label, subject) > alike)) return undefined;
    if (best !== undefined && alike > 0) return best;
  }
  return subject !== '' && stem === '' ? undefined : own[0];
}

/** No other level of its sentence has a label that the rate's name may mean: 已办结366件，阶段性办结9件，办结率97.6%. */
export function isOnlyOne(levels: readonly Figure[], part: Figure, claim: Claim): boolean {
  const { subject, stem } = claim;
  // 集中供养3415人、分散供养5347人，集中供养率39.0%: the one whose whole name the rate has.
  const own = subject.length > stem.length && part.label.endsWith(subject) ? subject : stem;
  return (
    mentions(part.label, stem) &&
    !levels.some(
      (one) => one !== part && one.sentence === part.sentence && one.label.endsWith(own) && !isDenied(claim, one),
    )
  );
}

/** 不成立24件 is not what 成立率 is of. */
export const isDenied = ({ subject, stem }: Claim, { label }: Figure): boolean =>
  denies(label, stem) && !denies(subject, stem);

/** The figure is one of a list that a total closes before the rate: 完成288万元、195万元，共483万元，完成率…. */
export function isListed(levels: readonly Figure[], part: Figure): boolean {
  return levels.slice(0, levels.indexOf(part)).some(({ label }) => /^(?:共|合计|总计|总共)/.test(label));
}

/** How many pairs of neighbouring characters two labels share. */
export function likeness(a: string, b: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) if (a.includes(b.slice(at, at + 2))) shared++;
  return shared;
}
