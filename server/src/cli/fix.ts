import type { Locale } from '../core/messages/render.ts';
import type { Command } from './commandLine.ts';
import { CannotDo } from './fault.ts';
import type { Output } from './output.ts';
import { type Opened, Session } from './session.ts';
import { type Settled, settled } from './settling.ts';
import { spliced } from './splicing.ts';
import { printable } from './terminal.ts';
import { unifiedDiff } from './unifiedDiff.ts';
import type { Say } from './words/words.ts';
import { replaceFile } from './writing.ts';

/** Applies the safe fixes of drafts and nothing else; answers with the exit code. */
export async function fix(
  command: Extract<Command, { name: 'fix' }>,
  locale: Locale,
  say: Say,
  output: Output,
): Promise<number> {
  const session = new Session(command, locale, say);
  let fixes = 0;
  let texts = 0;
  for await (const draft of session.drafts()) {
    try {
      const after = settled(draft.decoded.text, draft.checker);
      const bytes = bytesOf(draft, after);
      if (command.dryRun) {
        if (after.count > 0) await output.write(patch(draft, after));
      } else if (draft.standardInput) {
        texts++;
        await output.write(bytes);
      } else if (after.count > 0) {
        replaceFile(draft.path, draft.bytes, bytes);
        await output.write(`${say('fix.done', { path: printable(draft.path), count: after.count })}\n`);
      }
      fixes += after.count;
    } catch (error) {
      session.cannot(draft.path, error);
    }
  }
  const silent = command.dryRun || texts > 0 || session.faults.length > 0;
  if (fixes === 0 && !silent) await output.write(`${say('fix.nothing')}\n`);
  return session.faults.length > 0 ? 2 : 0;
}

function bytesOf({ bytes, decoded }: Opened, { text, replacements }: Settled): Buffer {
  if (replacements.length === 0) return bytes;
  const after = spliced(bytes, decoded, replacements, text);
  if (after === undefined) throw new CannotDo('fault.unencodable', { encoding: decoded.encoding.toUpperCase() });
  return after;
}

/** With the mark that begins the file, if any, so that `patch` finds the first line as it is. */
function patch({ path, decoded }: Opened, { replacements }: Settled): string {
  if (decoded.bom === 0) return unifiedDiff(path, decoded.text, replacements);
  const moved = replacements.map(({ start, end, newText }) => ({ start: start + 1, end: end + 1, newText }));
  return unifiedDiff(path, `\ufeff${decoded.text}`, moved);
}
