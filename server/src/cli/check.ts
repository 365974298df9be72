import type { Config } from '../core/config.ts';
import { configFrom, NO_CONFIG } from '../core/configFile.ts';
import { Draft } from '../core/draft/draft.ts';
import type { Locale } from '../core/messages/render.ts';
import type { Severity } from '../core/rules/rule.ts';
import type { Command } from './commandLine.ts';
import { diagnosticsOf } from './diagnostics.ts';
import type { Format, FormatName } from './formats/format.ts';
import type { Output } from './output.ts';
import { Session } from './session.ts';
import type { Say } from './words/words.ts';

/** Lists the problems of drafts; answers with the exit code. */
export async function check(
  command: Extract<Command, { name: 'check' }>,
  locale: Locale,
  say: Say,
  output: Output,
): Promise<number> {
  const session = new Session(command, locale, say);
  const format = await formatNamed(command.format, locale, say, configFrom(NO_CONFIG, command.rules));
  const counts: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  let files = 0;
  await output.write(format.start());
  for await (const { path, decoded, checker } of session.drafts()) {
    const problems = checker.check(Draft.read(decoded.text, checker.config.reading));
    const diagnostics = diagnosticsOf(decoded.text, problems, locale);
    for (const { severity } of diagnostics) counts[severity]++;
    await output.write(format.file({ path, diagnostics }, files));
    files++;
  }
  await output.write(format.end({ files, counts, faults: session.faults }));
  if (session.faults.length > 0) return 2;
  return counts.error + counts.warning > 0 ? 1 : 0;
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
