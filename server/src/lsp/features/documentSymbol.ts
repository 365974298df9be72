import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { sectionsOf } from '../../core/numbering/sections.ts';
import type { OpenDraft, Session } from '../session.ts';

/** textDocument/documentSymbol: the headings, as a tree where the client can show one. */
export function documentSymbol(
  { client, toProtocol }: Session,
  { document }: OpenDraft,
  _params: DocumentSymbolParams,
): DocumentSymbol[] | SymbolInformation[] {
  const symbols = sectionsOf(document.draft).map((section) => toProtocol.symbol(document, section));
  return client.nestsSymbols ? symbols : flat(symbols, document.uri);
}

function flat(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flat(children ?? [], uri, name),
  ]);
}
