import type { Draft } from '../../draft/draft.ts';
import { message } from '../../messages/message.ts';
import { compareTitles } from '../../references/annexes.ts';
import { endOfRange, key, Numbers } from '../../references/numbers.ts';
import type { Entry, Page, Report } from '../../references/survey.ts';
import type { Finding, Related } from '../rule.ts';
import { lineBehind, repeatedFinding } from './captions.ts';
import { missingFinding, nameOf, spanOf, trimmed } from './finding.ts';

export const annexKeys = ({ lists, pages }: Report): string[] => [
  ...lists.flatMap(({ entries }) => entries.map(({ label }) => key(label))),
  ...pages.flatMap(({ label }) => (label === undefined ? [] : [key(label)])),
];

export function* missingAnnexes(draft: Draft, report: Report): Iterable<Finding> {
  if (report.references.length === 0) return;
  const numbers = new Numbers();
  const listed = report.lists.some(({ sure }) => sure);
  for (const { entries, single } of report.lists) {
    for (const { label, block, start, end } of entries) {
      numbers.add({ kind: 'annex', sure: !single, title: '', label, block, start, end });
    }
  }
  for (const { label, block, start, end } of report.pages) {
    if (label !== undefined) numbers.add({ kind: 'annex', sure: true, title: '', label, block, start, end });
  }
  // An annex may have annexes of its own; lines 附件1：… one behind another are a list.
  const { pages } = report;
  const alone = ({ line }: Page, at: number): boolean =>
    pages[at - 1]?.line !== line - 1 && pages[at + 1]?.line !== line + 1;
  const inner = pages.find(alone)?.block ?? Number.POSITIVE_INFINITY;
  for (const placed of report.references) {
    const { label } = placed.reference;
    const asked = label.series !== '' && numbers.isFlat() ? endOfRange(label) : label;
    if (asked === undefined || placed.block > inner) continue;
    const confidence = numbers.missing(asked);
    if (confidence === undefined) continue;
    const last = numbers.last(asked.series);
    const { message: said, ...finding } = missingFinding(draft, placed, listed ? 'certain' : confidence, last);
    yield {
      ...finding,
      message: listed ? message('cross-reference.unlisted-annex', { target: nameOf(draft, placed) }) : said,
    };
  }
}

/** Where 附件说明 and the annexes stand in one file they agree in number, order and title. */
export function* wrongAnnexes(draft: Draft, { lists, pages }: Report): Iterable<Finding> {
  const list = lists.find(({ sure }) => sure);
  if (list === undefined || lists.filter(({ sure }) => sure).length > 1) return;
  const behind = pages.filter(({ block, label }) => block > list.block && label?.series === '');
  const places = new Map(behind.map((page) => [page.label!.number, page]));
  if (places.size < behind.length) yield* repeatedAnnexes(draft, behind);
  if (places.size === 0 || places.size < behind.length) return;
  const entries = new Map(list.entries.map((entry) => [entry.label.number, entry]));
  if (entries.size < list.entries.length) return;
  const byTitle = new Map(list.entries.map((entry) => [entry.title, entry]));
  let previous = 0;
  for (const page of behind) {
    const { number } = page.label!;
    const entry = entries.get(number);
    const found = trimmed(draft, page);
    const at = { span: spanOf(draft, page), fixes: [] };
    const listing = (of: Entry): readonly Related[] => [
      { span: spanOf(draft, of), message: message('cross-reference.related-listing') },
    ];
    if (entry === undefined) {
      yield { ...at, confidence: 'certain', message: message('cross-reference.unlisted', { found }), related: [] };
    } else {
      const [title, other] = titleOnPage(draft, page, entry, byTitle);
      const swapped = title === undefined ? undefined : byTitle.get(title);
      if (swapped !== undefined && swapped !== entry) {
        const args = { found, title: title!, number: swapped.label.number };
        yield {
          ...at,
          confidence: 'certain',
          message: message('cross-reference.swapped', args),
          related: listing(swapped),
        };
      } else if (other) {
        const args = { found, listed: trimmedTitle(draft, entry) };
        yield {
          ...at,
          confidence: 'probable',
          message: message('cross-reference.title-differs', args),
          related: listing(entry),
        };
      }
    }
    if (number < previous) {
      yield {
        ...at,
        confidence: 'certain',
        message: message('cross-reference.order', { found, previous }),
        related: [],
      };
    }
    previous = Math.max(previous, number);
  }
  if (behind.length * 2 < list.entries.length) return;
  for (const entry of list.entries) {
    if (places.has(entry.label.number) || SENT_APART.test(draft.blocks[entry.block]!.reading.text)) continue;
    yield {
      span: spanOf(draft, entry),
      confidence: 'probable',
      message: message('cross-reference.absent', { entry: trimmed(draft, entry) }),
      related: [],
      fixes: [],
    };
  }
}

function* repeatedAnnexes(draft: Draft, pages: readonly Page[]): Iterable<Finding> {
  const seen = new Map<number, Page>();
  for (const page of pages) {
    const { number } = page.label!;
    const first = seen.get(number);
    seen.set(number, first ?? page);
    // 附件1 again may begin the annexes of an annex.
    if (first === undefined || number === 1 || first.title === '' || page.title === '') continue;
    if (compareTitles(first.title, page.title) === 'same') continue;
    yield repeatedFinding(draft, first, page, 'certain');
  }
}

const SENT_APART = /另[发附送寄行]|略|单独|电子|下载|系统/;

/** The title that an annex bears where it is another's in the list, and whether it differs from its own. */
function titleOnPage(
  draft: Draft,
  { block, title }: Page,
  entry: Entry,
  byTitle: ReadonlyMap<string, Entry>,
): readonly [string | undefined, boolean] {
  const lines = title === '' ? [1, 2, 3].map((nth) => lineBehind(draft, block, nth)) : [title];
  const whole = [lines[0]!, lines.slice(0, 2).join(''), lines.join('')];
  const compared = [...lines, ...whole].map((line) => compareTitles(entry.title, line));
  if (compared.includes('same')) return [undefined, false];
  return [lines.find((line) => byTitle.has(line)), compared.slice(0, 1).includes('different')];
}

const trimmedTitle = (draft: Draft, entry: Entry): string =>
  trimmed(draft, entry).replace(/^[（(]?[\d０-９一二三四五六七八九十]+[)）]?[.．、:：\s]*/, '');
