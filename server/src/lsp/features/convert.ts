import { type Range, RequestType, type TextDocumentIdentifier, type TextEdit } from 'vscode-languageserver';
import { type Conversion, type Target, wayTo } from '../../core/script/conversion.ts';
import { Keeper } from '../../core/script/keeping.ts';
import { regionOf } from '../../core/script/regions.ts';
import { type Rewritten, rewritten } from '../../core/script/rewriting.ts';
import { addScripts, countScripts, type ScriptCount } from '../../core/text/script.ts';
import type { Span } from '../../core/text/span.ts';
import type { OpenDocument } from '../document.ts';
import { type DraftScript, draftScript } from '../draftScript.ts';
import type { OpenDraft, Session } from '../session.ts';
import type { Settings } from '../settings.ts';

export interface ConvertParams {
  readonly textDocument: TextDocumentIdentifier;
  /** What is converted, in the order of the text; the whole document where there are none. */
  readonly ranges?: readonly Range[];
  /** Absent, to the other script. */
  readonly to?: Target;
  /** The traditional that `to`, when it is absent, may mean; by the draft's region when absent. */
  readonly traditional?: Exclude<Target, 's'>;
  /** Whether titles in 《》 stay. */
  readonly keepTitles?: boolean;
  /** False for a look only: the conversion is then not to be undone by converting back. */
  readonly remember?: boolean;
}

/** What makes a version of a document one in another script: each edit lies within a line. */
export interface Converted {
  readonly version: number;
  readonly from: DraftScript;
  readonly to: Target;
  readonly edits: readonly TextEdit[];
}

export const ConvertRequest = new RequestType<ConvertParams, Converted | null, void>('hegao/convert');

/** hegao/convert: a document, or parts of it, in another script. Loads OpenCC's dictionaries when it is first asked. */
export async function convert(session: Session, draft: OpenDraft, params: ConvertParams): Promise<Converted> {
  const { document, settings } = draft;
  for (;;) {
    const { revision } = document;
    const within = params.ranges?.map((range) => spanOf(document, range));
    const counts = within === undefined ? document.draft.scripts : scriptsWithin(document.text, within);
    const to =
      params.to ??
      (counts.traditional > counts.simplified ? 's' : (params.traditional ?? traditionalOf(session, settings)));
    const conversion = await session.conversions.to(to, wayTo(to) === 'toSimplified' ? regionOf(document.text) : 'tw');
    // The document may have changed while dictionaries were loaded.
    if (document.revision !== revision) continue;
    const words = settings.config.protect;
    const changes = changesOf(
      session,
      document,
      conversion,
      to,
      params,
      new Keeper({ words, titles: params.keepTitles ?? false }),
      within,
    );
    return {
      version: document.version,
      from: draftScript(counts),
      to,
      edits: changes.map((change) => minimal(session, document, change)),
    };
  }
}

function traditionalOf({ client }: Session, { config }: Settings): 'tw' | 'hk' {
  const { region } = config.reading;
  return region === 'hk' || (region === 'cn' && client.inHongKong) ? 'hk' : 'tw';
}

function scriptsWithin(text: string, within: readonly Span[]): ScriptCount {
  return within
    .map(({ start, end }) => countScripts(text, start, end))
    .reduce(addScripts, { simplified: 0, traditional: 0 });
}

function changesOf(
  { memories }: Session,
  { uri, draft }: OpenDocument,
  conversion: Conversion,
  to: Target,
  { remember = true }: ConvertParams,
  keeper: Keeper,
  within: readonly Span[] | undefined,
): readonly Rewritten[] {
  const memory = memories.pass(uri, to);
  return rewritten(draft, conversion, keeper, { within, memory: remember ? memory : { recall: memory.recall } });
}

function spanOf({ lines }: OpenDocument, { start, end }: Range): Span {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

/** Without what the line keeps at both ends. */
function minimal({ toProtocol }: Session, document: OpenDocument, { span, newText }: Rewritten): TextEdit {
  const old = document.text.slice(span.start, span.end);
  const shorter = Math.min(old.length, newText.length);
  let before = 0;
  while (before < shorter && old[before] === newText[before]) before++;
  let behind = 0;
  while (behind < shorter - before && old.at(-1 - behind) === newText.at(-1 - behind)) behind++;
  return {
    range: toProtocol.range(document, { start: span.start + before, end: span.end - behind }),
    newText: newText.slice(before, newText.length - behind),
  };
}
