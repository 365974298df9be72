import { Range, type TextDocument, workspace } from 'vscode';
import type { Range as ProtocolRange, TextEdit } from 'vscode-languageclient';
import type { Service } from './service.ts';

export type Target = 's' | 't' | 'tw' | 'hk' | 'twp';

export type Script = 'simplified' | 'traditional' | 'mixed' | 'neutral';

/** A version of a document in another script, as the server answers `hegao/convert`. */
export interface Converted {
  readonly version: number;
  readonly from: Script;
  readonly to: Target;
  readonly edits: readonly Replacement[];
}

export interface Replacement {
  readonly range: Range;
  readonly newText: string;
}

export interface Asked {
  /** The other script when absent. */
  readonly to?: Target | undefined;
  /** The whole document when empty. */
  readonly ranges?: readonly Range[];
  /** Whether converting back is to restore what is converted now. */
  readonly remember: boolean;
}

/** Undefined where the server does not run or does not check the document. */
export async function conversionOf(
  service: Service,
  document: TextDocument,
  asked: Asked,
): Promise<Converted | undefined> {
  const client = service.connection?.client;
  if (client === undefined) return undefined;
  const { to, ranges = [], remember } = asked;
  const params = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    ...(to !== undefined && { to }),
    ...(ranges.length > 0 && { ranges: ranges.map((range) => client.code2ProtocolConverter.asRange(range)) }),
    ...preferences(document),
    remember,
  };
  for (;;) {
    const converted = await client.sendRequest<(Omit<Converted, 'edits'> & { edits: TextEdit[] }) | null>(
      'hegao/convert',
      params,
    );
    if (converted === null) return undefined;
    // The document may have changed on the way.
    if (converted.version !== document.version) continue;
    return { ...converted, edits: converted.edits.map(({ range, newText }) => ({ range: rangeOf(range), newText })) };
  }
}

export async function scriptOf(service: Service, document: TextDocument): Promise<Script | undefined> {
  const client = service.connection?.client;
  if (client === undefined) return undefined;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return (await client.sendRequest<{ script: Script } | null>('hegao/script', { textDocument }))?.script;
}

/** The document's text after the edits. */
export function textAfter(document: TextDocument, { edits }: Converted): string {
  const text = document.getText();
  const parts: string[] = [];
  let at = 0;
  for (const { range, newText } of edits) {
    parts.push(text.slice(at, document.offsetAt(range.start)), newText);
    at = document.offsetAt(range.end);
  }
  return parts.join('') + text.slice(at);
}

function preferences(document: TextDocument) {
  const settings = workspace.getConfiguration('hegao.script', document);
  const target = settings.get<string>('target', 'auto');
  return {
    ...(target !== 'auto' && { traditional: target }),
    keepTitles: settings.get<boolean>('keepTitles', false),
  };
}

function rangeOf({ start, end }: ProtocolRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
