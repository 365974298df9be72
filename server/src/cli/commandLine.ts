import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { isRuleSetting, type RuleSetting, SETTINGS } from '../core/config.ts';
import { type Locale, localeOf } from '../core/messages/render.ts';
import { RULES, ruleNamed } from '../core/rules/index.ts';
import { TARGETS, type Target } from '../core/script/conversion.ts';
import { nearest } from '../core/text/nearest.ts';
import { FORMATS, type FormatName } from './formats/format.ts';
import { localeFrom, type Say, sayIn } from './words/words.ts';

const LOCALES = ['zh-cn', 'zh-tw', 'en'] as const satisfies readonly Locale[];

const OPTIONS = {
  format: { type: 'string' },
  config: { type: 'string' },
  rule: { type: 'string', multiple: true },
  'stdin-name': { type: 'string' },
  'write-baseline': { type: 'boolean' },
  'files-from': { type: 'string' },
  jobs: { type: 'string' },
  resume: { type: 'string' },
  'dry-run': { type: 'boolean' },
  to: { type: 'string' },
  protect: { type: 'string' },
  'keep-titles': { type: 'boolean' },
  out: { type: 'string' },
  beside: { type: 'boolean' },
  write: { type: 'boolean' },
  locale: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const EVERYWHERE: readonly OptionName[] = ['locale', 'help', 'version'];

const COMMANDS = {
  check: [...EVERYWHERE, 'format', 'config', 'rule', 'stdin-name', 'write-baseline', 'files-from', 'jobs', 'resume'],
  fix: [...EVERYWHERE, 'dry-run', 'config', 'rule', 'stdin-name', 'files-from'],
  convert: [
    ...EVERYWHERE,
    'to',
    'protect',
    'keep-titles',
    'out',
    'beside',
    'write',
    'config',
    'stdin-name',
    'files-from',
  ],
  rules: EVERYWHERE,
} as const satisfies Record<string, readonly OptionName[]>;

type CommandName = keyof typeof COMMANDS;

/** What all commands that read drafts have in common. */
export interface Task {
  /** As they were given; `-` is standard input. */
  readonly paths: readonly string[];
  /** A file that lists more of them; `-` is standard input. */
  readonly filesFrom: string | undefined;
  readonly config: string | undefined;
  readonly rules: readonly (readonly [string, RuleSetting])[];
  readonly stdinName: string | undefined;
}

export interface CheckCommand extends Task {
  readonly name: 'check';
  readonly format: FormatName;
  readonly writeBaseline: boolean;
  /** How many threads check. */
  readonly jobs: number;
  /** The journal of a run that may be taken up again. */
  readonly resume: string | undefined;
}

export type Command =
  | { readonly name: 'help' | 'version' | 'rules' }
  | CheckCommand
  | (Task & { readonly name: 'fix'; readonly dryRun: boolean })
  | ConvertCommand;

export interface ConvertCommand extends Task {
  readonly name: 'convert';
  readonly to: Target;
  /** A file with a word a line. */
  readonly protect: string | undefined;
  readonly keepTitles: boolean;
  readonly destination: Destination;
}

/** Where what was converted goes; a path is a file's, or a folder's for several files. */
export type Destination = 'output' | 'beside' | 'source' | { readonly path: string };

/** The command was not written as it should be; `message` says how, in the user's language. */
export class UsageError extends Error {}

export interface CommandLine {
  readonly locale: Locale;
  readonly say: Say;
  /** Reads what is to be done; throws a UsageError. */
  command(): Command;
}

export function readCommandLine(
  args: string[],
  environment: Readonly<Record<string, string | undefined>>,
): CommandLine {
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  // The language comes first: it is what everything else is answered in, complaints included.
  const asked = tokens.find((token) => token.kind === 'option' && token.name === 'locale');
  const tag = asked?.kind === 'option' ? asked.value : undefined;
  const locale = tag === undefined ? localeFrom(environment) : localeOf(tag.replace('_', '-'));
  const say = sayIn(locale);
  return { locale, say, command: () => new Reader(say).read(tokens) };
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number];

class Reader {
  readonly #say: Say;
  readonly #values = new Map<OptionName, string[]>();
  readonly #words: string[] = [];

  constructor(say: Say) {
    this.#say = say;
  }

  read(tokens: readonly Token[]): Command {
    const first = tokens.find(({ kind }) => kind === 'positional');
    const name = first?.kind === 'positional' ? first.value : undefined;
    if (name !== undefined && !isCommand(name)) {
      throw this.#wrong('usage.unknown-command', { name, near: this.#near(name, Object.keys(COMMANDS)) });
    }
    for (const token of tokens) {
      if (token.kind === 'positional') this.#words.push(token.value);
      else if (token.kind === 'option') this.#option(name, token);
    }
    if (this.#values.has('help')) return { name: 'help' };
    if (this.#values.has('version')) return { name: 'version' };
    if (name === undefined) throw this.#wrong('usage.no-command');
    const paths = this.#words.slice(1);
    if (name === 'rules') {
      if (paths[0] !== undefined) throw this.#wrong('usage.unwanted-path', { command: name, name: paths[0] });
      return { name };
    }
    const filesFrom = this.#last('files-from');
    if (paths.length === 0 && filesFrom === undefined) throw this.#wrong('usage.no-paths');
    if (filesFrom === '-' && paths.includes('-')) throw this.#wrong('usage.stdin-twice');
    const task: Task = {
      paths,
      filesFrom,
      config: this.#last('config'),
      rules: (this.#values.get('rule') ?? []).map((written) => this.#rule(written)),
      stdinName: this.#last('stdin-name'),
    };
    if (name === 'convert') return this.#convert(task);
    return name === 'check'
      ? {
          ...task,
          name,
          format: this.#oneOf('--format', this.#last('format') ?? 'text', FORMATS),
          writeBaseline: this.#values.has('write-baseline'),
          jobs: this.#jobs(),
          resume: this.#resume(),
        }
      : { ...task, name, dryRun: this.#values.has('dry-run') };
  }

  #convert(task: Task): ConvertCommand {
    const to = this.#last('to');
    if (to === undefined) throw this.#wrong('usage.convert-to', { allowed: TARGETS.join('|') });
    const out = this.#last('out');
    const chosen: Destination[] = [
      ...(out === undefined ? [] : [{ path: out }]),
      ...(this.#values.has('beside') ? (['beside'] as const) : []),
      ...(this.#values.has('write') ? (['source'] as const) : []),
    ];
    if (chosen.length > 1) throw this.#wrong('usage.convert-one-place');
    return {
      ...task,
      name: 'convert',
      to: this.#oneOf('--to', to, TARGETS),
      protect: this.#last('protect'),
      keepTitles: this.#values.has('keep-titles'),
      destination: chosen[0] ?? 'output',
    };
  }

  #option(command: CommandName | undefined, token: Extract<Token, { kind: 'option' }>): void {
    const { rawName, value, inlineValue } = token;
    const allowed: readonly string[] = command === undefined ? EVERYWHERE : COMMANDS[command];
    if (!allowed.includes(token.name)) {
      const near = this.#near(
        rawName,
        allowed.map((one) => `--${one}`),
      );
      throw this.#wrong('usage.unknown-option', { command: command ?? 'hegao', name: rawName, near });
    }
    const name = token.name as OptionName;
    const takesValue = OPTIONS[name].type === 'string';
    if (!takesValue && value !== undefined) throw this.#wrong('usage.value-unwanted', { name: rawName });
    // `--config --format json`: the next option was not meant as a value.
    if (takesValue && (!value || (!inlineValue && value.startsWith('--')))) {
      throw this.#wrong('usage.value-missing', { name: rawName });
    }
    if (name === 'locale') this.#oneOf(rawName, (value ?? '').toLowerCase().replace('_', '-'), LOCALES);
    this.#values.set(name, [...(this.#values.get(name) ?? []), value ?? '']);
  }

  #rule(written: string): readonly [string, RuleSetting] {
    const at = written.indexOf('=');
    if (at < 1) throw this.#wrong('usage.rule-form', { found: written });
    const id = written.slice(0, at);
    const setting = written.slice(at + 1);
    if (ruleNamed(id) === undefined) {
      const near = this.#near(
        id,
        RULES.map((rule) => rule.id),
      );
      throw this.#wrong('usage.unknown-rule', { name: id, near });
    }
    return [id, isRuleSetting(setting) ? setting : this.#oneOf(`--rule ${id}`, setting, SETTINGS)];
  }

  /** `auto` is as many as the machine has cores. */
  #jobs(): number {
    const written = this.#last('jobs') ?? '1';
    if (written === 'auto') return availableParallelism();
    if (!/^[1-9]\d{0,2}$/.test(written)) throw this.#wrong('usage.jobs', { found: written });
    return Number(written);
  }

  /** Only formats whose pieces can be put one behind another make a whole of two runs. */
  #resume(): string | undefined {
    const path = this.#last('resume');
    const format = this.#last('format') ?? 'text';
    if (path !== undefined && format !== 'ndjson' && format !== 'text') throw this.#wrong('usage.resume', { format });
    return path;
  }

  #oneOf<Value extends string>(name: string, found: string, allowed: readonly Value[]): Value {
    const value = allowed.find((one) => one === found);
    if (value === undefined) throw this.#wrong('usage.not-one-of', { name, allowed: allowed.join('|'), found });
    return value;
  }

  #last(name: OptionName): string | undefined {
    return this.#values.get(name)?.at(-1);
  }

  #near(name: string, names: readonly string[]): string {
    const near = nearest(name, names);
    return near === undefined ? '' : this.#say('usage.near', { near });
  }

  #wrong(...[key, args]: Parameters<Say>): UsageError {
    const sentence = this.#say(key, args);
    return new UsageError(`${sentence}${/[.?]$/.test(sentence) ? ' ' : ''}${this.#say('usage.hint')}`);
  }
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name);
}
