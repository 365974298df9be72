import { type Range, RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageserver';
import type { IgnoreHere } from '../../core/layers.ts';
import type { Message } from '../../core/messages/message.ts';
import { ruleNamed } from '../../core/rules/index.ts';
import { goneFrom, titleOf, undoing } from '../ignoring.ts';
import type { OpenDraft, Session } from '../session.ts';

/** One thing that is ignored in a draft. */
export interface IgnoredEntry {
  /** What is ignored, and how far: a line, the whole file, the whole folder, or that it is gone. */
  readonly title: string;
  readonly extent: string;
  /** The words that it was known by. */
  readonly sentence: string;
  /** Where it stands in the draft. */
  readonly range: Range | null;
  readonly config: string;
  /** Has it reported again. */
  readonly undo: WorkspaceEdit;
}

export const IgnoredRequest = new RequestType<
  { readonly textDocument: TextDocumentIdentifier },
  readonly IgnoredEntry[] | null,
  void
>('hegao/ignored');

/** hegao/ignored: what is ignored in a draft, in the order of its places, then what has none. */
export function ignored(session: Session, draft: OpenDraft): readonly IgnoredEntry[] {
  const { client, toProtocol } = session;
  const { document, settings } = draft;
  const checked = session.check(draft);
  const gone = new Set(goneFrom(settings, checked).map(({ ignore }) => ignore));
  const places = new Map(checked.ignored.map(({ problem, ignore }) => [ignore, problem.span]));
  const described = (entry: IgnoreHere): IgnoredEntry[] => {
    const { rule, text, before = '', after = '', file } = entry.ignore;
    const span = places.get(entry.ignore);
    const undo = undoing(client, settings, entry);
    if (undo === undefined || (text !== undefined && span === undefined && !gone.has(entry.ignore))) return [];
    const range = span === undefined ? null : toProtocol.range(document, span);
    const title = toProtocol.say(titleOf(ruleNamed(rule)!));
    const extent: Message =
      range !== null
        ? { key: 'ignored.line', args: { line: range.start.line + 1 } }
        : { key: text !== undefined ? 'ignored.gone' : isFile(file) ? 'ignored.file' : 'ignored.folder', args: {} };
    return [
      {
        title: text === undefined ? title : toProtocol.say({ key: 'ignored.found', args: { title, text } }),
        extent: toProtocol.say(extent),
        sentence: `${before}${text ?? ''}${after}`,
        range,
        config: entry.layer.source,
        undo,
      },
    ];
  };
  const line = ({ range }: IgnoredEntry) => range?.start.line ?? Number.POSITIVE_INFINITY;
  return settings.layers
    .ignores()
    .flatMap(described)
    .sort((a, b) => (line(a) < line(b) ? -1 : line(a) > line(b) ? 1 : 0));
}

function isFile(file: string | undefined): boolean {
  return file !== undefined && !file.endsWith('/');
}
