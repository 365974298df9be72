import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { NUMERALS } from '../../server/src/core/text/numerals.ts';

/** A heading before it is written: where it stands among its siblings, and what is under it. */
interface Node {
  readonly level: number;
  ordinal: number;
  readonly children: Node[];
  /** Set where a slip was made here; the rule is expected to speak of no other place. */
  blamed: boolean;
  style: number;
}

export type SlipKind = 'none' | 'drop' | 'repeat' | 'wrong' | 'swap' | 'restart' | 'style';

export interface NumberedDraft {
  readonly text: string;
  readonly slip: SlipKind;
  /** Offsets of the markers that a slip touched. */
  readonly blamed: readonly number[];
}

const han = (ordinal: number): string => NUMERALS.han.format(ordinal)!;

/** How each level writes a marker: as it should be, and as it should not among such siblings. */
const LEVELS: readonly (readonly [(n: number) => string, (n: number) => string])[] = [
  [(n) => `${han(n)}、`, (n) => `${han(n)}.`],
  [(n) => `（${han(n)}）`, (n) => `（${han(n)}）、`],
  [(n) => `${n}.`, (n) => `${n}、`],
  [(n) => `（${n}）`, (n) => `（${n})`],
  [(n) => NUMERALS.circled.format(n)!, (n) => NUMERALS.circled.format(n)!],
];
const DEEPEST_STYLE = 3;

const NAMES = [
  '强化组织领导',
  '压实工作责任',
  '健全推进机制',
  '加强督促检查',
  '深化宣传引导',
  '优化服务保障',
  '补齐短板弱项',
  '提升治理水平',
];
const SENTENCES = [
  '各项任务有序推进，取得了阶段性成效。',
  '坚持目标导向和问题导向相统一，分类施策、分级落实。',
  '相关部门协同配合，形成了齐抓共管的良好局面。',
];

const SIBLINGS = [1, 2, 3, 4, 5, 6, 9, 12];

const toTraditional = Converter({ from: 'cn', to: 'tw' });

interface Plan {
  readonly widths: readonly number[];
  readonly long: boolean;
  readonly slip: SlipKind;
  readonly run: number;
  readonly place: number;
  readonly by: number;
  readonly runIn: readonly boolean[];
  readonly traditional: boolean;
}

const plan: fc.Arbitrary<Plan> = fc.record({
  widths: fc.array(fc.constantFrom(...SIBLINGS), { minLength: 1, maxLength: 5 }),
  long: fc.boolean(),
  slip: fc.constantFrom<SlipKind>('none', 'drop', 'repeat', 'wrong', 'swap', 'restart', 'style'),
  run: fc.nat(),
  place: fc.nat(),
  by: fc.integer({ min: 1, max: 8 }),
  runIn: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  traditional: fc.boolean(),
});

/** Drafts with at most one slip, up to 99 siblings at the top and five levels deep. */
export const numberedDraft: fc.Arbitrary<NumberedDraft> = plan.map(build);

function build(planned: Plan): NumberedDraft {
  const roots = tree(planned, 0);
  const runs = runsOf(roots).filter((run) => run.length >= 4);
  const run = runs[planned.run % Math.max(1, runs.length)];
  const slip = run === undefined ? 'none' : make(planned, run);
  const { text, blamed } = write(planned, roots);
  return { text, slip, blamed };
}

function tree({ widths, long }: Plan, level: number): Node[] {
  const width = widths[level];
  if (width === undefined || level >= LEVELS.length) return [];
  const count = long && level === 0 ? 99 : width;
  return Array.from({ length: count }, (_, at) => ({
    level,
    ordinal: at + 1,
    // Only the first two of a run have headings under them: enough to nest, and the draft stays readable.
    children: at < 2 ? tree({ widths, long } as Plan, level + 1) : [],
    blamed: false,
    style: 0,
  }));
}

function runsOf(nodes: Node[]): Node[][] {
  return nodes.length === 0 ? [] : [nodes, ...nodes.flatMap(({ children }) => runsOf(children))];
}

/** Makes the slip in the run, and returns what was made of it. */
function make({ slip, place, by }: Plan, run: Node[]): SlipKind {
  const inner = 1 + (place % (run.length - 2));
  const blame = (...nodes: (Node | undefined)[]): void => {
    for (const node of nodes) if (node !== undefined) node.blamed = true;
  };
  switch (slip) {
    case 'drop':
      run.splice(inner, 1);
      blame(run[inner]);
      return slip;
    case 'repeat':
      for (const node of run.slice(inner)) node.ordinal--;
      blame(run[inner]);
      return slip;
    case 'wrong': {
      const node = run[inner]!;
      const wrong = node.ordinal + by;
      node.ordinal = node.level === 4 && wrong > 20 ? node.ordinal - 1 : wrong;
      blame(node);
      return slip;
    }
    case 'swap': {
      const [a, b] = [run[inner]!, run[inner + 1]!];
      [a.ordinal, b.ordinal] = [b.ordinal, a.ordinal];
      blame(a);
      return slip;
    }
    case 'restart': {
      const from = Math.max(2, inner);
      run.slice(from).forEach((node, at) => {
        node.ordinal = at + 1;
      });
      blame(run[from]);
      return slip;
    }
    case 'style': {
      const node = run[inner]!;
      if (node.level > DEEPEST_STYLE) return 'none';
      node.style = 1;
      blame(node);
      return slip;
    }
    default:
      return 'none';
  }
}

function write(
  { runIn, traditional }: Plan,
  roots: readonly Node[],
): { readonly text: string; readonly blamed: readonly number[] } {
  let text = '青溪县教育局工作总结\n\n今年以来，全局上下扎实工作，现将有关情况总结如下。\n';
  const blamed: number[] = [];
  let count = 0;
  const add = (node: Node): void => {
    text += '　　';
    if (node.blamed) blamed.push(text.length);
    text += LEVELS[node.level]![node.style as 0 | 1](node.ordinal) + NAMES[count % NAMES.length]!;
    const sentence = SENTENCES[count % SENTENCES.length]!;
    text += runIn[count % runIn.length] ? `。${sentence}\n` : `\n　　${sentence}${sentence}\n`;
    count++;
    for (const child of node.children) add(child);
  };
  for (const root of roots) add(root);
  // Conversion keeps every length here: names and sentences hold no word that Taiwan writes in another number of characters.
  return { text: traditional ? toTraditional(text) : text, blamed };
}
