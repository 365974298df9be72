/** The part of a manifest that says which files are of a language. */
export interface LanguageNames {
  readonly id: string;
  readonly extensions?: readonly string[];
  readonly filenamePatterns?: readonly string[];
}

const GLOB: Readonly<Record<string, string>> = { '.': '\\.', '*': '.*', '{': '(?:', '}': ')', ',': '|' };

/** Tells the language that the editor would open a file in, from its name alone. */
export function languageByName(languages: readonly LanguageNames[]): (path: string) => string {
  const gongwen = languages.find(({ id }) => id === 'gongwen');
  const endings = (gongwen?.extensions ?? []).map((ending) => ending.toLowerCase());
  const patterns = (gongwen?.filenamePatterns ?? []).map(
    (glob) => new RegExp(`^${glob.replace(/[.*{},]/g, (sign) => GLOB[sign]!)}$`, 'i'),
  );
  return (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const lower = name.toLowerCase();
    if (endings.some((ending) => lower.endsWith(ending)) || patterns.some((one) => one.test(name))) return 'gongwen';
    return lower.endsWith('.md') ? 'markdown' : 'plaintext';
  };
}
