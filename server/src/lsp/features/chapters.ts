import { type Range, RequestType, type TextDocumentIdentifier } from 'vscode-languageserver';
import type { Chapter as CoreChapter, Tally } from '../../core/chapters/chapters.ts';
import type { OpenDraft, Session } from '../session.ts';
import { summaryOf, tallied } from '../tally.ts';

export interface ChaptersParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** The chapters of one version of a document, with what the whole document holds. */
export interface Chapters {
  readonly version: number;
  readonly total: Counted;
  readonly chapters: readonly Chapter[];
}

export interface Counted {
  /** By severity; placeholders are not among them. */
  readonly findings: Tally['findings'];
  readonly placeholders: number;
  readonly characters: number;
  /** The same in a few words of the user's language: `问题2·占位符1·350字`. */
  readonly summary: string;
}

export interface Chapter extends Counted {
  /** `opening`: what stands before the first heading. */
  readonly kind: CoreChapter['kind'];
  /** As the draft writes it, its number included; empty for the opening. */
  readonly label: string;
  /** The label without its number. */
  readonly name: string;
  /** 1 for the highest headings; 0 for a title and the opening. */
  readonly level: number;
  readonly range: Range;
  /** Of the label. */
  readonly selectionRange: Range;
  readonly children: readonly Chapter[];
}

export const ChaptersRequest = new RequestType<ChaptersParams, Chapters | null, void>('hegao/chapters');

/** hegao/chapters: the headings as a tree, with findings, placeholders left and characters of each. */
export function chapters(session: Session, open: OpenDraft, _params: ChaptersParams): Chapters {
  const { document } = open;
  const { chapters: found, total } = tallied(session, open);
  const counted = (tally: Tally): Counted => ({ ...tally, summary: summaryOf(session, tally) });
  const described = ({ kind, level, section, span, tally, children }: CoreChapter): Chapter => {
    const label = section?.label ?? { start: span.start, end: span.start };
    const text = document.text.slice(label.start, label.end).replace(/[\r\n]+/g, '');
    const marker = section?.heading?.marker;
    return {
      kind,
      label: text,
      name: marker === undefined ? text : text.slice(marker.end - marker.start).trim(),
      level,
      range: session.toProtocol.range(document, span),
      selectionRange: session.toProtocol.range(document, label),
      ...counted(tally),
      children: children.map(described),
    };
  };
  return { version: document.version, total: counted(total), chapters: found.map(described) };
}
