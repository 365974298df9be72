import fc from 'fast-check';

/** Clean reports, and the ways in which copying makes them dirty, each of which a careful hand can take back wholly. */

const THINGS = ['重点项目', '农村道路', '老旧小区', '灌溉渠道', '村级服务点', '标准化学校', '高标准农田', '城市书房'];
const PLACES = ['城关镇', '河东乡', '柳林乡', '开发区', '全县', '各乡镇'];
const WAYS = ['明确责任分工', '强化调度督导', '加大投入力度', '完善配套政策', '严格质量管理', '广泛发动群众'];
const ENDS = ['群众反映良好', '进展总体顺利', '年底前全部完工', '资金全部到位', '走在全市前列'];
const HEADS = ['基本情况', '主要做法', '存在的问题', '下一步打算'];
const HAN = ['一', '二', '三', '四', '五', '六'];

const clause = fc.oneof(
  fc
    .tuple(fc.constantFrom(...PLACES), fc.constantFrom(...THINGS), fc.integer({ min: 2, max: 9999 }))
    .map(([place, thing, count]) => `${place}新建${thing}${count}个`),
  fc
    .tuple(fc.constantFrom(...THINGS), fc.integer({ min: 11, max: 99999 }), fc.integer({ min: 1, max: 99 }))
    .map(([thing, money, rate]) => `${thing}完成投资${money / 10}万元，占计划的${rate}%`),
  fc.constantFrom(...WAYS),
  fc.constantFrom(...ENDS),
);
const sentence = fc.array(clause, { minLength: 2, maxLength: 5 }).map((clauses) => `${clauses.join('，')}。`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((sentences) => `　　${sentences.join('')}`);

/** Lines of a report: headings of one level, and paragraphs below them. */
export const report: fc.Arbitrary<string> = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: HEADS.length })
  .map((parts) => parts.flatMap((paragraphs, at) => [`　　${HAN[at]}、${HEADS[at]}`, ...paragraphs, '']).join('\n'));

type Dirtying = (clean: string) => fc.Arbitrary<string>;

/** Somewhere between two characters of one line, at so many places at most. */
function strewn(clean: string, things: readonly string[], between: RegExp): fc.Arbitrary<string> {
  const places = [...clean.matchAll(between)].map(({ 0: { length }, index }) => index + length);
  if (places.length === 0) return fc.constant(clean);
  return fc
    .array(fc.tuple(fc.nat({ max: places.length - 1 }), fc.constantFrom(...things)), { minLength: 1, maxLength: 12 })
    .map((strewn) => {
      const at = new Map(strewn.map(([place, thing]) => [places[place]!, thing]));
      return [...clean].map((character, index) => (at.get(index) ?? '') + character).join('');
    });
}

/** As a PDF does: lines of one width, no mark at a line's start, nothing of a figure parted from its digits is lost. */
function wrapped(line: string, width: number): readonly string[] {
  const lines: string[] = [];
  let now = '';
  for (const character of line) {
    if (now.length >= width && !/[，。%.]/.test(character) && !now.endsWith('.')) {
      lines.push(now);
      now = '';
    }
    now += character;
  }
  return [...lines, now];
}

const PDF: Dirtying = (clean) =>
  fc
    .tuple(fc.integer({ min: 38, max: 46 }), fc.constantFrom('\n', '\r\n'), fc.integer({ min: 3, max: 12 }))
    .map(([width, end, perPage]) => {
      const lines = clean.split('\n').flatMap((line) => wrapped(line, width));
      const paged = lines.flatMap((line, at) =>
        (at + 1) % perPage === 0 && at + 1 < lines.length ? [line, `— ${(at + 1) / perPage} —`] : [line],
      );
      return { lines, text: paged.join(end) };
    })
    // Where a line happens to end with a sentence, nobody can tell whether its paragraph goes on.
    .filter(({ lines }) => !lines.some((line, at) => /[。：]$/.test(line) && /^[^　]/.test(lines[at + 1] ?? '')))
    .map(({ text }) => text);

export const DIRT: Readonly<Record<string, Dirtying>> = {
  'a web page': (clean) =>
    strewn(
      clean,
      ['[NextPage]', '&nbsp;', '<b>', '</span>', '<!--nextpage-->', '\u200b'],
      /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/g,
    )
      .map((text) => text.replaceAll('&nbsp;', ''))
      .map((text) => `首页 > 工作总结\n${text}相关文章\n`),
  Word: (clean) =>
    strewn(clean, ['\u00ad', '\u200b', '\u200e\u200b'], /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/g).map((text) =>
      text
        .replace(/[0-9%]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
        .replace(/\n(?=　)/g, '\u000b'),
    ),
  'a mail': (clean) => fc.constant(clean.replace(/^(?=.)/gm, '> ')),
  'half-width marks': (clean) => fc.constant(clean.replaceAll('，', ',')),
  'glosses of a mirror site': (clean) =>
    strewn(clean, ['(xiàn)', '(qū)', '(zhǎng)', '(guǎng)'], /(?<=[\u3400-\u9fff])(?=[\u3400-\u9fff])/g),
  'a PDF': PDF,
};
