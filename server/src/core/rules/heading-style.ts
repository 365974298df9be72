// GB/T 15834 B.3: bare Han numerals take 、 (二、), bracketed ones take nothing (（一）), and siblings look alike. A draft that
// writes 1、 throughout is let be: only the odd one among its siblings is pointed out.

import type { Draft } from '../draft/draft.ts';
import { type Heading, outlineOf } from '../draft/headings.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import type { Span } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

export const headingStyle: Rule = {
  id: 'heading-style',
  group: 'numbering',
  severity: 'warning',
  fix: 'safe',
  *inDraft(draft) {
    for (const { headings } of outlineOf(draft).runs) {
      const forms = headings.map((heading) => formOf(draft, heading));
      const usual = usualForm(forms);
      for (const form of forms) yield* checkForm(form, usual);
    }
  },
};

/** The signs around a numeral as they stand in the draft: `（`…`）、`, nothing…`.`. */
interface Form {
  readonly heading: Heading;
  readonly span: Span;
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
}

function formOf(draft: Draft, heading: Heading): Form {
  const { block, marker } = heading;
  const span = draft.spanIn(block, marker.start, marker.end);
  const numeral = draft.spanIn(block, marker.numeralStart, marker.numeralEnd);
  return {
    heading,
    span,
    numeral: draft.text.slice(numeral.start, numeral.end),
    before: draft.text.slice(span.start, numeral.start).trim(),
    after: draft.text.slice(numeral.end, span.end).trim(),
  };
}

/** Signs that a numeral takes by the standard whatever its siblings have; undefined where the siblings decide. */
function rightForm({ heading: { marker }, before, after }: Form): readonly [string, string] | undefined {
  const bracketed = /^[（(]$/.test(before);
  if (bracketed && /^[）)].+$/.test(after)) return [before, after[0]!];
  if (bracketed && (before === '（') !== (after === '）')) return ['（', '）'];
  if (marker.system.id === 'han' && /^[.．]$/.test(after)) return ['', '、'];
  return undefined;
}

/** The pair of signs that most of the run has; between two as frequent, the one that the standard names, else the first. */
function usualForm(forms: readonly Form[]): string | undefined {
  const counts = new Map<string, number>();
  for (const form of forms) {
    if (rightForm(form) !== undefined) continue;
    const key = `${form.before}|${form.after}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const standing = (key: string): number => (/^\|[.．]$|^（\|）$/.test(key) ? 0 : 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || standing(a) - standing(b))[0]?.[0];
}

function* checkForm(form: Form, usual: string | undefined): Iterable<Finding> {
  const right = rightForm(form);
  if (right !== undefined) {
    const key = form.heading.marker.system.id === 'han' ? 'heading-style.han' : 'heading-style.bracket';
    yield finding(form, key, right);
    return;
  }
  if (usual === undefined || usual === `${form.before}|${form.after}`) return;
  const [before = '', after = ''] = usual.split('|');
  // ① has no signs, and （1） is another level than 1、.
  if ((before === '') !== (form.before === '') || form.numeral.length === 0) return;
  yield finding(form, 'heading-style.mixed', [before, after]);
}

function finding(form: Form, key: MessageKey, [before, after]: readonly [string, string]): Finding {
  const newText = `${before}${form.numeral}${after}`;
  return {
    span: form.span,
    confidence: 'certain',
    message: message(key, { found: form.span, right: newText }),
    related: [],
    fixes: [
      { title: message('heading-style.fix', { right: newText }), safe: true, edits: [{ span: form.span, newText }] },
    ],
  };
}
