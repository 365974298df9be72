import type { Connection } from 'vscode-languageserver';
import type { Rule } from '../core/rules/rule.ts';
import { type Checked, Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './document.ts';
import { isChecked } from './isChecked.ts';
import { Log } from './log.ts';
import { type Settings, SettingsSource } from './settings.ts';
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
  readonly settings: SettingsSource;
  readonly toProtocol: ToProtocol;
  readonly log: Log;
  readonly thisYear: () => number;
  readonly #checks: Checks;

  constructor(connection: Connection, client: Client, rules: readonly Rule[], thisYear: () => number) {
    this.connection = connection;
    this.client = client;
    this.thisYear = thisYear;
    this.log = new Log(connection.console, client.locale);
    this.settings = new SettingsSource(connection, client, rules, this.log);
    this.toProtocol = new ToProtocol(client);
    this.#checks = new Checks(rules, this.toProtocol, this.log);
  }

  /** The draft under a URI; undefined where nothing is open there, or nothing that is to be checked. */
  async draft(uri: string): Promise<OpenDraft | undefined> {
    if (!this.documents.has(uri)) return undefined;
    const settings = await this.settings.of(uri);
    const document = this.documents.get(uri);
    return document !== undefined && isChecked(document, settings.plainText) ? { document, settings } : undefined;
  }

  check({ document, settings }: OpenDraft): Checked {
    return this.#checks.check(document, settings);
  }
}
