import type { Connection } from 'vscode-languageserver';
import type { Config } from '../core/config.ts';
import { type ConfigFile, type PlainText, readSettings } from '../core/configFile.ts';
import { Layers } from '../core/layers.ts';
import { render } from '../core/messages/render.ts';
import type { Client } from './client.ts';
import type { ConfigFiles, FoundConfig } from './configFiles.ts';
import { type Log, reasonOf } from './log.ts';
import { hasPlace, plain } from './places.ts';

/** What holds for a document: the editor's settings under `hegao`, and the `.hegao.json` files above it. */
export interface Settings {
  /** Whether plain text and Markdown are checked. */
  readonly plainText: PlainText;
  readonly config: Config;
  readonly layers: Layers;
  /** The files, the innermost last; those that are wrong too. */
  readonly files: readonly FoundConfig[];
  readonly shown: Shown;
}

/** What only an editor shows, and nobody reports. */
export interface Shown {
  /** Whether headings say what their chapters hold. */
  readonly codeLens: boolean;
  /** Whether blanks show what would fill them. */
  readonly inlayHints: boolean;
}

/** The editor's own settings. */
interface Read {
  readonly file: ConfigFile;
  readonly shown: Shown;
}

/** Knows each document's settings: folders may differ. */
export class SettingsSource {
  readonly #connection: Connection;
  readonly #client: Client;
  readonly #files: ConfigFiles;
  readonly #log: Log;
  readonly #asked = new Map<string, Promise<Settings>>();
  #fallback: Read;
  #changes = 0;

  constructor(connection: Connection, client: Client, files: ConfigFiles, log: Log) {
    this.#connection = connection;
    this.#client = client;
    this.#files = files;
    this.#log = log;
    this.#fallback = this.#read(client.settings);
  }

  async of(uri: string): Promise<Settings> {
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
    const above = this.#files.above(uri, this.#client.folders);
    const { file, shown } = this.#client.answersConfiguration ? await this.#fromClient(uri) : this.#fallback;
    const files = await above;
    const layers = new Layers(
      hasPlace(uri) ? plain(uri) : undefined,
      files.flatMap(({ layer, problems }) => (problems.length === 0 ? [layer] : [])),
      file,
    );
    return { plainText: layers.plainText ?? 'auto', config: layers.config(), layers, files, shown };
  }

  async #fromClient(uri: string): Promise<Read> {
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
    this.filesChanged();
    const value = (Object(pushed) as Record<string, unknown>).hegao;
    if (!this.#client.answersConfiguration && value !== undefined) this.#fallback = this.#read(value);
  }

  /** Asks anew, of the files too, which may be others. */
  filesChanged(): void {
    this.#changes++;
    this.#asked.clear();
  }

  forget(uri: string): void {
    this.#asked.delete(uri);
  }

  #read(value: unknown): Read {
    const { file, problems } = readSettings(value);
    for (const { message, path } of problems) {
      const reason = render(message, this.#client.locale);
      this.#log.warn({ key: 'server.bad-setting', args: { name: `hegao.${path}`, reason } });
    }
    const { codeLens, inlayHints } = Object(value) as Record<string, unknown>;
    return { file, shown: { codeLens: codeLens === true, inlayHints: inlayHints === true } };
  }
}
