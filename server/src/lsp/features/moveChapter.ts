import { type Position, RequestType, type TextDocumentIdentifier, type TextEdit } from 'vscode-languageserver';
import { dropChapter, type Refusal, type Step, stepChapter } from '../../core/chapters/moving.ts';
import type { MessageKey } from '../../core/messages/zh-cn.ts';
import { textAfter } from '../../core/text/edits.ts';
import type { OpenDraft, Session } from '../session.ts';

export interface MoveChapterParams {
  readonly textDocument: TextDocumentIdentifier;
  /** Anywhere in the chapter. */
  readonly position: Position;
  /** One step, or a place in the chapter that it is dropped on. */
  readonly how: Step | { readonly onto: Position };
}

/** The edits for one version of a document, and where the chapter's marker is before and after them. */
export type MovedChapter =
  | { readonly version: number; readonly edits: readonly TextEdit[]; readonly from: Position; readonly to: Position }
  /** Why not, in the user's language. */
  | { readonly refused: string };

export const MoveChapterRequest = new RequestType<MoveChapterParams, MovedChapter | null, void>('hegao/moveChapter');

const REFUSALS: Readonly<Record<Refusal, MessageKey>> = {
  none: 'move-chapter.none',
  first: 'move-chapter.first',
  last: 'move-chapter.last',
  highest: 'move-chapter.highest',
  lowest: 'move-chapter.lowest',
  alone: 'move-chapter.alone',
  nowhere: 'move-chapter.nowhere',
  unclear: 'move-chapter.unclear',
};

/** hegao/moveChapter: moves a chapter or changes its level; the numbers follow. */
export function moveChapter(
  { toProtocol }: Session,
  { document }: OpenDraft,
  { position, how }: MoveChapterParams,
): MovedChapter {
  const { draft, lines, text, version } = document;
  const at = lines.offsetAt(position);
  const moved =
    typeof how === 'string' ? stepChapter(draft, at, how) : dropChapter(draft, at, lines.offsetAt(how.onto));
  if (typeof moved === 'string') return { refused: toProtocol.say({ key: REFUSALS[moved], args: {} }) };
  const edits = moved.edits.map(({ span, newText }) => ({ range: toProtocol.range(document, span), newText }));
  const from = lines.positionAt(moved.from);
  return { version, edits, from, to: positionIn(textAfter(text, moved.edits), moved.to) };
}

/** Position of an offset in a text that is not open. */
function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length - 1, character: before.at(-1)!.length };
}
