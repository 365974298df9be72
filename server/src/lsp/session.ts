import type { Connection, Diagnostic, TextDocumentItem } from 'vscode-languageserver';
import type { Rule } from '../core/rules/rule.ts';
import type { Conversions } from '../core/script/conversion.ts';
import { type Checked, Checks } from './checks.ts';
import type { Client } from './client.ts';
import { ConfigFiles } from './configFiles.ts';
import { ConfigReports } from './configReports.ts';
import { OpenDocument } from './document.ts';
import { goneFrom } from './ignoring.ts';
import { isChecked } from './isChecked.ts';
import { Log } from './log.ts';
import { Memories } from './memories.ts';
import type { ReadText } from './readConfig.ts';
import { type Settings, SettingsSource } from './settings.ts';
import { type Snippet, snippetsFor } from './snippets.ts';
import { ToProtocol } from './toProtocol.ts';

/** A document that is to be checked, with the settings for it. */
export interface OpenDraft {
  readonly document: OpenDocument;
  readonly settings: Settings;
}

/** What a running server knows: its client, the documents open there, their settings and what was found in them. */
export class Session {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents = new Map<string, OpenDocument>();
  readonly configFiles: ConfigFiles;
  readonly settings: SettingsSource;
  readonly toProtocol: ToProtocol;
  readonly log: Log;
  readonly thisYear: () => number;
  readonly rules: readonly Rule[];
  readonly conversions: Conversions;
  readonly memories = new Memories();
  readonly #checks: Checks;
  readonly #reports: ConfigReports;
  readonly #reported = new WeakMap<OpenDocument, Checked>();

  constructor(
    connection: Connection,
    client: Client,
    rules: readonly Rule[],
    thisYear: () => number,
    readText: ReadText,
    conversions: Conversions,
  ) {
    this.connection = connection;
    this.client = client;
    this.thisYear = thisYear;
    this.conversions = conversions;
    this.log = new Log(connection.console, client.locale);
    this.rules = rules;
    this.toProtocol = new ToProtocol(client);
    this.#reports = new ConfigReports(connection, this.toProtocol);
    this.configFiles = new ConfigFiles(readText, (uri, found) => this.#reports.read(uri, found));
    this.settings = new SettingsSource(connection, client, this.configFiles, this.log);
    this.#checks = new Checks(rules, this.toProtocol, this.log);
  }

  /** The draft under a URI; undefined where nothing is open there, or nothing that is to be checked. */
  async draft(uri: string): Promise<OpenDraft | undefined> {
    if (!this.documents.has(uri)) return undefined;
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    document?.readAs(settings.config.reading);
    return document !== undefined && isChecked(document, settings.plainText) ? { document, settings } : undefined;
  }

  /** Snippets in the script of a text; in the client's own where the text does not tell. */
  snippetsFor(text: string): readonly Snippet[] {
    return snippetsFor(text, this.client.locale === 'zh-tw' ? 'traditional' : 'simplified');
  }

  check({ document, settings }: OpenDraft): Checked {
    const checked = this.#checks.check(document, settings);
    if (this.#reported.get(document) !== checked) {
      this.#reported.set(document, checked);
      this.#reports.gone(document.uri, goneFrom(settings, checked));
    }
    return checked;
  }

  /** What is found in a text that is not open; undefined where it is not to be checked. Nothing of it is kept. */
  async lookAt(item: TextDocumentItem): Promise<readonly Diagnostic[] | undefined> {
    const settings = await this.settings.of(item.uri);
    if (!this.documents.has(item.uri)) this.settings.forget(item.uri);
    const document = new OpenDocument(item);
    document.readAs(settings.config.reading);
    return isChecked(document, settings.plainText) ? this.#checks.check(document, settings).diagnostics : undefined;
  }

  /** A document that the client has no more open. */
  close(uri: string): void {
    this.documents.delete(uri);
    this.settings.forget(uri);
    this.#reports.gone(uri, []);
  }
}
