import type { TextDocumentContentChangeEvent, TextDocumentItem } from 'vscode-languageserver';
import { type Range, TextDocument } from 'vscode-languageserver-textdocument';
import type { ReadOptions } from '../core/draft/block.ts';
import { type Change, Draft } from '../core/draft/draft.ts';
import { mayBeDraft, readsLikeDraft } from '../core/draft/readsLikeDraft.ts';
import { difference, joined } from './changes.ts';

/** A change of one place: the client's range, and the offsets it has in the text. */
interface Replacement {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A document that the client has open: its text with lines, and the draft read from it. Changes are only gathered when
 * they come; the draft follows, by one covering change, when somebody asks for it.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly #lines: TextDocument;
  #draft: Draft | undefined;
  #unread: Change | undefined;
  #unreported: Change | undefined;
  #revision = 0;
  #region: ReadOptions['region'] = 'cn';

  constructor({ uri, languageId, version, text }: TextDocumentItem) {
    this.uri = uri;
    this.languageId = languageId;
    this.#lines = TextDocument.create(uri, languageId, version, text);
  }

  get version(): number {
    return this.#lines.version;
  }

  /** Counts changes, whatever the client makes of its version numbers. */
  get revision(): number {
    return this.#revision;
  }

  get text(): string {
    return this.#lines.getText();
  }

  /** For positions. */
  get lines(): Pick<TextDocument, 'positionAt' | 'offsetAt' | 'lineCount'> {
    return this.#lines;
  }

  get draft(): Draft {
    const old = this.#draft;
    const change = this.#unread;
    // Forgotten first: should reading fail, the next request reads anew.
    this.#draft = undefined;
    this.#unread = undefined;
    if (old === undefined) this.#draft = Draft.read(this.text, { markdown: this.#isMarkdown, region: this.#region });
    else this.#draft = change === undefined ? old : old.edited(this.text, change);
    return this.#draft;
  }

  /** How the draft is to be read from now on. */
  readAs({ region }: Pick<ReadOptions, 'region'>): void {
    if (region === this.#region) return;
    this.#region = region;
    this.#draft = undefined;
    this.#unread = undefined;
  }

  get readsLikeDraft(): boolean {
    return mayBeDraft(this.text) && readsLikeDraft(this.draft);
  }

  get #isMarkdown(): boolean {
    return this.languageId === 'markdown' || /\.md$/i.test(this.uri);
  }

  /** What changed since this was asked last. */
  takeUnreported(): Change | undefined {
    const change = this.#unreported;
    this.#unreported = undefined;
    return change;
  }

  /**
   * Takes the changes of one notification, each given in the text that those before it left. Editors that change many
   * places at once go from the last to the first; such a run is one change of the text, not as many copies of it.
   */
  edit(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    let run: Replacement[] = [];
    for (const change of changes) {
      if (!('range' in change) || change.range === undefined) {
        this.#apply(run, version);
        run = [];
        this.#replaceAll(change.text, version);
        continue;
      }
      let next = this.#replacement(change.range, change.text);
      const last = run.at(-1);
      if (last !== undefined && next.end >= last.start) {
        this.#apply(run, version);
        run = [];
        next = this.#replacement(change.range, change.text);
      }
      run.push(next);
    }
    this.#apply(run, version);
    TextDocument.update(this.#lines, [], version);
  }

  #replacement(range: Range, text: string): Replacement {
    const lines = this.#lines;
    const [a, b] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    const [start, end] = a <= b ? [a, b] : [b, a];
    // The positions again: TextDocument loses count of its lines when it is given lines that it has not.
    return { range: { start: lines.positionAt(start), end: lines.positionAt(end) }, start, end, text };
  }

  /** Replacements from the last to the first, none touching another, in the text as it is now. */
  #apply(run: readonly Replacement[], version: number): void {
    const last = run[0];
    const first = run.at(-1);
    if (last === undefined || first === undefined) return;
    let { text } = first;
    for (let index = run.length - 2; index >= 0; index--) {
      text += this.text.slice(run[index + 1]!.end, run[index]!.start) + run[index]!.text;
    }
    const range = { start: first.range.start, end: last.range.end };
    TextDocument.update(this.#lines, [{ range, text }], version);
    this.#changed({ start: first.start, end: last.end, length: text.length });
  }

  #replaceAll(text: string, version: number): void {
    const change = difference(this.text, text);
    TextDocument.update(this.#lines, [{ text }], version);
    this.#changed(change);
  }

  #changed(change: Change): void {
    this.#revision++;
    if (this.#draft !== undefined) this.#unread = joined(this.#unread, change);
    this.#unreported = joined(this.#unreported, change);
  }
}
