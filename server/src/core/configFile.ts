// The deep path, because the package's main is UMD, which bundlers cannot see through.
import {
  createScanner,
  getNodePath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser/lib/esm/main.js';
import { isRuleSetting, type RuleSetting, SETTINGS } from './config.ts';
import type { ReadOptions } from './draft/block.ts';
import { REGIONS } from './draft/region.ts';
import { IGNORE_KEYS, type Ignore } from './ignore.ts';
import type { Message } from './messages/message.ts';
import type { MessageKey } from './messages/zh-cn.ts';
import { RULES, ruleNamed } from './rules/index.ts';
import type { OptionValue, Rule, RuleOptions } from './rules/rule.ts';
import { nearest } from './text/nearest.ts';
import type { Span } from './text/span.ts';

export const CONFIG_NAME = '.hegao.json';

/** Which plain text and Markdown an editor checks. */
export type PlainText = 'auto' | 'always' | 'never';

/** What is said of one rule, and where. */
export interface RuleWish {
  readonly id: string;
  readonly setting: RuleSetting | undefined;
  readonly options: RuleOptions;
  readonly span: Span;
}

/** An entry of `ignore`: which it is, from 0, and where it stands in the file's text. */
export interface PlacedIgnore {
  readonly ignore: Ignore;
  readonly index: number;
  readonly span: Span;
}

/** What a `.hegao.json` says, or an editor's settings of the same shape. */
export interface ConfigFile {
  /** Files above this one do not count. */
  readonly root: boolean;
  readonly rules: readonly RuleWish[];
  readonly reading: Partial<ReadOptions>;
  readonly plainText: PlainText | undefined;
  /** Words that a conversion between scripts leaves as they are. */
  readonly protect: readonly string[];
  readonly ignore: readonly PlacedIgnore[];
}

/** What is wrong with a `.hegao.json`, and where in its text. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Message;
  /** The keys that lead there, joined by dots. */
  readonly path: string;
}

export const NO_CONFIG: ConfigFile = {
  root: false,
  rules: [],
  reading: {},
  plainText: undefined,
  protect: [],
  ignore: [],
};

const SETTING_KEYS = ['rules', 'plainText', 'region', 'protect'] as const;
const KEYS = ['$schema', 'root', ...SETTING_KEYS, 'ignore'] as const;
const PLAIN_TEXT = ['auto', 'always', 'never'] as const satisfies readonly PlainText[];

/** A file, or what can be told of it where it is wrong, and what is wrong with it. */
export interface ReadConfig {
  readonly file: ConfigFile;
  readonly problems: readonly ConfigProblem[];
}

/** Reads the text of a `.hegao.json`. With any problem in it, nothing of it holds. */
export function readConfigFile(text: string): ReadConfig {
  const reader = new Reader(text);
  const file = reader.read();
  return reader.problems.length === 0 ? { file, problems: [] } : { file: NO_CONFIG, problems: reader.problems };
}

/** Reads an editor's settings, of the same shape. What is wrong there is left out, and the rest holds. */
export function readSettings(value: unknown): ReadConfig {
  const given = Object(value) as Readonly<Record<string, unknown>>;
  const known = SETTING_KEYS.filter((key) => (given[key] ?? undefined) !== undefined).map((key) => [key, given[key]]);
  const reader = new Reader(JSON.stringify(Object.fromEntries(known)));
  return { file: reader.read(), problems: reader.problems };
}

class Reader {
  readonly problems: ConfigProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ConfigFile {
    const deep = tooDeep(this.#text);
    if (deep !== undefined) {
      this.problems.push({ span: deep, message: { key: 'config.too-deep', args: {} }, path: '' });
      return NO_CONFIG;
    }
    const errors: ParseError[] = [];
    const root = parseTree(this.#text, errors, { allowTrailingComma: true });
    const broken = errors[0];
    if (broken !== undefined) {
      this.#broken(broken);
      return NO_CONFIG;
    }
    const file: { -readonly [Key in keyof ConfigFile]: ConfigFile[Key] } = { ...NO_CONFIG };
    for (const [key, name, value] of this.#members(root, 'config.not-object')) {
      if (name === 'rules') file.rules = [...this.#rules(value)];
      else if (name === 'plainText') file.plainText = this.#oneOf(name, value, PLAIN_TEXT);
      else if (name === 'region') file.reading = { region: this.#oneOf(name, value, REGIONS) ?? 'cn' };
      else if (name === 'protect') file.protect = [...this.#words(name, value)];
      else if (name === 'root') file.root = this.#flag(name, value);
      else if (name === 'ignore') file.ignore = [...this.#ignores(value)];
      else if (name !== '$schema') this.#unknown('config.unknown-key', key, name, KEYS);
    }
    return file;
  }

  *#rules(node: Node): Iterable<RuleWish> {
    for (const [key, id, value] of this.#members(node, 'config.rules-not-object')) {
      const rule = this.#rule(key, id);
      if (rule === undefined) continue;
      const span = spanOf(key);
      if (value.type === 'object') yield { id, span, ...this.#wish(rule, value) };
      else if (isRuleSetting(value.value)) yield { id, span, setting: value.value, options: {} };
      else this.#oneOf(id, value, SETTINGS);
    }
  }

  #wish(rule: Rule, node: Node): Pick<RuleWish, 'setting' | 'options'> {
    let setting: RuleSetting | undefined;
    const options: Record<string, OptionValue> = {};
    const known = Object.keys(rule.options ?? {});
    for (const [key, name, value] of this.#members(node, 'config.not-object')) {
      if (name === 'severity') setting = this.#oneOf(name, value, SETTINGS);
      else if (known.includes(name)) options[name] = [...this.#words(name, value)];
      else this.#unknown('config.unknown-option', key, name, ['severity', ...known]);
    }
    return { setting, options };
  }

  *#ignores(list: Node): Iterable<PlacedIgnore> {
    if (list.type !== 'array') this.#report(list, { key: 'config.ignore-not-list', args: {} });
    for (const [index, node] of (list.type === 'array' ? (list.children ?? []) : []).entries()) {
      const ignore = this.#ignore(node);
      if (ignore !== undefined) yield { ignore, index, span: spanOf(node) };
    }
  }

  #ignore(node: Node): Ignore | undefined {
    const entry: { -readonly [Key in keyof Ignore]: Ignore[Key] } = { rule: '' };
    for (const [key, name, value] of this.#members(node, 'config.ignore-not-list')) {
      const known = IGNORE_KEYS.find((one) => one === name);
      if (known === undefined) this.#unknown('config.unknown-option', key, name, IGNORE_KEYS);
      else if (typeof value.value !== 'string') this.#report(value, { key: 'config.not-text', args: { key: name } });
      else if (known === 'rule' && this.#rule(value, value.value) === undefined) return undefined;
      else if ((known === 'file' || known === 'seen') && !isBelow(value.value))
        this.#report(value, { key: 'config.file-outside', args: { file: value.value } });
      else entry[known] = value.value;
    }
    if (entry.rule !== '') return entry;
    if (node.type === 'object') this.#report(node, { key: 'config.ignore-no-rule', args: {} });
    return undefined;
  }

  *#words(key: string, list: Node): Iterable<string> {
    const words = list.type === 'array' ? (list.children ?? []) : [list];
    for (const word of words) {
      if (list.type === 'array' && typeof word.value === 'string' && word.value !== '') yield word.value;
      else this.#report(word, { key: 'config.not-words', args: { key } });
    }
  }

  *#members(node: Node | undefined, otherwise: MessageKey): Iterable<[Node, string, Node]> {
    if (node?.type !== 'object') {
      this.#report(node, { key: otherwise, args: {} });
      return;
    }
    const names = new Set<string>();
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (key === undefined || value === undefined) continue;
      if (names.has(key.value)) this.#report(key, { key: 'config.twice', args: { name: key.value } });
      names.add(key.value);
      yield [key, key.value, value];
    }
  }

  #rule(node: Node, id: string): Rule | undefined {
    const rule = ruleNamed(id);
    if (rule === undefined) {
      const ids = RULES.map((one) => one.id);
      this.#unknown('config.unknown-rule', node, id, ids);
    }
    return rule;
  }

  #flag(key: string, node: Node): boolean {
    if (node.type !== 'boolean') this.#notOneOf(key, node, ['true', 'false']);
    return node.value === true;
  }

  #oneOf<Value extends string>(key: string, node: Node, allowed: readonly Value[]): Value | undefined {
    if (allowed.includes(node.value)) return node.value;
    this.#notOneOf(key, node, allowed);
    return undefined;
  }

  #notOneOf(key: string, node: Node, allowed: readonly string[]): void {
    const found = this.#text.slice(node.offset, node.offset + node.length);
    this.#report(node, { key: 'config.not-one-of', args: { key, allowed: allowed.join(' | '), found } });
  }

  #unknown(
    key: 'config.unknown-key' | 'config.unknown-rule' | 'config.unknown-option',
    node: Node,
    name: string,
    names: readonly string[],
  ): void {
    const near = nearest(name, names);
    this.#report(node, near === undefined ? { key, args: { name } } : { key: `${key}-near`, args: { name, near } });
  }

  #broken({ error, offset, length }: ParseError): void {
    const found = this.#text.slice(offset, offset + Math.max(length, 1)).trim();
    const half = HALF_WIDTH[found[0] ?? ''];
    const message: Message =
      half === undefined
        ? { key: SYNTAX[printParseErrorCode(error)] ?? 'config.broken', args: { found } }
        : { key: 'config.full-width', args: { found: found[0]!, half } };
    this.problems.push({ span: { start: offset, end: offset + length }, message, path: '' });
  }

  #report(node: Node | undefined, message: Message): void {
    const span = node === undefined ? { start: 0, end: 0 } : spanOf(node);
    this.problems.push({ span, message, path: node === undefined ? '' : getNodePath(node).join('.') });
  }
}

/** No setting is nested so deeply; the parser would go down with it. */
const DEEPEST = 64;

/** The bracket that opens one level too many. */
function tooDeep(text: string): Span | undefined {
  let depth = 0;
  const scanner = createScanner(text, true);
  for (scanner.scan(); scanner.getTokenLength() > 0; scanner.scan()) {
    const start = scanner.getTokenOffset();
    const first = text[start];
    if (first === '{' || first === '[') depth++;
    else if (first === '}' || first === ']') depth--;
    if (depth > DEEPEST) return { start, end: start + 1 };
  }
  return undefined;
}

function spanOf({ offset, length }: Node): Span {
  return { start: offset, end: offset + length };
}

/** A path that leads nowhere but down from its folder. */
function isBelow(path: string): boolean {
  return path !== '' && !/^\/|[\\:]/.test(path) && !path.split('/').includes('..');
}

/** Marks that a Chinese input method leaves in JSON. */
const HALF_WIDTH: Readonly<Record<string, string>> = {
  '，': ',',
  '：': ':',
  '“': '"',
  '”': '"',
  '｛': '{',
  '｝': '}',
  '［': '[',
  '］': ']',
};

const SYNTAX: Readonly<Record<string, MessageKey>> = {
  PropertyNameExpected: 'config.name-expected',
  ValueExpected: 'config.value-expected',
  ColonExpected: 'config.colon-expected',
  CommaExpected: 'config.comma-expected',
  CloseBraceExpected: 'config.brace-expected',
  CloseBracketExpected: 'config.bracket-expected',
  EndOfFileExpected: 'config.end-expected',
  UnexpectedEndOfString: 'config.string-open',
};
