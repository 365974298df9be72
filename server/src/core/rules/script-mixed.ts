// A draft is in one script. What strays into it from a text in the other is told by characters that only that other writes
// (text/script.ts): 門 in simplified, 总 in traditional text. Titles in 《》 keep the script they were published in.

import type { Block } from '../draft/block.ts';
import type { Draft } from '../draft/draft.ts';
import { message } from '../messages/message.ts';
import { otherForms, type Script, scriptAlone, scriptOf } from '../text/script.ts';
import { type Span, shifted } from '../text/span.ts';
import { byBlocks, type Finding, type Fix, type Rule } from './rule.ts';

export const scriptMixed: Rule = {
  id: 'script-mixed',
  group: 'text',
  severity: 'information',
  fix: 'choice',
  inDraft: byBlocks<Strays, Script | undefined>({
    wholeOf: ({ scripts }) => (scripts.simplified + scripts.traditional < LEAST ? undefined : scriptOf(scripts)),
    saidBy: (block, source, script) => (script === undefined ? undefined : straysIn(block, source, script)),
    *judge(draft, _, { said }) {
      for (let index = 0; index < said.length; index++) {
        const one = said[index];
        if (one === undefined) continue;
        const { script, many } = one;
        const spans = one.spans.map((span) => shifted(draft.starts[index]!, span));
        yield* many ? inOne(draft, spans, script) : spans.map((span) => found(draft, span, [span], 'run', script));
      }
    },
  }),
};

/** Below this a text tells no script. */
const LEAST = 10;

/** A paragraph with so many is itself in the other script: one finding says so. */
const MANY = 5;

/** What a paragraph has of the other script, outside 《》. */
interface Strays {
  readonly script: Script;
  /** Runs of its characters, from the block's start. */
  readonly spans: readonly Span[];
  /** The paragraph is itself in the other script. */
  readonly many: boolean;
}

/** `own`: the draft's script. */
function straysIn({ scripts, kind }: Block, source: string, own: Script): Strays | undefined {
  const script: Script = own === 'simplified' ? 'traditional' : 'simplified';
  if (scripts[script] === 0 || kind === 'code') return undefined;
  const spans: Span[] = [];
  let title = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '《') title = true;
    else if (character === '》') title = false;
    if (title || scriptAlone(source, at) !== script) continue;
    const last = spans.at(-1);
    if (last?.end === at) spans[spans.length - 1] = { start: last.start, end: at + 1 };
    else spans.push({ start: at, end: at + 1 });
  }
  return { script, spans, many: scripts[script] >= MANY && scripts[script] > scripts[own] };
}

function inOne(draft: Draft, spans: readonly Span[], script: Script): readonly Finding[] {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [found(draft, { start: first.start, end: last.end }, spans, 'block', script)];
}

function found(draft: Draft, span: Span, strays: readonly Span[], size: 'run' | 'block', script: Script): Finding {
  const count = strays.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    span,
    confidence: 'certain',
    message: message(`script-mixed.${script}-${size}`, { found: strays[0]!, count }),
    related: [],
    fixes: script === 'traditional' ? [simplified(draft, strays)] : choices(draft, strays),
  };
}

function formsOf(draft: Draft, { start, end }: Span): readonly string[] {
  return [...draft.text.slice(start, end)].map(otherForms);
}

const written = (draft: Draft, span: Span, choice = 0): string =>
  formsOf(draft, span)
    .map((forms) => forms[choice] ?? forms[0])
    .join('');

function simplified(draft: Draft, strays: readonly Span[]): Fix {
  return {
    title: message('script-mixed.simplify'),
    safe: false,
    edits: strays.map((span) => ({ span, newText: written(draft, span), like: AS_IS })),
  };
}

/** A single character with several traditional forms is offered in each, 发 as 發 and 髮; more of them in the likeliest. */
function choices(draft: Draft, strays: readonly Span[]): readonly Fix[] {
  const forms = formsOf(draft, strays[0]!);
  const many = strays.length === 1 && forms.length === 1 ? forms[0]!.length : 1;
  return Array.from({ length: many }, (_, choice) => ({
    title: message('script-mixed.complicate', {
      text: written(draft, strays[0]!, choice),
      more: strays.length > 1 ? '…' : '',
    }),
    safe: false,
    edits: strays.map((span) => ({ span, newText: written(draft, span, choice), like: AS_IS })),
  }));
}

const AS_IS: Span = { start: 0, end: 0 };
