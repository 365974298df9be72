import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { BlankedThing } from '../../core/draft/blankedThings.ts';
import { yearIn } from '../../core/draft/yearBlank.ts';
import { blanksReported, likelyYears, nounBehind } from '../filling.ts';
import type { OpenDraft, Session } from '../session.ts';

export interface BlanksParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** What is still to be filled in, in the order of first places, in one version of the document. */
export interface Blanks {
  readonly version: number;
  readonly things: readonly BlankThing[];
}

/** One thing that is asked for once, however often it is blanked. */
export interface BlankThing {
  /** The blank as its first place has it, `xx`. */
  readonly label: string;
  /** What stands behind it, 县; empty where nothing tells what it is. */
  readonly noun: string;
  readonly kind: 'year' | 'name' | 'other';
  readonly places: readonly { readonly range: Range; readonly text: string }[];
  /** The line of the first place on both sides of the blank, cut short. */
  readonly before: string;
  readonly after: string;
  /** What it may well be, with the text for each place. */
  readonly choices: readonly { readonly label: string; readonly texts: readonly string[] }[];
}

export const BlanksRequest = new RequestType<BlanksParams, Blanks | null, void>('hegao/blanks');

/** hegao/blanks: all that a draft leaves blank, for a client that walks through it. */
export function blanks(session: Session, openDraft: OpenDraft, _params: BlanksParams): Blanks {
  const { document } = openDraft;
  const { text, version } = document;
  const described = (thing: BlankedThing): BlankThing => {
    const { kind, noun, places } = thing;
    const first = places[0]!;
    return {
      label: first.text,
      noun: nounBehind(text, first, noun),
      kind,
      places: places.map((place) => ({ range: session.toProtocol.range(document, place.span), text: place.text })),
      before: lineBefore(text, first.span.start),
      after: lineAfter(text, first.span.end),
      choices: likelyYears(thing, openDraft, session.thisYear()).map((year) => {
        const texts = places.map((place) => yearIn(place, year)!);
        return { label: texts[0]!, texts };
      }),
    };
  };
  return { version, things: blanksReported(session, openDraft).map(described) };
}

const MOST_CONTEXT = 24;

function lineBefore(text: string, end: number): string {
  const near = text.slice(Math.max(0, end - MOST_CONTEXT - 1), end);
  const line = /[^\r\n]*$/.exec(near)![0].trimStart();
  return line.length > MOST_CONTEXT ? `…${line.slice(1).replace(/^[\udc00-\udfff]/, '')}` : line;
}

function lineAfter(text: string, start: number): string {
  const near = text.slice(start, start + MOST_CONTEXT + 1);
  const line = /^[^\r\n]*/.exec(near)![0].trimEnd();
  return line.length > MOST_CONTEXT ? `${line.slice(0, -1).replace(/[\ud800-\udbff]$/, '')}…` : line;
}
