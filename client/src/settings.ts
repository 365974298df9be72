import { workspace } from 'vscode';

interface Settings {
  plainText: 'auto' | 'always' | 'never';
  rules: Record<string, unknown>;
  protect: string[];
  region: string;
  codeLens: boolean;
  inlayHints: boolean;
}

export function settings(): Settings {
  const configuration = workspace.getConfiguration('hegao');
  const settings: Settings = {
    plainText: configuration.get('plainText', 'auto'),
    rules: configuration.get('rules', {}),
    protect: configuration.get('protect', []),
    region: configuration.get('region', 'cn'),
    codeLens: configuration.get('codeLens', false),
    inlayHints: configuration.get('inlayHints', false),
  };
  // What the editor hands out for an object is a proxy, which cannot be sent to a worker; its copy can.
  return JSON.parse(JSON.stringify(settings));
}

/** Where drafts are written. Not git:, not the sides of a diff, not the output: what is shown there is not being written. */
const schemes = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'memfs'];

/** The documents that the server is shown. Which plain texts among them are drafts, the server decides by reading them. */
export function draftSelector(): { scheme: string; language: string }[] {
  const languages = settings().plainText === 'never' ? ['gongwen'] : ['gongwen', 'plaintext', 'markdown'];
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const everywhere = [...new Set([...schemes, ...folders])];
  return everywhere.flatMap((scheme) => languages.map((language) => ({ scheme, language })));
}
