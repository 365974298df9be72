import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type ignore from 'ignore';
import type { Ignore } from 'ignore';
import { systemCode } from './fault.ts';

type MakeIgnore = typeof ignore;

/** Git's own rules, and ours after them, so that ours have the last word in a folder. */
const FILES = ['.git/info/exclude', '.gitignore', '.hegaoignore'];

/** What the ignore files of one folder exclude below it. */
interface Level {
  readonly folder: string;
  readonly rules: Ignore;
}

/** What a folder's ignore files, and those above it, exclude in it. The deepest file that has a rule decides, as in git. */
export class IgnoreRules {
  readonly #make: MakeIgnore;
  readonly #levels: readonly Level[];

  private constructor(make: MakeIgnore, levels: readonly Level[]) {
    this.#make = make;
    this.#levels = levels;
  }

  /** The rules in a folder that was asked for, and is read whatever the rules above say of itself. */
  static async in(folder: string): Promise<IgnoreRules> {
    const { default: make } = await import('ignore');
    return foldersAbove(folder)
      .reduce((rules, one) => rules.below(one), new IgnoreRules(make, []))
      .below(folder);
  }

  /** The rules in a folder that is entered: files that exclude it itself were overruled and have no say in it. */
  below(folder: string): IgnoreRules {
    const kept = this.#levels.filter((level) => !verdict(level, folder, true).ignored);
    const lines = FILES.flatMap((name) => readLines(join(folder, name)));
    if (lines.length === 0) return new IgnoreRules(this.#make, kept);
    const rules = this.#make({ ignorecase: process.platform !== 'linux' }).add(lines);
    return new IgnoreRules(this.#make, [{ folder, rules }, ...kept]);
  }

  excludes(path: string, isFolder: boolean): boolean {
    for (const level of this.#levels) {
      const { ignored, unignored } = verdict(level, path, isFolder);
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

function verdict({ folder, rules }: Level, path: string, isFolder: boolean) {
  return rules.test(relative(folder, path).split(sep).join('/') + (isFolder ? '/' : ''));
}

/** From the repository's root down, `folder` not included; none outside a repository. */
function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    if (at !== folder) above.unshift(at);
    if (existsSync(join(at, '.git'))) return above;
    if (dirname(at) === at) return [];
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/\r?\n/);
  } catch (error) {
    systemCode(error);
    return [];
  }
}
