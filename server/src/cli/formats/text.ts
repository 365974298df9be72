import type { Severity } from '../../core/rules/rule.ts';
import { padded, printable } from '../terminal.ts';
import type { Say } from '../words/words.ts';
import type { Diagnostic, FileResult, Format, Summary } from './format.ts';

const BOLD = 1;
const GREY = 90;
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 36 };
const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const;

/** For people: `path:line:column severity rule message`, counted from one as editors do, a file's lines set in columns. */
export function text(say: Say, colour: boolean): Format {
  const paint = (code: number, words: string) => (colour ? `\u001b[${code}m${words}\u001b[0m` : words);

  const lines = ({ path, diagnostics }: FileResult): string[] => {
    const place = ({ range }: Diagnostic) => `${range.start.line + 1}:${range.start.character + 1}`;
    const widest = (column: (one: Diagnostic) => string) => Math.max(...diagnostics.map((one) => column(one).length));
    const [places, codes] = [widest(place), widest(({ code }) => code)];
    const severities = widest(({ severity }) => say(severity));
    return diagnostics.map((one) => {
      const where = paint(GREY, `${printable(path)}:${place(one)}${' '.repeat(places - place(one).length)}`);
      const how = paint(COLOURS[one.severity], say(one.severity).padEnd(severities));
      return `${where}  ${how}  ${paint(BOLD, padded(one.code, codes))}  ${printable(one.message)}\n`;
    });
  };

  return {
    start: () => '',
    file: (result) => (result.diagnostics.length === 0 ? '' : `${lines(result).join('')}\n`),
    end: (summary) => `${total(summary, say)}\n`,
  };
}

function total({ files, counts, faults }: Summary, say: Say): string {
  const problems = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  // 提示 is the word for two severities and is counted once.
  const named = new Map<string, number>();
  for (const severity of SEVERITIES) {
    if (counts[severity] > 0) named.set(say(severity), (named.get(say(severity)) ?? 0) + counts[severity]);
  }
  const list = [...named].map(([name, count]) => say('summary-count', { name, count })).join(say('comma'));
  const sentence =
    problems === 0
      ? say('summary-clean', { files })
      : say('summary', { files, problems, detail: say('summary-detail', { list }) });
  return faults.length === 0 ? sentence : `${sentence}${say('summary-faults', { faults: faults.length })}`;
}
