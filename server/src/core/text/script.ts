import { SIMPLIFIED_ALONE, TRADITIONAL_ALONE, TRADITIONAL_FORMS } from './scripts.generated.ts';
import { SIMPLIFIED, TRADITIONAL } from './traditional.generated.ts';

/** Which of the two scripts a text is written in (简, 繁). */
export type Script = 'simplified' | 'traditional';

/** How many characters a text holds that only the one script writes: 们 and 會, but not 中, 后, 著. */
export type ScriptCount = Readonly<Record<Script, number>>;

const NEITHER: ScriptCount = { simplified: 0, traditional: 0 };

enum Alone {
  Neither,
  Simplified,
  Traditional,
}

const ALONE = new Uint8Array(0x10000);
for (let at = 0; at < SIMPLIFIED_ALONE.length; at++) ALONE[SIMPLIFIED_ALONE.charCodeAt(at)] = Alone.Simplified;
for (let at = 0; at < TRADITIONAL_ALONE.length; at++) ALONE[TRADITIONAL_ALONE.charCodeAt(at)] = Alone.Traditional;

/** Counts in `start`..`end` of a text, in UTF-16 units. */
export function countScripts(text: string, start = 0, end = text.length): ScriptCount {
  let simplified = 0;
  let traditional = 0;
  for (let at = start; at < end; at++) {
    const alone = ALONE[text.charCodeAt(at)]!;
    if (alone === Alone.Simplified) simplified++;
    else if (alone === Alone.Traditional) traditional++;
  }
  return simplified + traditional === 0 ? NEITHER : { simplified, traditional };
}

export function addScripts(a: ScriptCount, b: ScriptCount): ScriptCount {
  if (b === NEITHER) return a;
  return { simplified: a.simplified + b.simplified, traditional: a.traditional + b.traditional };
}

/** A text of one script holds no more of the other than a fourth: a slip, a name, a quoted line. */
const OUTWEIGHED = 4;

/** The script of a text by its counts; undefined where nothing tells it, or where it is written in both. */
export function scriptOf({ simplified, traditional }: ScriptCount): Script | undefined {
  if (simplified > traditional * OUTWEIGHED) return 'simplified';
  if (traditional > simplified * OUTWEIGHED) return 'traditional';
  return undefined;
}

/** The script that alone writes the character at `at`, if only one does. */
export function scriptAlone(text: string, at: number): Script | undefined {
  const alone = ALONE[text.charCodeAt(at)];
  return alone === Alone.Simplified ? 'simplified' : alone === Alone.Traditional ? 'traditional' : undefined;
}

const forms = new Map<string, string>();

/** The forms in the other script of a character that only one script writes, the likeliest first: 发 is 發 or 髮. */
export function otherForms(character: string): string {
  if (forms.size === 0) {
    for (const [index, written] of TRADITIONAL_FORMS.split(' ').entries()) forms.set(SIMPLIFIED_ALONE[index]!, written);
    for (let at = 0; at < TRADITIONAL.length; at++) forms.set(TRADITIONAL[at]!, SIMPLIFIED[at]!);
  }
  return forms.get(character) ?? '';
}
