import type { Draft } from './draft/draft.ts';
import { type Message, quoted, type Template } from './messages/message.ts';
import type { Finding, Rule, Severity } from './rules/rule.ts';
import { scriptedLike, writtenLike } from './text/fold.ts';
import type { Span } from './text/span.ts';

/** A finding in its place in a draft, with the severity that the configuration gives it. */
export interface Problem {
  /** The same object in each version of a draft for as long as what was found stands. */
  readonly finding: object;
  readonly rule: Rule;
  readonly severity: Severity;
  /** Source offsets from the draft's start, as are all spans below. */
  readonly span: Span;
  readonly message: Message;
  readonly related: readonly { readonly span: Span; readonly message: Message }[];
  readonly fixes: readonly ProblemFix[];
  /** All that it is found in, points to or takes its words from, but for its fixes. */
  readonly places: readonly Span[];
}

export interface ProblemFix {
  readonly title: Message;
  readonly safe: boolean;
  readonly edits: readonly ProblemEdit[];
}

/** Replaces `span`, which must hold `expected`: whoever applies it refuses when it does not. */
export interface ProblemEdit {
  readonly span: Span;
  readonly expected: string;
  readonly newText: string;
}

/** A finding as it is kept from version to version of a draft: it holds nothing of the draft's text. */
export interface Reported {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly finding: Finding;
}

/** A finding in a version of its draft. Its words are taken from there when they are asked for: most never are between two keystrokes. */
export class PlacedProblem implements Problem {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly span: Span;
  readonly finding: Finding;
  readonly #draft: Draft;
  readonly #place: (span: Span) => Span;
  #message: Message | undefined;
  #fixes: readonly ProblemFix[] | undefined;

  /** `place`: from the finding's coordinates to the draft's. */
  constructor({ rule, severity, finding }: Reported, draft: Draft, place: (span: Span) => Span) {
    this.rule = rule;
    this.severity = severity;
    this.span = place(finding.span);
    this.finding = finding;
    this.#draft = draft;
    this.#place = place;
  }

  get message(): Message {
    this.#message ??= this.#say(this.finding.message);
    return this.#message;
  }

  get related(): Problem['related'] {
    return this.finding.related.map(({ span, message }) => ({ span: this.#place(span), message: this.#say(message) }));
  }

  get places(): readonly Span[] {
    const { span, message, related } = this.finding;
    return [span, ...spansIn(message), ...related.flatMap((one) => [one.span, ...spansIn(one.message)])].map(
      this.#place,
    );
  }

  get fixes(): readonly ProblemFix[] {
    this.#fixes ??= this.#worked();
    return this.#fixes;
  }

  #worked(): readonly ProblemFix[] {
    const { fixes } = this.finding;
    const [all, place] =
      typeof fixes === 'function' ? [fixes(this.#draft), (span: Span) => span] : [fixes, this.#place];
    return all.map(({ title, safe, edits }) => ({
      title: this.#say(title, place),
      safe,
      edits: edits.map(({ span, newText, like }) => {
        const expected = detached(this.#source(place(span)));
        const written = writtenLike(like === undefined ? expected : this.#source(place(like)), newText);
        return { span: place(span), expected, newText: written };
      }),
    }));
  }

  #source({ start, end }: Span): string {
    return this.#draft.text.slice(start, end);
  }

  #say(template: Template, place = this.#place): Message {
    return quoted(template, {
      quote: (span) =>
        detached(
          this.#source(place(span))
            .replace(/[\r\n]+/g, '')
            .trim(),
        ),
      write: (text) => scriptedLike(this.#source(this.span), text),
    });
  }
}

function spansIn({ args }: Template): readonly Span[] {
  return Object.values(args).flatMap((value) =>
    typeof value !== 'object' ? [] : 'key' in value ? spansIn(value) : [value],
  );
}

/** A copy that does not keep the text it was cut from alive, as V8's slices of 13 units and more do. */
function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
