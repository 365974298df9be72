import { flatMapped } from '../text/flatMapped.ts';
// GB/T 15834 B.3: bare Han numerals take 、 (二、), bracketed ones take nothing (（一）), and siblings look alike. A draft that
// writes 1、 throughout is let be, and in Taiwan 1、 is the form: elsewhere only the odd one among its siblings is pointed out.

import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import type { MessageKey } from '../messages/zh-cn.ts';
import { markPlaces, runsSummary } from '../numbering/enumerationRuns.ts';
import { type Heading, headingSummary, outlineOf } from '../numbering/headings.ts';
import {
  comparable,
  formOf,
  isLike,
  type Malformed,
  type MarkerForm,
  settledForm,
  usualForm,
  writtenAs,
} from '../numbering/markerForms.ts';
import { remembered } from '../text/remembered.ts';
import { wrongCommas } from './heading-style/commas.ts';
import { bySummary, type Edit, type Finding, type Fix, type Rule } from './rule.ts';

export const headingStyle: Rule = {
  id: 'heading-style',
  group: 'numbering',
  severity: 'warning',
  fix: 'safe',
  inDraft: bySummary(
    (block, source) => `${headingSummary(block, source)}|${runsSummary(block, source)}`,
    judge,
    markPlaces,
  ),
};

function* judge(draft: Draft): Iterable<Finding> {
  for (const [run, { headings }] of outlineOf(draft).runs.entries()) {
    const forms = headings.map((heading) => formOf(draft, heading));
    const usual = usualForm(forms, draft.options.region);
    for (const [nth, form] of forms.entries()) {
      const better = betterForm(form, usual);
      if (better !== undefined) yield finding(draft, { run, nth }, form, better);
    }
  }
  yield* wrongCommas(draft);
}

/** A heading by its place in the outline. */
interface At {
  readonly run: number;
  readonly nth: number;
}

const headingAt = (draft: Draft, { run, nth }: At): Heading => outlineOf(draft).runs[run]!.headings[nth]!;

interface Better {
  readonly key: MessageKey;
  readonly form: MarkerForm;
}

const KEYS: Readonly<Record<Malformed, MessageKey>> = {
  bracket: 'heading-style.bracket',
  han: 'heading-style.han',
};

/** How a marker should be written instead, if otherwise. */
function betterForm(form: MarkerForm, usual: MarkerForm | undefined): Better | undefined {
  const settled = settledForm(form);
  if (settled !== undefined) return { key: KEYS[settled[0]], form: settled[1] };
  if (usual === undefined || isLike(form, usual) || !comparable(form, usual)) return undefined;
  return { key: 'heading-style.mixed', form: usual };
}

function finding(draft: Draft, at: At, form: MarkerForm, { key, form: better }: Better): Finding {
  const span = spanOf(draft, headingAt(draft, at));
  const right = writtenAs(form, better);
  return {
    span,
    confidence: 'certain',
    message: message(key, { found: span, right }),
    related: [],
    fixes: (now) => fixes(now, at, form.system, right),
  };
}

function fixes(draft: Draft, at: At, system: string, right: string): readonly Fix[] {
  const edits = [{ span: spanOf(draft, headingAt(draft, at)), newText: right }];
  const one: Fix = { title: message('heading-style.fix', { right }), safe: true, edits };
  const whole = levelsOf(draft).unified(system);
  if (whole.length <= 1 || whole.length > MOST) return [one];
  return [one, { title: message('heading-style.fix-level', { count: whole.length }), safe: false, edits: whole }];
}

const spanOf = (draft: Draft, { block, marker }: Heading) => draft.spanIn(block, marker.start, marker.end);

/** A fix has no more edits than this: each finding of a level carries them all. */
const MOST = 200;

const levelsOf = remembered((draft: Draft) => new Levels(draft));

/** The edits that write all markers of a level in one form, worked out when first asked for. */
class Levels {
  readonly #draft: Draft;
  readonly #edits = new Map<string, readonly Edit[]>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  unified(system: string): readonly Edit[] {
    let edits = this.#edits.get(system);
    if (edits === undefined) {
      edits = this.#unify(system);
      this.#edits.set(system, edits);
    }
    return edits;
  }

  #unify(system: string): readonly Edit[] {
    const draft = this.#draft;
    const headings = flatMapped(outlineOf(draft).runs, (run) =>
      run.headings.filter(({ marker }) => marker.system.id === system),
    );
    const forms = headings.map((heading) => formOf(draft, heading));
    const usual = usualForm(forms, draft.options.region);
    if (usual === undefined) return [];
    return flatMapped(headings, (heading, at) => {
      const form = forms[at]!;
      if (isLike(form, usual) || !comparable(form, usual)) return [];
      return [{ span: spanOf(draft, heading), newText: writtenAs(form, usual) }];
    });
  }
}
