import { resolve } from 'node:path';
import { Config } from '../core/config.ts';
import { Draft } from '../core/draft/draft.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Severity } from '../core/rules/rule.ts';
import { Checking, type Outcome } from './checking.ts';
import type { CheckCommand } from './commandLine.ts';
import { type NoSource, type Source, sourcesOf } from './files.ts';
import type { Fault, Format, FormatName } from './formats/format.ts';
import { type Counts, Journal } from './journal.ts';
import type { Output } from './output.ts';
import { note, Session } from './session.ts';
import { type IgnoresMet, staleIn } from './staleIgnores.ts';
import { printable } from './terminal.ts';
import type { Say } from './words/words.ts';

/** Lists the problems of drafts, or has them ignored from now on; answers with the exit code. */
export function check(command: CheckCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  return command.writeBaseline ? writeBaseline(command, locale, say, output) : list(command, locale, say, output);
}

async function list(command: CheckCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  const format = await formatNamed(command.format, locale, say, new Config({}, command.rules));
  const journal = command.resume === undefined ? undefined : new Journal(command.resume);
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  const add = (found: Counts): void => {
    files++;
    for (const severity of SEVERITIES) counts[severity] += found[severity];
  };
  const told = new Told();
  const run = await startRun(command, locale, say);
  try {
    await output.write(format.start());
    told.tell(run.obstacles);
    const sources = run.obstacles.length === 0 ? left(sourcesOf(command), journal, add) : nothing();
    for await (const { result, faults } of run.outcomes(sources)) {
      told.tell(faults);
      if (result === undefined) continue;
      const found = countsIn(result.diagnostics);
      await output.write(format.file(result, files));
      add(found);
      if (result.path !== '-') journal?.add(result.path, found);
    }
    await output.write(format.end({ files, counts, faults: told.faults }));
  } catch (error) {
    await run.stop();
    throw error;
  }
  for (const { place, rule, text } of staleIn(await run.end())) note(place, say('note.stale-ignore', { rule, text }));
  if (told.faults.length > 0) return 2;
  return counts.error + counts.warning > 0 ? 1 : 0;
}

async function* nothing(): AsyncGenerator<never> {}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

function countsIn(diagnostics: readonly { readonly severity: Severity }[]): Counts {
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

/** What an earlier run has not done; of what it has, the counts. */
async function* left(
  sources: AsyncIterable<Source | NoSource>,
  journal: Journal | undefined,
  add: (counts: Counts) => void,
): AsyncIterable<Source | NoSource> {
  for await (const source of sources) {
    const done = 'cannot' in source || source.standardInput ? undefined : journal?.countsOf(source.path);
    if (done === undefined) yield source;
    else add(done);
  }
}

/** Says each fault once: workers meet the same configurations. */
class Told {
  readonly faults: Fault[] = [];
  readonly #said = new Set<string>();

  tell(faults: readonly Fault[]): void {
    for (const fault of faults) {
      const key = `${fault.path}\n${fault.reason}`;
      if (this.#said.has(key)) continue;
      this.#said.add(key);
      this.faults.push(fault);
      note(fault.path, fault.reason);
    }
  }
}

/** Drafts being checked, in this thread or in several. */
interface Run {
  readonly obstacles: readonly Fault[];
  outcomes(sources: AsyncIterable<Source | NoSource>): AsyncIterable<Outcome>;
  end(): Promise<readonly IgnoresMet[]>;
  /** Ends it in the middle. */
  stop(): Promise<void>;
}

async function startRun(command: CheckCommand, locale: Locale, say: Say): Promise<Run> {
  const own = new Checking(command, locale, say);
  const obstacles = own.obstacles();
  const one = (source: Source | NoSource): Promise<Outcome> => own.check(source);
  if (command.jobs === 1 || obstacles.length > 0) {
    return {
      obstacles,
      async *outcomes(sources) {
        for await (const source of sources) yield await one(source);
      },
      end: async () => [own.ignoresMet],
      stop: async () => {},
    };
  }
  const { Workers } = await import('./workers.ts');
  const workers = new Workers(command.jobs, { task: command, locale });
  return {
    obstacles,
    outcomes: (sources) => workers.check(sources, one),
    end: async () => [own.ignoresMet, ...(await workers.end())],
    stop: () => workers.stop(),
  };
}

async function writeBaseline(command: CheckCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  const { Baseline } = await import('./baseline.ts');
  const session = new Session(command, locale, say);
  const baseline = new Baseline();
  for await (const { path, standardInput, decoded, checker } of session.drafts()) {
    const name = standardInput ? command.stdinName : path;
    const judged = checker.judge(Draft.read(decoded.text, checker.config.reading));
    const config = session.configs.nearest(name ?? path);
    baseline.add(config, name === undefined ? undefined : resolve(name), decoded.text, judged);
  }
  let written = 0;
  for (const [config, count] of baseline.configs) {
    try {
      baseline.write(config);
      await output.write(`${say('baseline.done', { path: printable(config), count })}\n`);
      written++;
    } catch (error) {
      session.cannot(config, error);
    }
  }
  if (written === 0 && session.faults.length === 0) await output.write(`${say('baseline.nothing')}\n`);
  return session.faults.length > 0 ? 2 : 0;
}

/** Only the one that is asked for is loaded. */
async function formatNamed(name: FormatName, locale: Locale, say: Say, config: Config): Promise<Format> {
  switch (name) {
    case 'json':
      return (await import('./formats/json.ts')).json;
    case 'ndjson':
      return (await import('./formats/ndjson.ts')).ndjson;
    case 'sarif': {
      const [{ sarif }, { version }] = await Promise.all([import('./formats/sarif.ts'), import('./version.ts')]);
      return sarif(version(), locale, config);
    }
    case 'text': {
      const colour = process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb';
      return (await import('./formats/text.ts')).text(say, colour);
    }
  }
}
