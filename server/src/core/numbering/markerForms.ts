import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';
import type { Region } from '../draft/region.ts';
import { fullWidth, halfWidth } from '../text/fold.ts';
import { NUMERALS, type NumeralsName } from '../text/numerals.ts';
import type { Heading } from './headings.ts';

/** How a marker is written: the signs around its numeral as they stand in the draft, `（`…`）、`, nothing…`.`. */
export interface MarkerForm {
  readonly system: string;
  readonly numerals: NumeralsName;
  readonly ordinal: number;
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
}

/** A marker lives as long as its block, and is written in one way all the while. */
const forms = new WeakMap<Marker, MarkerForm>();

export function formOf(draft: Draft, { block, marker }: Heading): MarkerForm {
  let form = forms.get(marker);
  if (form === undefined) {
    const span = draft.spanIn(block, marker.start, marker.end);
    const numeral = draft.spanIn(block, marker.numeralStart, marker.numeralEnd);
    form = {
      system: marker.system.id,
      numerals: marker.numerals,
      ordinal: marker.ordinal,
      numeral: draft.text.slice(numeral.start, numeral.end),
      before: marker.prefix === '' ? draft.text.slice(span.start, numeral.start).trim() : '',
      after: draft.text.slice(numeral.end, span.end).trim(),
    };
    forms.set(marker, form);
  }
  return form;
}

/** What is wrong with a form whatever its siblings have. */
export type Malformed = 'bracket' | 'han';

/**
 * A form that the standards settle (GB/T 15834 B.3): brackets alike and nothing behind them, 、 behind Han numerals. Undefined
 * where the siblings decide.
 */
export function settledForm(form: MarkerForm): readonly [Malformed, MarkerForm] | undefined {
  const { system, before, after } = form;
  const bracketed = /^[（(]$/.test(before);
  if (bracketed && /^[）)].+$/.test(after)) return ['bracket', { ...form, after: after[0]! }];
  if (bracketed && (before === '（') !== (after === '）')) return ['bracket', { ...form, before: '（', after: '）' }];
  if (NEEDS_STOP.has(system) && /^[.．]$/.test(after)) return ['han', { ...form, after: '、' }];
  return undefined;
}

const NEEDS_STOP = new Set(['han', 'capital', 'stem']);

/** Forms that look alike: their digits may still differ in width. */
export const isLike = (a: MarkerForm, b: MarkerForm): boolean => key(a) === key(b);

const key = ({ before, numerals, after }: MarkerForm): string => `${before}|${numerals}|${after}`;

/**
 * The form that siblings should share: the one that most have; of two as frequent the one that the standards name, else the
 * first. In Taiwan 1、 is the form wherever it occurs. Undefined where every form is wrong.
 */
export function usualForm(all: readonly MarkerForm[], region: Region): MarkerForm | undefined {
  if (region === 'tw') {
    const ofTaiwan = all.find(({ system, after }) => system === 'arabic' && after === '、');
    if (ofTaiwan !== undefined) return ofTaiwan;
  }
  const counts = new Map<string, { readonly form: MarkerForm; count: number }>();
  for (const form of all) {
    const known = counts.get(key(form));
    if (known !== undefined) known.count++;
    else if (settledForm(form) === undefined) counts.set(key(form), { form, count: 1 });
  }
  const [best] = [...counts.values()].sort(
    (a, b) => b.count - a.count || Number(isNamed(b.form)) - Number(isNamed(a.form)),
  );
  return best?.form;
}

/** The standards name 1. and （1）. */
const isNamed = ({ before, after }: MarkerForm): boolean => before === '（' || /^[.．]$/.test(after);

/** A marker in another's form. */
export function writtenAs(form: MarkerForm, { before, numerals, after, numeral }: MarkerForm): string {
  return (
    before + (form.numerals === numerals ? inWidthOf(numeral, form.numeral) : reformed(form, numerals, numeral)) + after
  );
}

const reformed = ({ ordinal }: MarkerForm, numerals: NumeralsName, like: string): string =>
  inWidthOf(like, NUMERALS[numerals].format(ordinal) ?? String(ordinal));

const inWidthOf = (like: string, text: string): string => (/[０-９]/.test(like) ? fullWidth(text) : halfWidth(text));

/** Marks of another kind than its run's: (a) is another level than a. */
export function comparable(a: MarkerForm, b: MarkerForm): boolean {
  return a.numerals !== b.numerals || (a.before === '') === (b.before === '');
}
