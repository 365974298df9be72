import type { Block } from '../../draft/block.ts';
import type { Figure } from '../../figures/figure.ts';
import { BEYOND } from '../../figures/growth/inBrackets.ts';
import { type Moved, movedOf, type Opposed, otherWay } from '../../figures/growth/opposed.ts';
import { message } from '../../messages/message.ts';
import type { Span } from '../../text/span.ts';
import type { Finding, Fix } from '../rule.ts';

/** 减少31人次，上升11.6%: one of the two verbs is wrong. */
export function directions(block: Block, { change, rate }: Opposed): Finding {
  const [one, other] = [phraseOf(block, change), phraseOf(block, rate)];
  return {
    span: other,
    confidence: 'certain',
    message: message('growth-mismatch.opposed', { change: one, rate: other }),
    related: [{ span: one, message: message('growth-mismatch.related', { figure: one }) }],
    fixes: [turning(block, rate), turning(block, change)],
  };
}

/** Letters of most verbs. */
const VERB = 2;

/** The verb before a figure turned to its opposite, where it has one. */
export function turnedAt(block: Block, figure: Figure): { readonly phrase: Span; readonly fixes: readonly Fix[] } {
  const moved = movedOf(block, figure);
  const { text } = block.reading;
  if (moved !== undefined) {
    // 分别增长5.0%和5.7%: the verb is that of the other as well.
    const isShared = SHARED.test(text.slice(Math.max(0, moved.verbStart - LONGEST), moved.verbStart));
    return { phrase: phraseOf(block, moved), fixes: isShared ? [] : [turning(block, moved)] };
  }
  const { start, end } = figure.quantity;
  const beyond = TOLD_BEYOND.exec(text.slice(Math.max(0, start - LONGEST), start));
  if (beyond !== null) {
    const apart: Moved = { figure, verb: beyond[1]!, verbStart: start - beyond[0].length };
    return { phrase: phraseOf(block, apart), fixes: apart.verb.endsWith('于') ? [turning(block, apart)] : [] };
  }
  // 提高, 缩短: the opposite of such a verb is not always the same.
  const isVerb = figure.gap.endsWith(figure.label) && figure.label.length >= VERB;
  return { phrase: block.reading.sourceSpan(isVerb ? start - VERB : start, end), fixes: [] };
}

const SHARED = /(?:分别|各)[^,。;]{0,8}$/;

/** 高于保证水位（54.50米）0.18米 */
const TOLD_BEYOND = new RegExp(`${BEYOND}[^()]*\\)$`);
const LONGEST = 40;

const phraseOf = ({ reading }: Block, { verbStart, figure }: Moved): Span =>
  reading.sourceSpan(verbStart, figure.quantity.end);

function turning({ reading }: Block, moved: Moved): Fix {
  const span = reading.sourceSpan(moved.verbStart, moved.verbStart + moved.verb.length);
  const newText = otherWay(moved);
  return { title: message('figures.fix', { wrong: span, right: newText }), safe: false, edits: [{ span, newText }] };
}
