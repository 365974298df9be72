import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Cleanup, type CleanupGroup, cleanUp } from '../../server/src/core/cleanup/cleanup.ts';
import type { ReadOptions } from '../../server/src/core/draft/block.ts';
import { brokenLines, draftText } from '../properties/texts.ts';

const options: ReadOptions = { markdown: false, region: 'cn' };
const parameters = { numRuns: Number(process.env.HEGAO_RUNS ?? 300), seed: 20261121 };
const root = resolve(__dirname, '../..');

const only = (text: string, ...groups: readonly CleanupGroup[]): string => cleanUp(text, options, new Set(groups)).text;

describe('each group by itself', () => {
  const cases: readonly (readonly [CleanupGroup, string, string])[] = [
    ['glosses', '本區(qū)財政收入穩步增長(zhǎng)。', '本區財政收入穩步增長。'],
    [
      'residue',
      '完成立项。[NextPage]人居环第2页共9页境&ldquo;好&rdquo;\u200b\n— 3 —\n结束。',
      '完成立项。人居环境“好”\n结束。',
    ],
    [
      'residue',
      '第一条\u000b第二条<br/>（三）第三条<p>全面推进<br>乡村振兴</p>完',
      '第一条\n第二条\n（三）第三条全面推进乡村振兴\n完',
    ],
    ['residue', '共3家&nbsp;。共&nbsp;3家。', '共3家。共 3家。'],
    ['residue', '上一页的末行。\n第 3 页，共 9 页\n下一页的首行。', '上一页的末行。\n下一页的首行。'],
    ['quotes', '> 各位：\n>\n> > 见附件。\n我的答复如下。', '各位：\n\n见附件。\n我的答复如下。'],
    ['site', '点击蓝字 关注我们\n正文如下。\n阅读 1256\n赞 在看\n发自我的手机', '正文如下。\n'],
    [
      'headings',
      '　　二、主要措施（一）抓项目。成效明显。（二）抓招商。',
      '　　二、主要措施\n　　（一）抓项目。成效明显。\n　　（二）抓招商。',
    ],
    ['site', '当前位置：首页 > 总结\n正文如下。\n相关文章\n', '正文如下。\n'],
    [
      'lines',
      '各乡镇认真落实年初确定的各项目标任务，建成标准化学校1\n2所，新增学位三千个，群众满意度稳步提升，并在全市会议上作\r\n　　了交流发言。\n下一段。',
      '各乡镇认真落实年初确定的各项目标任务，建成标准化学校12所，新增学位三千个，群众满意度稳步提升，并在全市会议上作\r\n　　了交流发言。\n下一段。',
    ],
    [
      'headings',
      '一、总体情况。运行平稳。 二、主要做法。（一）抓项目。成效明显。（二）抓招商。势头良好。',
      '一、总体情况。运行平稳。\n二、主要做法。\n（一）抓项目。成效明显。\n（二）抓招商。势头良好。',
    ],
    ['width', '增长１２.５％,共３个(其中新建2个).', '增长12.5%，共3个（其中新建2个）。'],
  ];
  for (const [group, before, after] of cases) {
    test(group, () => {
      assert.equal(only(before, group), after);
      const { counts } = cleanUp(before, options, new Set([group]));
      assert.ok(counts[group] > 0);
    });
  }
});

test('a group that is left out changes nothing', () => {
  const text = '本區(qū)完成立項,進展[NextPage]順利。';
  assert.equal(only(text, 'width'), '本區(qū)完成立項，進展[NextPage]順利。');
  assert.equal(only(text), text);
});

test('what only looks like it stays', () => {
  const texts = [
    '> 90分为优秀\n> 60分为合格\n',
    '>80%，达标\n> 一行而已\n\n正文',
    '三、落实《办法》（一）项。\n四、依照第十条（一）款\n五、对照标准，补短板（一）补设施',
    '点击数据看板即可查询。\n阅读 3 篇范文\n赞美劳动\n在看台两侧就座',
  ];
  for (const text of texts) assert.equal(cleanUp(text, options).text, text);
});

test('counts the places of every group', () => {
  const { counts } = cleanUp('本區(qū)增長(zhǎng)12％,進展[NextPage]順利。', options);
  assert.deepEqual(counts, { glosses: 2, residue: 1, quotes: 0, site: 0, lines: 0, headings: 0, width: 2 });
});

test('line breaks of Markdown stay', () => {
  const text = '各乡镇认真落实年初确定的各项目标任务，建成标准化学校十二所，新增学位三千个，群众满意度稳步\n提升。';
  assert.equal(cleanUp(text, { ...options, markdown: true }).text, text);
});

const HAN_OR_DIGIT = /[\u3400-\u9fff\uf900-\ufaff]|[0-9０-９]/g;

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [one] of text.matchAll(HAN_OR_DIGIT)) {
    const key = one.normalize('NFKC');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Every Han character and digit is still there, less those taken out on purpose. */
function assertNothingLost(before: string, { text, removed }: Cleanup): void {
  const left = tally(before);
  for (const [one, count] of tally(removed.join('\n'))) left.set(one, left.get(one)! - count);
  for (const [one, count] of left) if (count === 0) left.delete(one);
  assert.deepEqual([...tally(text)].sort(), [...left].sort());
}

function applied(text: string, { edits }: Cleanup): string {
  let out = '';
  let at = 0;
  for (const { span, newText } of edits) {
    assert.ok(span.start >= at);
    out += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return out + text.slice(at);
}

function assertClean(text: string): void {
  for (const markdown of [false, true]) {
    const cleaned = cleanUp(text, { ...options, markdown });
    assert.equal(cleanUp(cleaned.text, { ...options, markdown }).text, cleaned.text, 'cleaning twice is cleaning once');
    assertNothingLost(text, cleaned);
    assert.equal(applied(text, cleaned), cleaned.text, 'the edits lead to the text');
  }
}

describe('cleaning twice is cleaning once, and nothing is lost', () => {
  test('on any text', () => {
    fc.assert(fc.property(fc.oneof(draftText(60), brokenLines), assertClean), parameters);
  });

  const folders = ['samples', 'test/vscode/fixtures', '../shared/corpus', '../shared/corpus/C'].map((one) =>
    resolve(root, one),
  );
  for (const folder of folders.filter((one) => existsSync(one))) {
    for (const file of readdirSync(folder).filter((one) => /\.(?:txt|md)$/.test(one))) {
      test(file, () => assertClean(readFileSync(resolve(folder, file), 'utf8')));
    }
  }
});
