// The deep path, because the package's main is UMD, which bundlers cannot see through.
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';
import { Config, isRuleSetting, type RuleSetting, SETTINGS } from './config.ts';
import type { ReadOptions } from './draft/block.ts';
import { REGIONS, type Region } from './draft/region.ts';
import type { Message } from './messages/message.ts';
import type { MessageKey } from './messages/zh-cn.ts';
import { RULES, ruleNamed } from './rules/index.ts';
import { nearest } from './text/nearest.ts';
import type { Span } from './text/span.ts';

/** Which plain text and Markdown an editor checks. */
export type PlainText = 'auto' | 'always' | 'never';

/** What a `.hegao.json` says. */
export interface ConfigFile {
  readonly rules: readonly (readonly [string, RuleSetting])[];
  readonly reading: Partial<ReadOptions>;
  readonly plainText: PlainText | undefined;
  /** Words that a conversion between scripts leaves as they are. */
  readonly protect: readonly string[];
}

/** What is wrong with a `.hegao.json`, and where in its text. */
export interface ConfigProblem {
  readonly span: Span;
  readonly message: Message;
}

export const NO_CONFIG: ConfigFile = { rules: [], reading: {}, plainText: undefined, protect: [] };

const KEYS = ['$schema', 'rules', 'plainText', 'region', 'protect'] as const;
const PLAIN_TEXT = ['auto', 'always', 'never'] as const satisfies readonly PlainText[];

/** Reads the text of a `.hegao.json`. With any problem in it, nothing of it holds. */
export function readConfigFile(text: string): {
  readonly file: ConfigFile;
  readonly problems: readonly ConfigProblem[];
} {
  const reader = new Reader(text);
  const file = reader.read();
  return reader.problems.length === 0 ? { file, problems: [] } : { file: NO_CONFIG, problems: reader.problems };
}

/** The configuration that a file makes; `overrides` come after the file's own rules. */
export function configFrom(file: ConfigFile, overrides: Iterable<readonly [string, RuleSetting]> = []): Config {
  return new Config(file.reading, [...file.rules, ...overrides], file.protect);
}

class Reader {
  readonly problems: ConfigProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ConfigFile {
    const errors: ParseError[] = [];
    const root = parseTree(this.#text, errors, { allowTrailingComma: true });
    const broken = errors[0];
    if (broken !== undefined) {
      this.#broken(broken);
      return NO_CONFIG;
    }
    const rules: [string, RuleSetting][] = [];
    let plainText: PlainText | undefined;
    let region: Region | undefined;
    let protect: readonly string[] = [];
    for (const [key, name, value] of this.#members(root, 'config.not-object')) {
      if (name === 'rules') rules.push(...this.#rules(value));
      else if (name === 'plainText') plainText = this.#oneOf(name, value, PLAIN_TEXT);
      else if (name === 'region') region = this.#oneOf(name, value, REGIONS);
      else if (name === 'protect') protect = [...this.#words(name, value)];
      else if (name !== '$schema') this.#unknown('config.unknown-key', key, name, KEYS);
    }
    return { rules, reading: region === undefined ? {} : { region }, plainText, protect };
  }

  *#rules(node: Node): Iterable<[string, RuleSetting]> {
    for (const [key, id, value] of this.#members(node, 'config.rules-not-object')) {
      if (ruleNamed(id) === undefined) {
        const ids = RULES.map((rule) => rule.id);
        this.#unknown('config.unknown-rule', key, id, ids);
      } else if (isRuleSetting(value.value)) yield [id, value.value];
      else this.#oneOf(id, value, SETTINGS);
    }
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
    for (const { children } of node.children ?? []) {
      const [key, value] = children ?? [];
      if (key !== undefined && value !== undefined) yield [key, key.value, value];
    }
  }

  #oneOf<Value extends string>(key: string, node: Node, allowed: readonly Value[]): Value | undefined {
    if (allowed.includes(node.value)) return node.value;
    const found = this.#text.slice(node.offset, node.offset + node.length);
    this.#report(node, { key: 'config.not-one-of', args: { key, allowed: allowed.join(' | '), found } });
    return undefined;
  }

  #unknown(
    key: 'config.unknown-key' | 'config.unknown-rule',
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
    this.problems.push({ span: { start: offset, end: offset + length }, message });
  }

  #report(node: Node | undefined, message: Message): void {
    const start = node?.offset ?? 0;
    this.problems.push({ span: { start, end: start + (node?.length ?? 0) }, message });
  }
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
