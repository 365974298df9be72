import { pathToFileURL } from 'node:url';
import type { Config } from '../../core/config.ts';
import { type Locale, render } from '../../core/messages/render.ts';
import { RULES } from '../../core/rules/index.ts';
import type { Rule, Severity } from '../../core/rules/rule.ts';
import type { Diagnostic, DiagnosticFix, FileResult, Format, Range, Summary } from './format.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const LEVELS = { error: 'error', warning: 'warning', information: 'note', hint: 'note', off: 'none' } as const;
const LANGUAGES: Readonly<Record<Locale, string>> = { 'zh-cn': 'zh-CN', 'zh-tw': 'zh-TW', en: 'en-US' };

/** SARIF 2.1.0, for code scanning: one run, its results printed as files are finished. */
export function sarif(version: string, locale: Locale, config: Config): Format {
  const indexes = new Map(RULES.map(({ id }, index) => [id, index]));
  const head = {
    tool: {
      driver: {
        name: 'hegao',
        fullName: '核稿 Hegao',
        semanticVersion: version,
        rules: RULES.map((rule) => about(rule, locale, config)),
      },
    },
    columnKind: 'utf16CodeUnits',
    language: LANGUAGES[locale],
  };
  const results = ({ path, diagnostics }: FileResult) => {
    const uri = uriOf(path);
    return diagnostics.map((one) => JSON.stringify(result(uri, one, indexes.get(one.code) ?? -1)));
  };
  let first = true;
  return {
    start: () => `{"$schema":"${SCHEMA}","version":"2.1.0","runs":[${JSON.stringify(head).slice(0, -1)},"results":[`,
    file: (one) => {
      const lines = results(one);
      if (lines.length === 0) return '';
      const comma = first ? '\n' : ',\n';
      first = false;
      return comma + lines.join(',\n');
    },
    end: (summary) => `\n],"invocations":[${JSON.stringify(invocation(summary))}]}]}\n`,
  };
}

function about(rule: Rule, locale: Locale, config: Config): object {
  const setting = config.severityOf(rule);
  return {
    id: rule.id,
    shortDescription: {
      text: render({ key: `${rule.id}.title` as Parameters<typeof render>[0]['key'], args: {} }, locale),
    },
    defaultConfiguration: { enabled: setting !== 'off', level: LEVELS[setting] },
    properties: { group: rule.group, fix: rule.fix },
  };
}

function result(
  uri: string,
  { code, severity, message, range, related, fixes }: Diagnostic,
  ruleIndex: number,
): object {
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity satisfies Severity],
    message: { text: message },
    locations: [{ physicalLocation: place(uri, range) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((one, id) => ({
        id,
        message: { text: one.message },
        physicalLocation: place(uri, one.range),
      })),
    }),
    ...(fixes.length > 0 && { fixes: fixes.map((fix) => change(uri, fix)) }),
  };
}

function change(uri: string, { title, edits, safe }: DiagnosticFix): object {
  const replacements = edits.map(({ range, newText }) => ({
    deletedRegion: region(range),
    ...(newText !== '' && { insertedContent: { text: newText } }),
  }));
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri }, replacements }],
    properties: { safe },
  };
}

function place(uri: string, range: Range): object {
  return { artifactLocation: { uri }, region: region(range) };
}

function region({ start, end }: Range): object {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function invocation({ faults }: Summary): object {
  return {
    executionSuccessful: faults.length === 0,
    toolExecutionNotifications: faults.map(({ path, reason }) => ({
      level: 'error',
      message: { text: reason },
      locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    })),
  };
}

/** A relative path stays relative to wherever the reader of the log puts its root. */
function uriOf(path: string): string {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return pathToFileURL(path).href;
  return path.split(/[/\\]/).map(encodeURIComponent).join('/');
}
