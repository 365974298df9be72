import { ERA_NAMES, yearsOfEra } from '../../calendar/eras.ts';
import type { Block } from '../../draft/block.ts';
import { mentions } from '../../draft/mentions.ts';
import { message } from '../../messages/message.ts';
import { matchesOf } from '../../text/matches.ts';
import { numberOf } from '../../text/numerals.ts';
import type { Finding } from '../rule.ts';

const namesEra = mentions(ERA_NAMES.join(' '));
const NUMBER = String.raw`元|\d{1,3}|[一二三四五六七八九十百廿卅]{1,5}`;
/** 民国十六年（1927年）, 民國113年（西元2024年）, 光绪三十四年（1908） */
const ERA_FIRST = new RegExp(
  String.raw`(${ERA_NAMES.join('|')}) ?(${NUMBER}) ?年度? ?\((?:公元|西元|即)? ?(\d{4})年?度?\)`,
  'g',
);
/** 1927年（民国十六年） */
const ERA_BEHIND = new RegExp(
  String.raw`(?<!\d)(\d{4}) ?年度? ?\(即?清?(${ERA_NAMES.join('|')}) ?(${NUMBER}) ?年度?\)`,
  'g',
);

/** A year told in two counts, which differ: the Gregorian one is marked. */
export function* era(block: Block): Iterable<Finding> {
  if (!namesEra(block)) return;
  const { reading } = block;
  const { text } = reading;
  for (const match of matchesOf(text, ERA_FIRST)) {
    const [whole, name, year, stated] = match as unknown as readonly [string, string, string, string];
    yield* judged(name, year, stated, match.index, match.index + whole.lastIndexOf(stated));
  }
  for (const match of matchesOf(text, ERA_BEHIND)) {
    const [whole, stated, name, year] = match as unknown as readonly [string, string, string, string];
    yield* judged(name, year, stated, match.index + whole.indexOf(name), match.index);
  }

  function* judged(name: string, year: string, stated: string, eraAt: number, at: number): Iterable<Finding> {
    const years = yearsOfEra(name, year === '元' ? 1 : (numberOf(year) ?? 0));
    const [right] = years;
    if (right === undefined || years.includes(Number(stated))) return;
    const wrong = reading.sourceSpan(at, at + stated.length);
    const told = reading.sourceSpan(eraAt, text.indexOf('年', eraAt) + 1);
    yield {
      span: wrong,
      confidence: 'certain',
      message: message('date-invalid.era', { era: told, right, stated: wrong }),
      related: [{ span: told, message: message('date-invalid.related', { date: told }) }],
      fixes: [
        {
          title: message('figures.fix', { wrong, right: String(right) }),
          safe: false,
          edits: [{ span: wrong, newText: String(right) }],
        },
      ],
    };
  }
}
