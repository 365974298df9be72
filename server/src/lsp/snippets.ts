import simplified from '../../../snippets/gongwen.json';
import traditional from '../../../snippets/gongwen.zh-hant.json';
import { countScripts, type Script, scriptOf } from '../core/text/script.ts';

/** A text with blanks to tab through, in VS Code's form. */
export interface Snippet {
  readonly name: string;
  readonly description: string;
  /** In pinyin, and in Chinese. */
  readonly prefixes: readonly string[];
  /** With tab stops: `${1:学校}`, `$0`. The only variable is `$CURRENT_YEAR`. */
  readonly body: string;
  /** A whole document, not a phrase. */
  readonly skeleton: boolean;
}

type Contributed = Readonly<
  Record<string, { readonly prefix: string[]; readonly description: string; readonly body: string[] }>
>;

const read = (contributed: Contributed): readonly Snippet[] =>
  Object.entries(contributed).map(([name, { prefix, description, body }]) => ({
    name,
    description,
    prefixes: prefix,
    body: body.join('\n'),
    skeleton: name.endsWith('（骨架）'),
  }));

const SNIPPETS: Readonly<Record<Script, readonly Snippet[]>> = {
  simplified: read(simplified),
  traditional: read(traditional),
};

/** Snippets in the script of a draft; `otherwise` where the draft does not tell its script, as an empty one. */
export function snippetsFor(text: string, otherwise: Script): readonly Snippet[] {
  return SNIPPETS[scriptOf(countScripts(text)) ?? otherwise];
}

/** The body with this year in it, for a client that tabs through it. */
export function dated(body: string, year: number): string {
  return body.replaceAll('$CURRENT_YEAR', String(year));
}

/** The body with every blank left at what it offers, for a client that knows no tab stops. */
export function plain(body: string): string {
  return body.replace(/\$\{\d+:([^{}]*)\}/g, '$1').replace(/\$\{?\d+\}?/g, '');
}
