import { checkText, type Problem } from '../../server/src/core/check.ts';
import { Config } from '../../server/src/core/config.ts';
import type { ReadOptions } from '../../server/src/core/draft/block.ts';
import { applyEdits } from '../../server/src/core/fix.ts';
import { render } from '../../server/src/core/messages/render.ts';
import { readBrackets, writeBrackets } from '../brackets.ts';

/** What one rule says of a draft whose expected findings stand in ⟦brackets⟧. */
export interface Judged {
  /** The draft with brackets around what was found. */
  readonly found: string;
  readonly problems: readonly Problem[];
  readonly messages: readonly string[];
  /** The draft after the first fix of every finding, later places first. */
  readonly fixed: string;
}

/** Throws what a rule throws: in a test a rule that fails is no rule that found nothing. */
export function judge(rule: string, marked: string, reading: Partial<ReadOptions> = {}): Judged {
  const { text } = readBrackets(marked);
  const problems = problemsOf(text, reading).filter((problem) => problem.rule.id === rule);
  return {
    found: writeBrackets(
      text,
      problems.map(({ span }) => span),
    ),
    problems,
    messages: problems.map(({ message }) => render(message, 'zh-cn')),
    fixed: fixAll(text, problems),
  };
}

export function problemsOf(text: string, reading: Partial<ReadOptions> = {}): readonly Problem[] {
  return checkText(text, new Config(reading), (_, error) => {
    throw error;
  });
}

function fixAll(text: string, problems: readonly Problem[]): string {
  return [...problems].reverse().reduce((now, { fixes: [first] }) => {
    if (first === undefined) return now;
    const fixed = applyEdits(now, first.edits);
    if (fixed === undefined) throw new Error(`a fix does not find what it expects in ${now}`);
    return fixed;
  }, text);
}
