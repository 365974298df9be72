import { type Script, type ScriptCount, scriptOf } from '../core/text/script.ts';

/** `neutral`: nothing in the text belongs to one script only. */
export type DraftScript = Script | 'mixed' | 'neutral';

export function draftScript(counts: ScriptCount): DraftScript {
  return scriptOf(counts) ?? (counts.simplified + counts.traditional === 0 ? 'neutral' : 'mixed');
}
