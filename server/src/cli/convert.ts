import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { Draft } from '../core/draft/draft.ts';
import type { Locale } from '../core/messages/render.ts';
import { Conversions } from '../core/script/conversion.ts';
import { Keeper } from '../core/script/keeping.ts';
import { loadDictionaries } from '../core/script/loadDictionaries.ts';
import { regionOf } from '../core/script/regions.ts';
import { rewritten } from '../core/script/rewriting.ts';
import { textAfter } from '../core/text/edits.ts';
import type { ConvertCommand } from './commandLine.ts';
import { decode } from './decoding.ts';
import { CannotDo, systemCode } from './fault.ts';
import type { Output } from './output.ts';
import { readPath } from './reading.ts';
import { type Opened, Session } from './session.ts';
import { spliced } from './splicing.ts';
import { printable } from './terminal.ts';
import type { Say } from './words/words.ts';
import { replaceFile } from './writing.ts';

/** Converts drafts between simplified and traditional script; answers with the exit code. */
export async function convert(command: ConvertCommand, locale: Locale, say: Say, output: Output): Promise<number> {
  const session = new Session(command, locale, say);
  const words = protectedWords(command, session);
  if (words === undefined) return 2;
  const conversions = new Conversions(loadDictionaries);
  let first: string | undefined;
  for await (const draft of session.drafts()) {
    try {
      if (command.destination === 'output' && first !== undefined) throw new CannotDo('convert.one-output', { first });
      first ??= printable(draft.path);
      const bytes = await converted(draft, command, words, conversions, say);
      const written = write(draft, bytes, command);
      if (written === undefined) await output.write(bytes);
      else await output.write(`${say('convert.done', { path: printable(draft.path), written: printable(written) })}\n`);
    } catch (error) {
      session.cannot(draft.path, error);
    }
  }
  return session.faults.length > 0 ? 2 : 0;
}

/** A word a line; undefined, and said why, where the list cannot be read. */
function protectedWords({ protect }: ConvertCommand, session: Session): readonly string[] | undefined {
  if (protect === undefined) return [];
  try {
    const text = decode(readPath(protect))?.text;
    if (text === undefined) throw new CannotDo('fault.not-text');
    return text.split(/\r\n|\r|\n/).map((line) => line.trim());
  } catch (error) {
    session.cannot(protect, error);
    return undefined;
  }
}

/** In the encoding that the draft had, or in UTF-8 where that has not the characters: Big5 knows no simplified ones. */
async function converted(
  { path, bytes, decoded, checker }: Opened,
  { to, keepTitles }: ConvertCommand,
  words: readonly string[],
  conversions: Conversions,
  say: Say,
): Promise<Buffer> {
  const { reading, protect } = checker.config;
  const conversion = await conversions.to(to, regionOf(decoded.text));
  const keeper = new Keeper({ words: [...words, ...protect], titles: keepTitles });
  const changes = rewritten(Draft.read(decoded.text, reading), conversion, keeper);
  if (changes.length === 0) return bytes;
  const text = textAfter(decoded.text, changes);
  const replacements = changes.map(({ span, newText }) => ({ ...span, newText }));
  const kept = spliced(bytes, decoded, replacements, text);
  if (kept !== undefined) return kept;
  process.stderr.write(
    `hegao: ${printable(path)}: ${say('convert.utf-8', { encoding: decoded.encoding.toUpperCase() })}\n`,
  );
  return Buffer.from(text, 'utf8');
}

/** Writes a file and answers with its path; undefined where the text belongs on standard output. */
function write({ path, standardInput, bytes }: Opened, after: Buffer, command: ConvertCommand): string | undefined {
  const { destination, to } = command;
  if (destination === 'output' || (standardInput && typeof destination === 'string')) return undefined;
  if (destination === 'source') {
    if (!after.equals(bytes)) replaceFile(path, bytes, after);
    return path;
  }
  const target = destination === 'beside' ? beside(path, to) : within(destination.path, path, command);
  if (!standardInput && resolve(target) === resolve(path)) throw new CannotDo('convert.over-source');
  if (destination === 'beside' && existsSync(target)) throw new CannotDo('convert.exists', { path: target });
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, after);
  } catch (error) {
    throw new CannotDo('fault.unwritable', { code: systemCode(error) });
  }
  return target;
}

/** 总结.gw.txt becomes 总结.tw.gw.txt: what tells the kind of the file stays last. */
function beside(path: string, to: string): string {
  const name = basename(path);
  const ending = /(?:\.gw)?\.(?:txt|md|markdown|gongwen)$|\.[^.]+$|$/i.exec(name)![0];
  return join(dirname(path), `${name.slice(0, name.length - ending.length)}.${to}${ending}`);
}

function within(out: string, path: string, { paths }: ConvertCommand): string {
  const isFolder = /[/\\]$/.test(out) || (existsSync(out) && statSync(out).isDirectory());
  const several = paths.length > 1 || (existsSync(paths[0]!) && statSync(paths[0]!).isDirectory());
  return isFolder || several ? join(out, path === '-' ? 'stdin.txt' : basename(path)) : out;
}
