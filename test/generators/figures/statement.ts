import fc from 'fast-check';
import { Converter } from 'opencc-js';

/** A figure of a statement, a whole number of units of its last digit. */
export interface Slot {
  readonly mantissa: number;
  readonly decimals: number;
  /** Written behind the number: 亿元, %. */
  readonly unit: string;
  /** What one of the unit is worth in the unit that the formula reckons in. */
  readonly factor: number;
  /** The number says its whole value: persons, things. */
  readonly exact: boolean;
}

/** Figures that are alike but for their digits. */
export const slotLike =
  (like: Omit<Slot, 'mantissa'>) =>
  (mantissa: number): Slot => ({ ...like, mantissa });

/** How the outcome, which is the first slot, follows from the others: in the reckoned units, rising or falling in each of them. */
export type Formula = (values: readonly number[]) => number;

/** A statement in words and figures: a number among the words is the place of that slot. */
export interface Statement {
  readonly kind: string;
  readonly words: readonly (string | number)[];
  readonly slots: readonly Slot[];
  readonly formula: Formula;
  /** Rules of which one has to report it when it is not true. */
  readonly rule: string;
  /** Told so loosely that not every change is believed to be one. */
  readonly believed?: (change: Change, statement: Statement) => boolean;
}

export const worthOf = ({ mantissa, decimals, factor }: Slot): number => (mantissa * factor) / 10 ** decimals;
const unitOf = ({ decimals, factor }: Slot): number => factor / 10 ** decimals;

/** How far the outcome may lie off by what print leaves out of the others and of itself. */
export function tolerance({ slots, formula }: Statement): number {
  const values = slots.map(worthOf);
  const right = formula(values);
  let slack = slots[0]!.exact ? 0 : unitOf(slots[0]!);
  slots.forEach((slot, at) => {
    if (at === 0 || slot.exact) return;
    const moved = values.map((value, place) => (place === at ? value + unitOf(slot) / 2 : value));
    slack += Math.abs(formula(moved) - right);
  });
  return slack;
}

/** False beyond any doubt that rounding leaves. */
export function isFalse(statement: Statement): boolean {
  const [outcome] = statement.slots;
  const right = statement.formula(statement.slots.map(worthOf));
  return Math.abs(worthOf(outcome!) - right) > tolerance(statement) * 1.2 + 1e-9;
}

/** The outcome rounded, or cut off, to `decimals` as it follows from the others. */
export function outcomeOf(
  formula: Formula,
  others: readonly Slot[],
  { decimals, unit, factor, exact }: Omit<Slot, 'mantissa'>,
  cutOff = false,
): Slot {
  const value = (formula([0, ...others.map(worthOf)]) / factor) * 10 ** decimals;
  const near = Math.round(value);
  const whole = Math.abs(value - near) < 1e-6 ? near : cutOff ? Math.trunc(value) : near;
  return { mantissa: whole, decimals, unit, factor, exact };
}

/** How the figures and the words are written. */
export interface Dress {
  readonly traditional: boolean;
  readonly half: boolean;
  readonly wide: boolean;
  readonly commas: boolean;
  readonly blank: boolean;
}

export const dress: fc.Arbitrary<Dress> = fc.record({
  traditional: fc.boolean(),
  half: fc.boolean(),
  wide: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  commas: fc.boolean(),
  blank: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
});

const toTraditional = Converter({ from: 'cn', to: 'tw' });
const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

export function numberOf({ mantissa, decimals }: Slot, { commas, wide }: Dress): string {
  const [whole = '', fraction] = (mantissa / 10 ** decimals).toFixed(decimals).split('.');
  const grouped = commas ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const plain = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  if (!wide) return plain;
  return plain.replace(/[\d.,%]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0));
}

/** The statement as a draft prints it. */
export function printed({ words, slots }: Statement, worn: Dress): string {
  return words
    .map((word) => {
      if (typeof word === 'number') {
        const slot = slots[word]!;
        const unit = worn.traditional ? toTraditional(slot.unit) : slot.unit;
        return numberOf(slot, worn) + (worn.blank && !/^[%:：]/.test(unit) ? ' ' : '') + unit;
      }
      const scripted = worn.traditional ? toTraditional(word) : word;
      return worn.half ? scripted.replace(/[，：；（）]/g, (mark) => HALF[mark]!) : scripted;
    })
    .join('');
}

export type Change = 'swapped' | 'digit' | 'tenfold' | 'other';

/** Told over paragraphs: by a slip of the hand alone. */
export const bySlip = (change: Change): boolean => change !== 'other';

/** A statement with one figure changed so far that it is false. */
export interface Changed {
  readonly statement: Statement;
  readonly original: Statement;
  readonly at: number;
  readonly change: Change;
}

/** The statement with the slot at `at` changed; undefined where no such change makes it false. */
export function changed(original: Statement, at: number, change: Change, roll: number): Changed | undefined {
  const slot = original.slots[at]!;
  for (const mantissa of variants(slot.mantissa, change, roll)) {
    if (mantissa <= 0 || mantissa === slot.mantissa) continue;
    const slots = original.slots.map((old, place) => (place === at ? { ...old, mantissa } : old));
    const statement = { ...original, slots };
    if (isFalse(statement) && original.believed?.(change, statement) !== false)
      return { statement, original, at, change };
  }
  return undefined;
}

function variants(mantissa: number, change: Change, roll: number): readonly number[] {
  const digits = [...String(mantissa)];
  const turned = (list: readonly number[]): readonly number[] => {
    const from = list.length === 0 ? 0 : roll % list.length;
    return [...list.slice(from), ...list.slice(0, from)];
  };
  switch (change) {
    case 'swapped':
      return turned(
        digits.slice(1).map((digit, at) =>
          Number(
            digits
              .with(at, digit)
              .with(at + 1, digits[at]!)
              .join(''),
          ),
        ),
      ).filter((value) => String(value).length === digits.length);
    case 'digit':
      if (digits.length < 2) return [];
      return turned(
        digits.flatMap((_, at) => [...'123456789'].map((digit) => Number(digits.with(at, digit).join('')))),
      );
    case 'tenfold':
      return [mantissa * 10, ...(mantissa % 10 === 0 ? [mantissa / 10] : [])];
    default:
      return turned([1.13, 0.87, 1.31, 0.72, 1.06, 0.94].map((times) => Math.round(mantissa * times)));
  }
}

/** Words with {names} where figures stand, taken apart: a name gives the index of its slot. */
export function worded(
  template: string,
  slots: Readonly<Record<string, number>>,
  words: Readonly<Record<string, string>> = {},
): readonly (string | number)[] {
  return template.split(/\{(\w+)\}/).map((piece, at) => {
    if (at % 2 === 0) return piece;
    const slot = slots[piece];
    if (slot !== undefined) return slot;
    const word = words[piece];
    if (word === undefined) throw new Error(`nothing for {${piece}} in ${template}`);
    return word;
  });
}

export const one = <T>(list: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...list);

/** A total, which need not be told first, and the two figures that make it; `words` have the total in place 0. */
export function madeOfTwo(
  kind: string,
  words: Statement['words'],
  [first, second]: readonly [number, number],
  like: Omit<Slot, 'mantissa' | 'factor'>,
): Statement {
  const slot = slotLike({ ...like, factor: 1 });
  return {
    kind,
    words,
    slots: [slot(first + second), slot(first), slot(second)],
    formula: sum,
    rule: 'sum-mismatch',
  };
}

/** The outcome is what the others make. */
export const sum: Formula = ([, ...parts]) => parts.reduce((total, part) => total + part, 0);
