import type { InitializeParams } from 'vscode-languageserver';
import { type Locale, localeOf } from '../core/messages/render.ts';

/** What the client told of itself when it started us, as far as it changes what we send. */
export class Client {
  readonly locale: Locale;
  /** The client speaks the Chinese of Hong Kong or Macau. */
  readonly inHongKong: boolean;
  /** Where the rules' pages lie, as a URI without a slash at its end. */
  readonly rulePages: string | undefined;
  /** Where the dictionaries lie, for a server that cannot know by itself; a URI without a slash at its end. */
  readonly dictionaries: string | undefined;
  /** The settings that hold until the client is asked, and for good where it cannot be asked. */
  readonly settings: unknown;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLenses: boolean;
  readonly refreshesInlayHints: boolean;
  readonly showsRelated: boolean;
  readonly opensCodes: boolean;
  readonly knowsVersionedEdits: boolean;
  readonly nestsSymbols: boolean;
  readonly answersConfiguration: boolean;
  readonly registersConfiguration: boolean;
  /** Whether it reads and watches `.hegao.json` for us, as only it can in a virtual file system. */
  readonly readsConfigs: boolean;
  readonly watchesFiles: boolean;
  readonly createsFiles: boolean;
  readonly tellsFolders: boolean;
  readonly mostFolds: number;
  readonly preparesRename: boolean;
  /** The workspace's folders as URIs that end in a slash. */
  folders: readonly string[] = [];
  readonly rendersMarkdown: boolean;
  readonly takesSnippets: boolean;
  /** Commands of the client's own that our actions may name. */
  readonly commands: ReadonlySet<unknown>;

  constructor({ capabilities, initializationOptions, locale, workspaceFolders, rootUri }: InitializeParams) {
    const { textDocument, workspace } = capabilities;
    const options = Object(initializationOptions) as Record<string, unknown>;
    const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
    this.locale = localeOf(locale);
    this.inHongKong = /^zh-(?:hk|mo)\b/i.test(locale ?? '');
    this.rulePages = typeof options.rulePages === 'string' ? options.rulePages.replace(/\/+$/, '') : undefined;
    this.dictionaries = typeof options.dictionaries === 'string' ? options.dictionaries : undefined;
    this.settings = options;
    this.pullsDiagnostics = textDocument?.diagnostic !== undefined;
    this.refreshesDiagnostics = workspace?.diagnostics?.refreshSupport === true;
    this.refreshesCodeLenses = workspace?.codeLens?.refreshSupport === true;
    this.refreshesInlayHints = workspace?.inlayHint?.refreshSupport === true;
    this.showsRelated = diagnostics.relatedInformation === true;
    this.opensCodes = diagnostics.codeDescriptionSupport === true;
    this.knowsVersionedEdits = workspace?.workspaceEdit?.documentChanges === true;
    this.nestsSymbols = textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true;
    this.answersConfiguration = workspace?.configuration === true;
    this.registersConfiguration = workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.readsConfigs = options.readsConfigs === true;
    this.watchesFiles = workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.createsFiles = workspace?.workspaceEdit?.resourceOperations?.includes('create') === true;
    this.tellsFolders = workspace?.workspaceFolders === true;
    this.mostFolds = textDocument?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY;
    this.rendersMarkdown = textDocument?.hover?.contentFormat?.includes('markdown') === true;
    this.preparesRename = textDocument?.rename?.prepareSupport === true;
    this.takesSnippets = textDocument?.completion?.completionItem?.snippetSupport === true;
    this.commands = new Set(Array.isArray(options.commands) ? options.commands : []);
    this.changeFolders(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []), []);
  }

  changeFolders(added: readonly { readonly uri: string }[], removed: readonly { readonly uri: string }[]): void {
    const slashed = ({ uri }: { readonly uri: string }) => uri.replace(/\/?$/, '/');
    const gone = new Set(removed.map(slashed));
    this.folders = [...this.folders.filter((folder) => !gone.has(folder)), ...added.map(slashed)];
  }
}
