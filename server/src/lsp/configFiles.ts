import { TextDocument } from 'vscode-languageserver-textdocument';
import { CONFIG_NAME, type ConfigProblem, readConfigFile } from '../core/configFile.ts';
import type { Layer } from '../core/layers.ts';
import { foldersAbove, plain } from './places.ts';
import type { ReadText } from './readConfig.ts';

/** A `.hegao.json` that is there. */
export interface FoundConfig {
  readonly uri: string;
  readonly lines: TextDocument;
  /** What it says; nothing holds of one that is wrong. */
  readonly layer: Layer;
  readonly problems: readonly ConfigProblem[];
}

/** Told what is wrong in a file that was read, or that it is gone: then nothing is. */
export type ConfigRead = (uri: string, found: FoundConfig | undefined) => void;

/** The `.hegao.json` files above documents, each read once until it changes. */
export class ConfigFiles {
  readonly #readText: ReadText;
  readonly #told: ConfigRead;
  readonly #files = new Map<string, Promise<FoundConfig | undefined>>();

  constructor(readText: ReadText, told: ConfigRead) {
    this.#readText = readText;
    this.#told = told;
  }

  /** Those that hold for a document, the innermost last. */
  async above(uri: string, workspace: readonly string[]): Promise<readonly FoundConfig[]> {
    const files = foldersAbove(uri, workspace).map((folder) => this.#file(folder));
    return (await Promise.all(files)).filter((file) => file !== undefined);
  }

  /** True of the URI of a configuration, which is to be read anew. */
  changed(uri: string): boolean {
    if (!uri.endsWith(`/${CONFIG_NAME}`)) return false;
    this.#files.delete(uri);
    return true;
  }

  forgetAll(): void {
    this.#files.clear();
  }

  #file(folder: string): Promise<FoundConfig | undefined> {
    const uri = `${folder}${CONFIG_NAME}`;
    let file = this.#files.get(uri);
    if (file === undefined) {
      file = this.#read(uri, folder);
      this.#files.set(uri, file);
      const asked = file;
      void asked.then((found) => {
        if (this.#files.get(uri) === asked) this.#told(uri, found);
      });
    }
    return file;
  }

  async #read(uri: string, folder: string): Promise<FoundConfig | undefined> {
    const text = await this.#readText(uri);
    if (text === undefined) return undefined;
    const { file, problems } = readConfigFile(text);
    const lines = TextDocument.create(uri, 'jsonc', 0, text);
    return { uri, lines, layer: { source: uri, folder: plain(folder), file }, problems };
  }
}
