import { artifact } from './artifact.ts';
import { averageMismatch } from './average-mismatch.ts';
import { crossReference } from './cross-reference.ts';
import { dateInvalid } from './date-invalid.ts';
import { decreaseByMultiple } from './decrease-by-multiple.ts';
import { documentNumber } from './document-number.ts';
import { enumerationSequence } from './enumeration-sequence.ts';
import { figureConflict } from './figure-conflict.ts';
import { growthMismatch } from './growth-mismatch.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingLevel } from './heading-level.ts';
import { headingSequence } from './heading-sequence.ts';
import { headingStyle } from './heading-style.ts';
import { hedgeDoubled } from './hedge-doubled.ts';
import { itemCount } from './item-count.ts';
import { missingNumber } from './missing-number.ts';
import { numberFormat } from './number-format.ts';
import { percentageMismatch } from './percentage-mismatch.ts';
import { placeholder } from './placeholder.ts';
import { placeholderMixed } from './placeholder-mixed.ts';
import { pointOrPercent } from './point-or-percent.ts';
import { rangeUnit } from './range-unit.ts';
import { rankMismatch } from './rank-mismatch.ts';
import { rateOver100 } from './rate-over-100.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import type { Rule } from './rule.ts';
import { scriptMixed } from './script-mixed.ts';
import { sumMismatch } from './sum-mismatch.ts';
import { tableTotal } from './table-total.ts';
import { unpairedPunctuation } from './unpaired-punctuation.ts';

/** Every rule there is; the only list of them. */
export const RULES: readonly Rule[] = [
  headingSequence,
  headingStyle,
  headingLevel,
  enumerationSequence,
  itemCount,
  crossReference,
  placeholder,
  placeholderMixed,
  missingNumber,
  sumMismatch,
  percentageMismatch,
  growthMismatch,
  averageMismatch,
  rankMismatch,
  tableTotal,
  figureConflict,
  dateInvalid,
  rateOver100,
  hedgeDoubled,
  decreaseByMultiple,
  rangeUnit,
  pointOrPercent,
  numberFormat,
  unpairedPunctuation,
  documentNumber,
  halfwidthPunctuation,
  repeatedSentence,
  artifact,
  scriptMixed,
];

export function ruleNamed(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
