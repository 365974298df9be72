import type { Quantity } from '../draft/quantities.ts';
import type { Unit } from '../text/units.ts';

const LISTED = /^ ?(?:、|和|及|与|以及) ?$/;
const RESPECTIVELY = /分别[^,。;:、()0-9]{0,8}$/;
const FARTHEST = 14;

/**
 * The quantities of a paragraph, those of a list behind 分别 with the unit that is told once: 分别完成1.2、3.4、5.6亿元, 分别提高4.1个和5.1个百分点. What is not in such a
 * list is returned as it is.
 */
export function withSharedUnits(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  if (!text.includes('分别')) return quantities;
  const shared = [...quantities];
  for (let first = 0; first + 1 < quantities.length; first++) {
    if (!mayShare(quantities[first]!) || !isOpened(text, quantities[first]!)) continue;
    let last = first;
    while (last + 1 < quantities.length && follows(text, quantities[last]!, quantities[last + 1]!)) last++;
    const unit = quantities[last]!.unit;
    if (last > first && unit !== undefined && unit.kind !== 'calendar') {
      const whole = unitOf(text, quantities[last]!, unit);
      for (let at = first; at < last; at++) {
        // 1082万、1196万和1162万立方米: each tells its magnitude itself.
        if (shares(shared[at]!, unit))
          shared[at] = { ...shared[at]!, unit: magnitudeOf(text, shared[at]!) === '' ? whole : unit };
      }
    }
    first = last;
  }
  return shared;
}

const mayShare = ({ unit }: Quantity): boolean => unit === undefined || unit.name === '个';

/** It has no unit, or the 个 of 个百分点 and 个工作日. */
const shares = ({ unit, ratio }: Quantity, whole: Unit): boolean =>
  !ratio && (unit === undefined || (unit.name === '个' && whole.name.length > 1 && whole.name.startsWith('个')));

const isOpened = (text: string, { start }: Quantity): boolean =>
  RESPECTIVELY.test(text.slice(Math.max(0, start - FARTHEST), start));

const follows = (text: string, a: Quantity, b: Quantity): boolean =>
  b.start - a.end <= 4 && LISTED.test(text.slice(a.end, b.start));

const POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Kept, for figures of one unit are told by it. */
const magnified = new Map<Unit, Map<number, Unit>>();

const magnitudeOf = (text: string, { numberStart, numberEnd }: Quantity): string =>
  /[十百千万亿]*$/.exec(text.slice(numberStart, numberEnd))![0];

/** 亿元 of 5.6亿元: to those before it the magnitude is part of the unit. */
function unitOf(text: string, quantity: Quantity, unit: Unit): Unit {
  const magnitude = magnitudeOf(text, quantity);
  const power = [...magnitude].reduce((sum, character) => sum + POWERS[character]!, 0);
  if (power === 0) return unit;
  const kept = magnified.get(unit) ?? new Map<number, Unit>();
  magnified.set(unit, kept);
  const known = kept.get(power);
  if (known !== undefined) return known;
  const made: Unit = { ...unit, name: magnitude + unit.name, power: unit.power + power, discrete: false };
  kept.set(power, made);
  return made;
}
