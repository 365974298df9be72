import type { Block } from '../../draft/block.ts';
import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import { isBrokenOff, joint, lineBreaks } from '../../residue/brokenLines.ts';
import { flatMapped } from '../../text/flatMapped.ts';
import type { Span } from '../../text/span.ts';
import { byBlocks, type Edit, type Finding, type Heard } from '../rule.ts';

/**
 * Paragraphs that a PDF or a mail broke over lines. A draft of which every paragraph is, was written so, or is cleaned up at
 * once: paragraph by paragraph it is not told of.
 */
export const brokenLines = byBlocks<Said>({ saidBy, judge });

/** A paragraph that runs on past a page's width, or one with line breaks in it, whose places count from its start. */
type Said = 'runs on' | Broken;

interface Broken {
  readonly breaks: readonly Span[];
  /** For each break what stands in its place when the lines are joined. */
  readonly joints: readonly string[];
  /** Nobody can have meant the breaks. */
  readonly certain: boolean;
}

/** Longer than a line of a page, in characters. */
const RUNS_ON = 60;
/** So many paragraphs with line breaks, and none that runs on: that is how the draft is written. */
const THROUGHOUT = 3;

function saidBy(block: Block, source: string): Said | undefined {
  const breaks = lineBreaks(block, source);
  if (breaks.length === 0) return block.kind === 'text' && block.reading.text.length > RUNS_ON ? 'runs on' : undefined;
  return { breaks, joints: breaks.map((one) => joint(source, one)), certain: isBrokenOff(source, breaks) };
}

function* judge({ starts }: Draft, _: unknown, { said }: Heard<Said>): Iterable<Finding> {
  const broken = flatMapped(said, (one, index) =>
    one === undefined || one === 'runs on' ? [] : [{ ...one, start: starts[index]! }],
  );
  if (broken.length >= THROUGHOUT && !said.includes('runs on')) return;
  for (const { breaks, joints, certain, start } of broken) if (certain) yield found(start, breaks, joints);
}

/** Not safe: among lines that were broken off may be one that was not. */
function found(start: number, breaks: readonly Span[], joints: readonly string[]): Finding {
  const edits: readonly Edit[] = breaks.map((span, at) => ({
    span: { start: start + span.start, end: start + span.end },
    newText: joints[at]!,
    like: { start, end: start },
  }));
  return {
    // From the character before the first break to the one behind the last, for a break by itself cannot be seen.
    span: { start: edits[0]!.span.start - 1, end: edits.at(-1)!.span.end + 1 },
    confidence: 'probable',
    message: message('artifact.broken-lines', { count: breaks.length + 1 }),
    related: [],
    fixes: [{ title: message('artifact.join'), safe: false, edits }],
  };
}
