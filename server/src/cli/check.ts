import { resolve } from 'node:path';
import { Config } from '../core/config.ts';
import { Draft } from '../core/draft/draft.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Command } from './commandLine.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Format, FormatName } from './formats/format.ts';
import type { Output } from './output.ts';
import { Session } from './session.ts';
import { StaleIgnores } from './staleIgnores.ts';
import { printable } from './terminal.ts';
import type { Say } from './words/words.ts';

type CheckCommand = Extract<Command, { name: 'check' }>;

/** Lists the problems of drafts, or has them ignored from now on; answers with the exit code. */
export function check(command: CheckCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  return command.writeBaseline ? writeBaseline(command, locale, say, output) : list(command, locale, say, output);
}

async function list(command: CheckCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  const session = new Session(command, locale, say);
  const format = await formatNamed(command.format, locale, say, new Config({}, command.rules));
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const stale = new StaleIgnores((folder) => session.covers(folder));
  let files = 0;
  await output.write(format.start());
  for await (const { path, decoded, layers, checker } of session.drafts()) {
    const judged = checker.judge(Draft.read(decoded.text, checker.config.reading));
    stale.add(layers, checker.config, judged);
    const diagnostics = diagnosticsOf(decoded.text, judged.problems, locale);
    for (const { severity } of diagnostics) counts[severity]++;
    await output.write(format.file({ path, diagnostics }, files));
    files++;
  }
  await output.write(format.end({ files, counts, faults: session.faults }));
  for (const { layer, span, ignore } of stale.all) {
    const { rule, text = '' } = ignore;
    session.note(session.configs.place(layer.source, span.start), say('note.stale-ignore', { rule, text }));
  }
  if (session.faults.length > 0) return 2;
  return counts.error + counts.warning > 0 ? 1 : 0;
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
