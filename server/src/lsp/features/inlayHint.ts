import { type InlayHint, type InlayHintParams, MarkupKind } from 'vscode-languageserver';
import type { Problem, ProblemEdit } from '../../core/check.ts';
import { type BlankPlace, blankedThings } from '../../core/draft/blankedThings.ts';
import type { Draft } from '../../core/draft/draft.ts';
import { titleYear } from '../../core/draft/titleYear.ts';
import { yearIn } from '../../core/draft/yearBlank.ts';
import type { Message } from '../../core/messages/message.ts';
import { missingNumber } from '../../core/rules/missing-number.ts';
import { placeholder } from '../../core/rules/placeholder.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/inlayHint: what a blank would hold, where that follows from the rest. Off unless the user asks for it. */
export function inlayHint(session: Session, open: OpenDraft, { range }: InlayHintParams): InlayHint[] {
  const { document, settings } = open;
  if (!settings.shown.inlayHints) return [];
  const { toProtocol } = session;
  const start = document.lines.offsetAt(range.start);
  const end = document.lines.offsetAt(range.end);
  const year = titleYear(document.draft);
  const years = year === undefined ? undefined : yearBlanks(document.draft);
  return session.check(open).problems.flatMap((problem): InlayHint[] => {
    if (problem.span.start < start || problem.span.end > end) return [];
    const answer = numberFor(problem) ?? (year === undefined ? undefined : yearFor(problem, years!, year));
    if (answer === undefined) return [];
    const { why, edit } = answer;
    return [
      {
        position: document.lines.positionAt(edit.span.end),
        label: edit.newText,
        tooltip: { kind: MarkupKind.PlainText, value: toProtocol.say(why) },
        paddingLeft: true,
        paddingRight: true,
        textEdits: [{ range: toProtocol.range(document, edit.span), newText: edit.newText }],
      },
    ];
  });
}

interface Answer {
  readonly why: Message;
  readonly edit: ProblemEdit;
}

/** A number that has fallen out and follows from the rest, as its fix puts it in. */
function numberFor(problem: Problem): Answer | undefined {
  if (problem.rule.id !== missingNumber.id) return undefined;
  const [fix, another] = problem.fixes;
  if (fix === undefined || another !== undefined || fix.edits.length !== 1) return undefined;
  return { why: fix.title, edit: fix.edits[0]! };
}

function yearFor({ rule, span }: Problem, blanks: ReadonlyMap<number, BlankPlace>, year: number): Answer | undefined {
  const place = rule.id === placeholder.id ? blanks.get(span.start) : undefined;
  const written = place && yearIn(place, year);
  if (place === undefined || written === undefined) return undefined;
  return {
    why: { key: 'inlay-hint.year', args: { year } },
    edit: { span: place.span, expected: place.text, newText: written },
  };
}

/** Of a year's blanks, by where each starts. */
function yearBlanks(draft: Draft): ReadonlyMap<number, BlankPlace> {
  const places = blankedThings(draft).flatMap((thing) => (thing.kind === 'year' ? thing.places : []));
  return new Map(places.map((place) => [place.span.start, place]));
}
