import { NUMERALS } from '../text/numerals.ts';
import { type Marker, type NumberingSystem, parseMarker, residueEnd, SYSTEMS } from './markers.ts';

/** An entry of a table of contents: dots lead to a page number. */
const CONTENTS_ENTRY = /(?:…{2}|\.{4}|·{4}|-{4}|。{4})[…. ·。-]*\d{1,4}\s*$/;

function isContentsEntry(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0x30 && last <= 0x39 && CONTENTS_ENTRY.test(text.slice(-24));
}

/** A cell of a table that has each of its cells on a line of its own: 4.10 is no fourth heading. */
const FIGURE = /^\s*-?\d{1,3}\.\d+%?$/;

/** After which a heading may be run into a paragraph that came as one long line. */
const SENTENCE_END = new Set([...'。!?;”)']);

/**
 * The markers of a paragraph: the one at its start, and those run in after a full stop, 一、 and （一）. Where such are, the
 * text came as one line, and 1、 in it are headings too; elsewhere 1. and (1) in a paragraph are items of an enumeration.
 */
export function markersOf(text: string): readonly Marker[] {
  if (isContentsEntry(text) || FIGURE.test(text)) return [];
  const first = parseMarker(text, residueEnd(text));
  const found: Marker[] = first === undefined ? [] : [first];
  const behind = first?.end ?? 1;
  for (let at = text.indexOf('、', behind + 1); at > 0; at = text.indexOf('、', at + 1)) {
    addRunIn(text, numeralStart(text, at, NUMERALS.han.characters), SYSTEMS.han, found);
  }
  for (let at = text.indexOf('(', behind); at > 0; at = text.indexOf('(', at + 1)) {
    addRunIn(text, at, SYSTEMS.hanBracket, found);
  }
  if (found.some(({ inline }) => inline)) addItems(text, behind, found);
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

function numeralStart(text: string, end: number, characters: string): number {
  let start = end;
  while (start > 0 && characters.includes(text[start - 1]!)) start--;
  return start;
}

function addRunIn(text: string, start: number, system: NumberingSystem, found: Marker[]): void {
  if (!endsSentence(text, start)) return;
  const marker = parseMarker(text, start);
  if (marker?.system === system && !OF_SEVERAL.test(text.slice(marker.end, marker.end + 4)))
    found.push({ ...marker, inline: true });
}

/** 分别增长3.1%；二、三季度环比增长8.5%; 四区150篇；一、二区共854篇. A line that begins so may be a heading: 二、三季度工作打算. */
const OF_SEVERAL = /^[一二三四五六七八九十]+(?:[季月旬周区组班队站批档厂井矿院所炉段]|车间|[大中分]队|标段)/;

function endsSentence(text: string, at: number): boolean {
  let before = at - 1;
  while (text[before] === ' ') before--;
  return before >= 0 && SENTENCE_END.has(text[before]!);
}

/** 1、…。2、…。 among run-in headings. The first often follows its parent's title without a mark: 效能明显提升1、“一窗受理”…. */
function addItems(text: string, behind: number, found: Marker[]): void {
  for (let at = text.indexOf('、', behind + 1); at > 0; at = text.indexOf('、', at + 1)) {
    const start = numeralStart(text, at, NUMERALS.arabic.characters);
    const opens = endsSentence(text, start) || (text[start] === '1' && /[\u3400-\u9fff]/.test(text[start - 1] ?? ''));
    const marker = start < at && opens ? parseMarker(text, start) : undefined;
    if (marker?.system === SYSTEMS.arabic) found.push({ ...marker, inline: true });
  }
}
