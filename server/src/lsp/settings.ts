import type { Connection } from 'vscode-languageserver';
import { isRuleSetting, type RuleSetting } from '../core/config.ts';
import type { PlainText } from '../core/configFile.ts';
import type { Rule } from '../core/rules/rule.ts';
import type { Client } from './client.ts';
import { type Log, reasonOf } from './log.ts';

/** The editor's settings under `hegao`. Equal settings are one object. */
export interface Settings {
  /** Whether plain text and Markdown are checked. */
  readonly plainText: PlainText;
  readonly rules: readonly (readonly [string, RuleSetting])[];
}

/** Knows each document's settings: folders may differ. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #rules: readonly Rule[];
  readonly #log: Log;
  readonly #distinct = new Map<string, Settings>();
  readonly #asked = new Map<string, Promise<Settings>>();
  #fallback: Settings;
  #changes = 0;

  constructor(connection: Connection, client: Client, rules: readonly Rule[], log: Log) {
    this.#connection = connection;
    this.#client = client;
    this.#rules = rules;
    this.#log = log;
    this.#fallback = this.#read(client.settings);
  }

  async of(uri: string): Promise<Settings> {
    if (!this.#client.answersConfiguration) return this.#fallback;
    for (;;) {
      const changes = this.#changes;
      const settings = await this.#ask(uri);
      // They may have changed while we waited.
      if (changes === this.#changes) return settings;
    }
  }

  #ask(uri: string): Promise<Settings> {
    let asked = this.#asked.get(uri);
    if (asked === undefined) {
      asked = this.#fetch(uri);
      this.#asked.set(uri, asked);
    }
    return asked;
  }

  async #fetch(uri: string): Promise<Settings> {
    try {
      const value: unknown = await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'hegao' });
      return value === null || value === undefined ? this.#fallback : this.#read(value);
    } catch (error) {
      this.#log.error(
        { key: 'server.failed', args: { what: 'workspace/configuration', reason: reasonOf(error) } },
        error,
      );
      return this.#fallback;
    }
  }

  /** `pushed`: the settings themselves, from a client that sends them rather than being asked. */
  change(pushed: unknown): void {
    this.#changes++;
    this.#asked.clear();
    const value = (Object(pushed) as Record<string, unknown>).hegao;
    if (!this.#client.answersConfiguration && value !== undefined) this.#fallback = this.#read(value);
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  #read(value: unknown): Settings {
    const { plainText, rules } = Object(value) as Record<string, unknown>;
    const settings: Settings = {
      plainText: this.#plainText(plainText),
      rules: Object.entries(Object(rules) as object)
        .filter(([id, setting]) => this.#isRuleSetting(id, setting))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    };
    const key = JSON.stringify(settings);
    const known = this.#distinct.get(key);
    if (known !== undefined) return known;
    this.#distinct.set(key, settings);
    return settings;
  }

  #plainText(value: unknown): PlainText {
    if (value === 'auto' || value === 'always' || value === 'never') return value;
    if (value !== undefined && value !== null) this.#refuse('plainText', value);
    return 'auto';
  }

  #isRuleSetting(id: string, setting: unknown): boolean {
    const good = isRuleSetting(setting) && this.#rules.some((rule) => rule.id === id);
    if (!good) this.#refuse(`rules.${id}`, setting);
    return good;
  }

  #refuse(name: string, value: unknown): void {
    this.#log.warn({ key: 'server.bad-setting', args: { name: `hegao.${name}`, value: JSON.stringify(value) } });
  }
}
