// Changes a `.hegao.json` as a careful person would: comments, order and indentation stay, new entries take a line each.
import { createScanner, findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser/lib/esm/main.js';
import { IGNORE_KEYS, type Ignore } from './ignore.ts';
import type { Span } from './text/span.ts';

/** Replaces a span of the file's text. */
export interface ConfigEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The edits that put entries behind those that `ignore` has, in order and apart; those of a whole new file where the text is
 * blank. Undefined where the text is no configuration.
 */
export function withIgnored(text: string, ignores: readonly Ignore[]): readonly ConfigEdit[] | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = ignores.map(lineOf);
  if (text.trim() === '') {
    const entries = lines.map((line) => `    ${line}`).join(`,${eol}`);
    const newText = `{${eol}  "ignore": [${eol}${entries}${eol}  ]${eol}}${eol}`;
    return [{ span: { start: 0, end: text.length }, newText }];
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  if (root?.type !== 'object' || errors.length > 0) return undefined;
  const list = findNodeAtLocation(root, ['ignore']);
  const unit = unitOf(text, root);
  if (list?.type === 'array') return appended(text, list, lines, unit, eol);
  if (list !== undefined) return undefined;
  const inside = `${indentAt(text, root.offset)}${unit}`;
  const entries = lines.map((line) => `${inside}${unit}${line}`).join(`,${eol}`);
  return appended(text, root, [`"ignore": [${eol}${entries}${eol}${inside}]`], unit, eol);
}

/** The edits that take the entry of this number, from 0, out of `ignore`, and `ignore` with the last of them. */
export function withoutIgnored(text: string, index: number): readonly ConfigEdit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = root && findNodeAtLocation(root, ['ignore']);
  const entry = list?.children?.[index];
  if (entry === undefined) return [];
  return list!.children!.length > 1 ? removed(text, entry) : removed(text, list!.parent!);
}

function lineOf(ignore: Ignore): string {
  const members = IGNORE_KEYS.flatMap((key) =>
    ignore[key] === undefined ? [] : [`"${key}": ${JSON.stringify(ignore[key])}`],
  );
  return `{ ${members.join(', ')} }`;
}

/** Puts items behind the last of an object or array, each on a line of its own; what is said in comments stays where it is. */
function appended(
  text: string,
  container: Node,
  items: readonly string[],
  unit: string,
  eol: string,
): readonly ConfigEdit[] {
  const close = container.offset + container.length - 1;
  const outer = indentAt(text, container.offset);
  const last = container.children?.at(-1);
  const own = last && indentOfOwnLine(text, last.offset);
  const lines = `${eol}${items.map((item) => `${own ?? outer + unit}${item}`).join(`,${eol}`)}${eol}${outer}`;
  let blank = close;
  while (/\s/.test(text[blank - 1]!)) blank--;
  const tail: ConfigEdit = { span: { start: blank, end: close }, newText: lines };
  if (last === undefined) return [tail];
  const end = endOf(last);
  if (commaIn(text.slice(end, close)) !== undefined) return [tail];
  if (end === blank) return [{ ...tail, newText: `,${lines}` }];
  return [{ span: { start: end, end }, newText: ',' }, tail];
}

/** Takes an item out of its object or array: with its line, where it has one to itself, so that other lines' comments stay. */
function removed(text: string, item: Node): readonly ConfigEdit[] {
  const siblings = item.parent!.children!;
  const index = siblings.indexOf(item);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const end = endOf(item);
  const indent = indentOfOwnLine(text, item.offset);
  const rest = REST_OF_LINE.exec(text.slice(end));
  if (indent === undefined || rest === null) {
    const from = after === undefined && before !== undefined ? endOf(before) : item.offset;
    return [{ span: { start: from, end: after?.offset ?? end }, newText: '' }];
  }
  const line = { span: { start: item.offset - indent.length, end: end + rest[0].length }, newText: '' };
  if (before === undefined || after !== undefined || rest[1] !== undefined) return [line];
  const comma = endOf(before) + commaIn(text.slice(endOf(before), item.offset))!;
  return [{ span: { start: comma, end: comma + 1 }, newText: '' }, line];
}

/** What may stand behind an item in a line that is its own: a comma, a comment. */
const REST_OF_LINE = /^[ \t]*(,)?[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/[ \t]*)?\r?\n/;

const COMMA = 5;
const END = 17;

/** Where the first comma stands that is none of a comment's. */
function commaIn(text: string): number | undefined {
  const scanner = createScanner(text, true);
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan())
    if (token === COMMA) return scanner.getTokenOffset();
  return undefined;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function indentAt(text: string, offset: number): string {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*/.exec(line)![0];
}

/** Undefined where other things stand before it in its line. */
function indentOfOwnLine(text: string, offset: number): string | undefined {
  const indent = indentAt(text, offset);
  return text[offset - indent.length - 1] === '\n' ? indent : undefined;
}

function unitOf(text: string, root: Node): string {
  const [first] = root.children ?? [];
  return (first && indentOfOwnLine(text, first.offset)) || '  ';
}
