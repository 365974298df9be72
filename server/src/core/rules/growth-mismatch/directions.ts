import type { Block } from '../../draft/block.ts';
import { spanOf } from '../../figures/correction.ts';
import type { Figure } from '../../figures/figure.ts';
import type { HeldAgainst } from '../../figures/growth/heldAgainst.ts';
import { BEYOND } from '../../figures/growth/inBrackets.ts';
import { type Moved, otherWay } from '../../figures/growth/moved.ts';
import type { MovedAgainst } from '../../figures/growth/movedAgainst.ts';
import { movedOf, type Opposed } from '../../figures/growth/opposed.ts';
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
    fixes: [...turning(block, rate), ...turning(block, change)],
  };
}

/** 由1.42万户减少到1.56万户: the verb is wrong, or the two figures changed their places. */
export function against(block: Block, { before, now, unmoved, liesAsTold }: MovedAgainst): Finding {
  const [earlier, phrase] = [spanOf(block, before.quantity), phraseOf(block, now)];
  const later = spanOf(block, now.figure.quantity);
  return {
    span: phrase,
    confidence: unmoved ? 'probable' : 'certain',
    message: message(unmoved ? 'growth-mismatch.unmoved' : 'growth-mismatch.turned', {
      now: later,
      other: earlier,
      stated: phrase,
    }),
    related: [{ span: earlier, message: message('growth-mismatch.related', { figure: earlier }) }],
    fixes: unmoved || !liesAsTold ? [] : [...turning(block, now), exchanging(block, before, now.figure)],
  };
}

/** 91.6%，明显低于职工医保的80.6% */
export function beside(block: Block, { rate, other }: HeldAgainst): Finding {
  const [own, phrase] = [spanOf(block, rate.quantity), phraseOf(block, other)];
  return {
    span: phrase,
    confidence: 'certain',
    message: message('growth-mismatch.beside', {
      rate: own,
      verb: other.verb,
      other: spanOf(block, other.figure.quantity),
    }),
    related: [{ span: own, message: message('growth-mismatch.related', { figure: own }) }],
    fixes: turning(block, other),
  };
}

/** Each of two figures in the place of the other. */
function exchanging(block: Block, a: Figure, b: Figure): Fix {
  const { reading } = block;
  const written = ({ quantity: { numberStart, end } }: Figure): string => reading.text.slice(numberStart, end);
  const place = ({ quantity: { numberStart, end } }: Figure): Span => reading.sourceSpan(numberStart, end);
  return {
    title: message('growth-mismatch.exchange', { one: place(a), other: place(b) }),
    safe: false,
    edits: [
      { span: place(a), newText: written(b) },
      { span: place(b), newText: written(a) },
    ],
  };
}

/** Letters of most verbs. */
const VERB = 2;

interface Turned {
  readonly phrase: Span;
  readonly fixes: readonly Fix[];
}

/**
 * The verb before a figure turned to its opposite, where it has one; of 从23.0%上升到21.6%，上升1.4个百分点 both verbs are. `level`: what else is told
 * to have gone the same way.
 */
export function turnedAt(block: Block, figure: Figure, level?: Moved): Turned {
  const turned = turnedAlone(block, figure);
  if (level === undefined) return turned;
  const [first] = turning(block, level);
  const fixes =
    first === undefined ? [] : turned.fixes.map((fix) => ({ ...fix, edits: [...first.edits, ...fix.edits] }));
  return { ...turned, fixes };
}

function turnedAlone(block: Block, figure: Figure): Turned {
  const moved = movedOf(block, figure);
  const { text } = block.reading;
  if (moved !== undefined) {
    // 分别增长5.0%和5.7%: the verb is that of the other as well.
    const isShared = SHARED.test(text.slice(Math.max(0, moved.verbStart - LONGEST), moved.verbStart));
    return { phrase: phraseOf(block, moved), fixes: isShared ? [] : turning(block, moved) };
  }
  const { start, end } = figure.quantity;
  const beyond = TOLD_BEYOND.exec(text.slice(Math.max(0, start - LONGEST), start));
  if (beyond !== null) {
    const apart: Moved = { figure, verb: beyond[1]!, verbStart: start - beyond[0].length };
    return { phrase: phraseOf(block, apart), fixes: turning(block, apart) };
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

/** The verb turned to its opposite, where it has one. */
function turning({ reading }: Block, moved: Moved): readonly Fix[] {
  const newText = otherWay(moved);
  if (newText === undefined) return [];
  const span = reading.sourceSpan(moved.verbStart, moved.verbStart + moved.verb.length);
  return [{ title: message('figures.fix', { wrong: span, right: newText }), safe: false, edits: [{ span, newText }] }];
}
