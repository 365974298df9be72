// GB/T 15834 B.3: bare Han numerals take 、 (二、), bracketed ones take nothing (（一）), and siblings look alike. A draft that
// writes 1、 throughout is let be: only the odd one among its siblings is pointed out.

import type { Draft } from '../draft/draft.ts';
import type { Marker } from '../draft/markers.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { type Heading, outlineOf } from '../numbering/headings.ts';
import type { Finding, Rule } from './rule.ts';

export const headingStyle: Rule = {
  id: 'heading-style',
  group: 'numbering',
  severity: 'warning',
  fix: 'safe',
  *inDraft(draft) {
    for (const { headings } of outlineOf(draft).runs) {
      const written = headings.map((heading) => formOf(draft, heading));
      const usual = usualForm(written);
      for (const [index, form] of written.entries()) {
        const better = betterForm(form, usual);
        if (better !== undefined) yield finding(draft, headings[index]!, form, better);
      }
    }
  },
};

/** The signs around a numeral as they stand in the draft: `（`…`）、`, nothing…`.`. */
interface Form {
  readonly system: string;
  readonly numeral: string;
  readonly before: string;
  readonly after: string;
}

/** A marker lives as long as its block, and is written in one way all the while. */
const forms = new WeakMap<Marker, Form>();

function formOf(draft: Draft, { block, marker }: Heading): Form {
  let form = forms.get(marker);
  if (form === undefined) {
    const span = draft.spanIn(block, marker.start, marker.end);
    const numeral = draft.spanIn(block, marker.numeralStart, marker.numeralEnd);
    form = {
      system: marker.system.id,
      numeral: draft.text.slice(numeral.start, numeral.end),
      before: draft.text.slice(span.start, numeral.start).trim(),
      after: draft.text.slice(numeral.end, span.end).trim(),
    };
    forms.set(marker, form);
  }
  return form;
}

/** Signs that a numeral takes by the standard whatever its siblings have; undefined where the siblings decide. */
function rightForm({ system, before, after }: Form): readonly [string, string] | undefined {
  const bracketed = /^[（(]$/.test(before);
  if (bracketed && /^[）)].+$/.test(after)) return [before, after[0]!];
  if (bracketed && (before === '（') !== (after === '）')) return ['（', '）'];
  if (system === 'han' && /^[.．]$/.test(after)) return ['', '、'];
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

interface Better {
  readonly key: MessageKey;
  readonly signs: readonly [string, string];
}

/** How a marker should be written instead, if otherwise. */
function betterForm(form: Form, usual: string | undefined): Better | undefined {
  const right = rightForm(form);
  if (right !== undefined) {
    return { key: form.system === 'han' ? 'heading-style.han' : 'heading-style.bracket', signs: right };
  }
  if (usual === undefined || usual === `${form.before}|${form.after}`) return undefined;
  const [before = '', after = ''] = usual.split('|');
  // ① has no signs, and （1） is another level than 1、.
  return (before === '') === (form.before === '') ? { key: 'heading-style.mixed', signs: [before, after] } : undefined;
}

function finding(draft: Draft, { block, marker }: Heading, { numeral }: Form, { key, signs }: Better): Finding {
  const span = draft.spanIn(block, marker.start, marker.end);
  const newText = `${signs[0]}${numeral}${signs[1]}`;
  return {
    span,
    confidence: 'certain',
    message: message(key, { found: span, right: newText }),
    related: [],
    fixes: [{ title: message('heading-style.fix', { right: newText }), safe: true, edits: [{ span, newText }] }],
  };
}
