import type { TextDocument } from 'vscode';
import type { Position, Range, TextEdit } from 'vscode-languageclient';
import type { Service } from '../service.ts';

/** What one version of a document holds, by chapter, as the server answers `hegao/chapters`. */
export interface Chapters {
  readonly version: number;
  readonly total: Counted;
  readonly chapters: readonly Chapter[];
}

export interface Counted {
  readonly findings: Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;
  readonly placeholders: number;
  readonly characters: number;
  /** The same in a few words: `问题2·占位符1·350字`. */
  readonly summary: string;
}

export interface Chapter extends Counted {
  /** `opening`: what stands before the first heading. */
  readonly kind: 'heading' | 'title' | 'opening';
  readonly label: string;
  /** The label without its number. */
  readonly name: string;
  /** 1 for the highest headings; 0 for a title and the opening. */
  readonly level: number;
  readonly range: Range;
  readonly selectionRange: Range;
  readonly children: readonly Chapter[];
}

/** Undefined where the server does not run or does not check the document, or the document has changed on the way. */
export async function chaptersOf({ connection }: Service, document: TextDocument): Promise<Chapters | undefined> {
  if (connection === undefined) return undefined;
  const { client } = connection;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return (await client.sendRequest<Chapters | null>('hegao/chapters', { textDocument })) ?? undefined;
}

export type Step = 'up' | 'down' | 'promote' | 'demote';

/** How a chapter is moved, as the server answers `hegao/moveChapter`. */
export type Move =
  | { readonly version: number; readonly edits: readonly TextEdit[]; readonly from: Position; readonly to: Position }
  | { readonly refused: string };

/** What the chapter around a position would become. `onto`: a place in the chapter that it is dropped on. */
export async function moveOf(
  { connection }: Service,
  document: TextDocument,
  position: Position,
  how: Step | { readonly onto: Position },
): Promise<Move | undefined> {
  if (connection === undefined) return undefined;
  const { client } = connection;
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const params = {
    textDocument,
    position: plain(position),
    how: typeof how === 'string' ? how : { onto: plain(how.onto) },
  };
  return (await client.sendRequest<Move | null>('hegao/moveChapter', params)) ?? undefined;
}

/** A worker is sent copies, and what the editor's own positions show outside is not copied. */
const plain = ({ line, character }: Position): Position => ({ line, character });
