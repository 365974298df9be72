import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { spanOf } from '../../core/figures/correction.ts';
import { figureAt, statementsAt } from '../../core/figures/statements.ts';
import { shownValue } from '../../core/figures/value.ts';
import { type Message, quoted, type Template } from '../../core/messages/message.ts';
import type { Rule } from '../../core/rules/rule.ts';
import { folded, scriptedLike } from '../../core/text/fold.ts';
import type { Span } from '../../core/text/span.ts';
import type { OpenDraft, Session } from '../session.ts';

/** What is shown at a place, one below the other. */
interface Shown {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/**
 * textDocument/hover: what the figure at the caret says and the statements it stands in, and of a finding what its rule
 * asks for. Null where neither is.
 */
export function hover(session: Session, draft: OpenDraft, { position }: HoverParams): Hover | null {
  const { document } = draft;
  const offset = document.lines.offsetAt(position);
  const [first, ...others] = [atFigure(session, draft, offset), atFinding(session, draft, offset)].filter(
    (shown) => shown !== undefined,
  );
  if (first === undefined) return null;
  const { rendersMarkdown } = session.client;
  const paragraphs = [first, ...others].flatMap((shown) => shown.paragraphs);
  return {
    contents: {
      kind: rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: paragraphs.join(rendersMarkdown ? '\n\n' : '\n'),
    },
    range: session.toProtocol.range(document, first.span),
  };
}

/** Enough to see: a total may stand in more. */
const MOST_STATEMENTS = 6;

function atFigure({ client, toProtocol }: Session, { document }: OpenDraft, offset: number): Shown | undefined {
  const { draft } = document;
  const index = draft.blockAt(offset);
  const block = draft.blocks[index];
  if (block === undefined || block.quantities.length === 0) return undefined;
  const start = draft.starts[index]!;
  const at = block.reading.toReading(offset - start);
  const figure = figureAt(block, at);
  if (figure === undefined) return undefined;
  const span = spanOf(block, figure.quantity, start);
  const printed = document.text.slice(span.start, span.end).replace(/[\r\n]+/g, '');
  const say = (template: Template): string => toProtocol.say(inWritingOf(printed, template));
  const { value, extent } = shownValue(figure.quantity);
  const words = [client.rendersMarkdown ? `**${printed}**` : printed];
  if (plainly(printed) !== value.replaceAll(',', '')) words.push(say({ key: 'hover.value', args: { value } }));
  words.push(say(extent));
  const statements = statementsAt(block, at).slice(0, MOST_STATEMENTS);
  const sums = statements.map(({ standing, sum }) => `- ${say({ key: `hover.${standing}`, args: {} })}${say(sum)}`);
  const sentence = words.join(say({ key: 'hover.comma', args: {} }));
  return { span, paragraphs: sums.length === 0 ? [sentence] : [sentence, sums.join('\n')] };
}

/** A figure without its blanks, commas and needless zeros. */
const plainly = (printed: string): string =>
  folded(printed)
    .replace(/[ ,]/g, '')
    .replace(/(\.\d*?)0+(?=\D*$)/, '$1')
    .replace(/\.(?=\D*$)/, '');

/** 万 and 亿 as the draft writes them. */
const inWritingOf = (printed: string, template: Template): Message =>
  quoted(template, { quote: () => printed, write: (text) => scriptedLike(printed, text) });

/** What the rules of the findings at a place ask for. */
function atFinding(session: Session, draft: OpenDraft, offset: number): Shown | undefined {
  const problems = session.check(draft).problems.filter(({ span }) => span.start <= offset && offset < span.end);
  const [first] = problems;
  if (first === undefined) return undefined;
  const rules = new Set(problems.map(({ rule }) => rule));
  return { span: first.span, paragraphs: [...rules].map((rule) => aboutRule(session, rule)) };
}

/** A rule in a line, with the way to its page where the client has the pages and opens links. */
function aboutRule({ client, toProtocol }: Session, { id }: Rule): string {
  const title = toProtocol.say({ key: `${id}.title` as Message['key'], args: {} });
  const line = toProtocol.say({ key: 'hover.rule', args: { title } });
  if (client.rulePages === undefined || !client.rendersMarkdown) return line;
  return `${line} [${toProtocol.say({ key: 'hover.page', args: {} })}](${client.rulePages}/${id}.md)`;
}
