import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import type { Problem, ProblemEdit } from '../core/check.ts';
import { type BlankedThing, type BlankPlace, blankedThings } from '../core/draft/blankedThings.ts';
import { titleYear } from '../core/draft/titleYear.ts';
import { yearIn } from '../core/draft/yearBlank.ts';
import type { Message } from '../core/messages/message.ts';
import { placeholder } from '../core/rules/placeholder.ts';
import { folded } from '../core/text/fold.ts';
import type { OpenDraft, Session } from './session.ts';

/** A command of the client's, for a client that announces it: `[uri, range of the blank, everywhere or here]`. */
export const FILL_BLANK = 'hegao.fillBlank';

/** What a draft leaves blank and what is reported as such: what is ignored, or let stand by the rule's options, is not blank. */
export function blanksReported(session: Session, draft: OpenDraft): readonly BlankedThing[] {
  const starts = new Set<number>();
  for (const { rule, span } of session.check(draft).problems) if (rule.id === placeholder.id) starts.add(span.start);
  return blankedThings(draft.document.draft).flatMap((thing) => {
    const places = thing.places.filter(({ span }) => starts.has(span.start));
    return places.length === 0 ? [] : [{ ...thing, places }];
  });
}

/** Of the places of a thing those that nobody let stand, and the one that was asked for. */
export function notIgnored(
  session: Session,
  draft: OpenDraft,
  { thing, place }: { readonly thing: BlankedThing; readonly place: BlankPlace },
): readonly BlankPlace[] {
  const ignored = new Set<number>();
  for (const { problem } of session.check(draft).ignored) {
    if (problem.rule.id === placeholder.id) ignored.add(problem.span.start);
  }
  return thing.places.filter((one) => one.span.start === place.span.start || !ignored.has(one.span.start));
}

/** Puts something into each of these blanks. */
export function filled(places: readonly BlankPlace[], newText: (place: BlankPlace) => string): ProblemEdit[] {
  return places.map((place) => ({ span: place.span, expected: place.text, newText: newText(place) }));
}

/** The noun behind a blank in the draft's own script. */
export function nounBehind(text: string, { span }: BlankPlace, noun: string): string {
  const written = text.slice(span.end, span.end + noun.length);
  return folded(written) === noun ? written : noun;
}

/**
 * The years that a year's blank is likely to be, the likeliest first: the one that the draft's title names, this one and the
 * last, as far as it can be them in all its places.
 */
export function likelyYears(
  { kind, places }: BlankedThing,
  { document }: OpenDraft,
  thisYear: number,
): readonly number[] {
  if (kind !== 'year') return [];
  const years = new Set([titleYear(document.draft) ?? thisYear, thisYear, thisYear - 1]);
  return [...years].filter((year) => places.every((place) => yearIn(place, year) !== undefined));
}

interface Found {
  readonly thing: BlankedThing;
  readonly place: BlankPlace;
}

interface Offer {
  readonly title: Message;
  readonly does: Pick<CodeAction, 'edit'> | Pick<CodeAction, 'command'> | undefined;
}

/** The quick fixes that fill in placeholders, for one answer: what fills a thing everywhere is offered once in it. */
export class Filling {
  readonly #session: Session;
  readonly #draft: OpenDraft;
  readonly #found = new Map<number, Found>();
  readonly #offered = new Set<BlankedThing>();

  constructor(session: Session, draft: OpenDraft) {
    this.#session = session;
    this.#draft = draft;
    for (const thing of blanksReported(session, draft)) {
      for (const place of thing.places) this.#found.set(place.span.start, { thing, place });
    }
  }

  actions({ span }: Problem, diagnostic: Diagnostic): CodeAction[] {
    const found = this.#found.get(span.start);
    if (found === undefined) return [];
    const { thing } = found;
    const offers = [
      ...(this.#offered.has(thing) ? [] : this.#everywhere(found)),
      ...(thing.places.length > 1 ? this.#here(found) : []),
    ];
    this.#offered.add(thing);
    return offers.flatMap(({ title, does }) =>
      does === undefined
        ? []
        : [
            {
              title: this.#session.toProtocol.say(title),
              kind: CodeActionKind.QuickFix,
              diagnostics: [diagnostic],
              ...does,
            },
          ],
    );
  }

  #everywhere({ thing, place }: Found): Offer[] {
    const count = thing.places.length;
    const { text } = place;
    const noun = nounBehind(this.#draft.document.text, place, thing.noun);
    const years = likelyYears(thing, this.#draft, this.#session.thisYear()).map((number): Offer => {
      const year = yearIn(place, number)!;
      const title: Message =
        count > 1
          ? { key: 'placeholder.year-everywhere', args: { year, text, noun, count } }
          : { key: 'placeholder.year', args: { year } };
      return { title, does: this.#year(thing.places, number) };
    });
    const key = count > 1 ? 'placeholder.fill-everywhere' : noun === '' ? 'placeholder.fill' : 'placeholder.fill-named';
    const title = { key, args: { text, noun, count } } as const;
    return [...years, { title, does: this.#ask(place, title, 'everywhere') }];
  }

  #here({ thing, place }: Found): Offer[] {
    const years = likelyYears(thing, this.#draft, this.#session.thisYear()).map((number): Offer => {
      return {
        title: { key: 'placeholder.year-here', args: { year: yearIn(place, number)! } },
        does: this.#year([place], number),
      };
    });
    const title = { key: 'placeholder.fill-here', args: { text: place.text } } as const;
    return [...years, { title, does: this.#ask(place, title, 'here') }];
  }

  #year(places: readonly BlankPlace[], year: number): Offer['does'] {
    const edits = filled(places, (place) => yearIn(place, year)!);
    const edit = this.#session.toProtocol.workspaceEdit(this.#draft.document, edits);
    return edit && { edit };
  }

  #ask(place: BlankPlace, title: Message, where: 'everywhere' | 'here'): Offer['does'] {
    const { client, toProtocol } = this.#session;
    if (!client.commands.has(FILL_BLANK)) return undefined;
    const { document } = this.#draft;
    const args = [document.uri, toProtocol.range(document, place.span), where];
    return { command: { title: toProtocol.say(title), command: FILL_BLANK, arguments: args } };
  }
}
