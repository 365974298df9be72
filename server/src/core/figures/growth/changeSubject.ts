import { CHANGE_BEGINS } from '../changeWords.ts';
import type { Figure } from '../figure.ts';

const CARRIED_ON =
  /^(?:同比|环比|按年|按月|按季|分别|累计|实际|名义|平均|年均|总体|合计|也|均|且|并|共|亦|年|或|即|微|小幅|大幅|,)*(?:(?:比|较|与|同).*)?/;

/** Whose a change is, where its own words say so: 审结数 of 审结数比上年增加503件; empty where they do not. */
export function subjectOf({ label }: Pick<Figure, 'label'>): string {
  return label
    .split(CHANGE_BEGINS)[0]!
    .replace(CARRIED_ON, '')
    .replace(/(?:的|也|均|都|则|亦)?(?:比|较|与|同|由|从|按).*$/, '');
}

/** What counts anything of its kind: 件数减少3件 goes on with what is counted in 件, 金额减少 with money. */
function isMeasuredIn({ quantity: { unit } }: Figure, subject: string): boolean {
  if (subject === '金额') return unit?.kind === 'money';
  return subject.endsWith('数') && unit?.name === subject.slice(0, -1);
}

/** 国企由51家整合为33家，全级次国企法人数量压减67.7%: the change names whose it is, and none of the figures is called so. */
export function namesAnother(change: Figure, told: readonly Figure[]): boolean {
  const subject = subjectOf(change);
  if (subject.length < 2 || told.some((one) => isMeasuredIn(one, subject))) return false;
  const ends = [subject.slice(0, 2), subject.slice(-2)];
  return !told.some((one) => ends.some((end) => one.label.includes(end)));
}
