/**
 * The TextMate grammar, by examples: ⟦ ⟧ stand around exactly what must carry the scope; everything else in the
 * example must not carry it. An example without brackets is a look-alike that must stay plain.
 *
 * The grammar runs here in the engine that VS Code itself uses (vscode-textmate over Oniguruma).
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { before, describe, test } from 'node:test';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { assertLinear } from '../linear.ts';

const root = resolve(__dirname, '../..');
const grammarFile = resolve(root, 'syntaxes/gongwen.tmLanguage.json');

let registry: textmate.Registry;
let grammar: textmate.IGrammar;

before(async () => {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM({
    data: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
  });
  registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  const loaded = await registry.loadGrammar('text.gongwen');
  assert.ok(loaded);
  grammar = loaded;
});

/** The text with ⟦ ⟧ around every run of tokens that carries a scope equal to, or below, the one asked for. */
function marked(text: string, scope: string): string {
  let stack = textmate.INITIAL;
  return text
    .split('\n')
    .map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      let out = '';
      let open = false;
      for (const token of tokens) {
        const carries = token.scopes.some((s) => s === scope || s.startsWith(`${scope}.`));
        if (carries !== open) out += carries ? '⟦' : '⟧';
        open = carries;
        out += line.slice(token.startIndex, token.endIndex);
      }
      return open ? `${out}⟧` : out;
    })
    .join('\n');
}

/** Each example is one test of its own, named by its text. */
function examples(scope: string, list: readonly string[]): void {
  for (const example of list) {
    test(example.replaceAll('\n', ' ⏎ '), () => {
      assert.equal(marked(example.replaceAll(/[⟦⟧]/g, ''), scope), example);
    });
  }
}

describe('headings', () => {
  describe('standing alone: the whole of it', () => {
    examples('markup.heading', [
      '⟦一、总体情况⟧',
      '　　⟦一、总体情况⟧',
      '⟦十二、加强组织领导⟧',
      '⟦一、突出重点,补齐短板,办学条件有新改善⟧',
      '⟦一、突出重点，补齐短板，办学条件有新改善。⟧',
      '⟦二、　存在的主要问题⟧',
      '⟦壹、前言⟧',
      '⟦貳、辦理情形⟧',
      '⟦（一）强化责任落实⟧',
      '⟦(二)強化責任落實⟧',
      '⟦（十一）做好信访工作⟧',
      '⟦㈠ 强化责任落实⟧',
      '⟦1.加快学校建设⟧',
      '⟦1. 加快学校建设⟧',
      '⟦１．加快學校建設⟧',
      '⟦1、加快学校建设⟧',
      '⟦1）加快学校建设⟧',
      '⟦⒈加快学校建设⟧',
      '⟦（1）加快学校建设⟧',
      '⟦(12)加快學校建設⟧',
      '⟦⑴加快学校建设⟧',
      '⟦①加快学校建设⟧',
      '⟦第一部分 2025年工作回顾⟧',
      '⟦第二部分：2026年工作打算⟧',
      '⟦第一章　总则⟧',
      '⟦第一章总则⟧',
      '⟦第三節 經費⟧',
      '⟦第2章 建设目标⟧',
      '⟦1.1 建设目标⟧',
      '⟦1.1.2 阶段任务⟧',
      '⟦附件1⟧',
      '⟦附件⟧：',
    ]);
  });

  describe('running into the paragraph: the marker and the title', () => {
    examples('markup.heading', [
      '⟦一、产业结构稳中趋优。⟧第一产业实现增加值71.85亿元，增长3.3%。',
      '⟦（一）加强领导，落实责任。⟧各校成立专班。',
      '⟦（二）落实责任：⟧各校校长为第一责任人，一级抓一级。',
      '⟦1.办学条件不断改善。⟧全年新建校舍3栋。',
      '⟦(1)課程教學。⟧各校依課程綱要排課。',
      '⟦①抓招生。⟧严格执行计划。',
    ]);
  });

  describe('an item that is a statement: the marker only', () => {
    examples('markup.heading', [
      '⟦1.⟧2021年建成农村公路32公里；',
      '⟦1.⟧2021年建成农村公路32公里，其中县道12公里。',
      '⟦3.⟧20**年，全县招生1200人；其中女生600人。',
      '⟦（三）⟧全县固定资产投资增长8.2%，其中民间投资增长3.1%；工业投资增长40.3%。',
      '⟦（1）⟧15周岁人口完成率达到99.7%；',
      '⟦第三条⟧ 本办法所称学校，是指全县公办中小学校。',
    ]);
  });

  describe('look-alikes', () => {
    examples('markup.heading', [
      '一、二、三等奖分别评出3名、6名、9名。',
      '一、三产业增速较快，二产业有所回落。',
      '二、三年级学生参加监测。',
      '2025年，全县教育事业稳步发展。',
      '1.5亿元专项资金全部拨付到位。',
      '1.5 亿元专项资金全部拨付到位',
      '3.15 消费者权益日期间开展检查。',
      '10.1%的学校实现扩容。',
      '3、4月份集中整治，5月份回头看。',
      '第一节课后，学生到操场活动。',
      '第三条规定，学校应当公开收费项目。',
      '一是加强领导。二是落实责任。',
      '十分重视校园安全工作。',
      '（以下简称“三项行动”）由各校实施。',
    ]);
  });

  describe('document titles', () => {
    examples('markup.heading.title', [
      '⟦云岭县教育局2025年工作总结⟧',
      '　　　　⟦关于2025年水利工作总结和2026年工作要点的报告⟧',
      '⟦民政局月度工作总结（二）⟧',
      '⟦民政局月度工作總結二⟧',
      '⟦——在全县教育工作会议上的讲话⟧',
      '⟦20**年工作总结⟧',
      '特此报告',
      '现将有关情况报告如下：',
      '各位代表：',
      '表1 2025年经费安排情况',
      '我局认真起草报告，按时上报总结',
      '一年来，全县教育系统圆满完成各项计划。',
    ]);
  });

  describe('the marker inside the heading', () => {
    examples('punctuation.definition.heading', [
      '⟦一、⟧总体情况',
      '　⟦（一）⟧强化责任落实',
      '⟦1.⟧2021年建成农村公路32公里；',
      '⟦第一章⟧　总则',
      '⟦二.⟧农业',
      '⟦##⟧ 总体情况',
    ]);
  });
});

describe('enumeration marks', () => {
  examples('keyword.other.enumeration', [
    '⟦一是⟧盯紧项目；⟦二是⟧盯紧招生，⟦三是⟧盯紧安全。',
    '下一阶段，⟦一是⟧稳规模。',
    '⟦十一是⟧抓好信访。',
    '⟦一要⟧抓早，⟦二要⟧抓小。',
    '⟦一抓⟧招商，⟦二抓⟧项目；一抓到底，“三抓三促”。',
    '⟦第一⟧，统一思想。⟦第二⟧，压实责任。',
    '⟦首先⟧，统一思想；⟦其次⟧，压实责任；⟦再次⟧，强化督查；⟦最后⟧，严格考核。',
    '⟦其一⟧，队伍老化；⟦其二⟧，经费不足。',
    '⟦一方面⟧，加大投入；⟦另一方面⟧，盘活存量。',
    '做到：⟦（1）⟧有方案；⟦（2）⟧有台账。',
    '包括⟦①⟧招生⟦②⟧资助。',
    // Look-alikes
    '城东区最高，其次为城西区。',
    '第一、第三产业分别增长3.0%和5.1%。',
    '讲求一是一、二是二。',
    '唯一是县城的学校，之一是乡镇的学校。',
    '质量第一，安全至上。',
    '高一（5）班获奖。',
    '直到最后阶段，仍有3所学校未完工。',
  ]);
});

describe('placeholders', () => {
  examples('keyword.control.placeholder', [
    '⟦20**⟧年，水利建设稳步推进。',
    '⟦20xx⟧年至⟦20XX⟧年',
    '⟦20××⟧年、⟦202×⟧年、⟦202x⟧年、⟦20○○⟧年',
    '⟦20**⟧-⟦20**⟧年',
    '⟦20**⟧年工作总结',
    '一、⟦20**⟧年主要工作',
    '⟦xx⟧县、⟦XX⟧镇、⟦xxx⟧人、⟦ｘｘ⟧万元',
    '⟦x⟧所学校、⟦x⟧月底前、⟦x-x⟧月上报',
    '⟦x⟧个⟦xxx⟧户以上的村',
    '⟦××⟧大学、⟦×××⟧同志、⟦×⟧年⟦×⟧月⟦×⟧日',
    '⟦○○⟧縣政府、⟦◯◯⟧國小',
    '安排⟦**⟧万元，覆盖⟦**⟧等镇，⟦*⟧县',
    '获得“⟦**⟧省文明村”和“⟦**⟧市美丽村庄”',
    '发挥⟦**⟧一小的带头作用，联合⟦**⟧三小',
    '联系电话：⟦________⟧',
    '共⟦＿＿⟧人',
    '⟦【 】⟧、⟦【】⟧、⟦【请填写单位名称】⟧',
    '⟦（  ）⟧人，⟦（待补充）⟧',
    '⟦{{单位名称}}⟧关于⟦${年份}⟧年工作的报告',
    '⟦某某⟧同志、⟦某某某⟧',
    '⟦年  月  日⟧',
    '# ⟦20**⟧年工作总结',
    '《⟦xx⟧县教育督导办法》',
    // Look-alikes
    '新建3×4米展板20块，4×100米接力，3x4，20×30米',
    'X光机6台，x轴，XX染色体，XXL号校服，SUV-X1，iPhone X',
    'http://xx.example.cn/a__b 与 xx@example.cn',
    '二〇〇八年、二○○八年、一百〇五人',
    '某县教育局、某校',
    '1949年、2025年、202号教室',
    'C++、*args、a*b',
    '2025年3月5日、2025 年 3 月 5 日',
    '【案例一】【记者观察】',
    '**重点工作**：全年完成招生。',
    '**学校建设**、**一是抓安全**',
    '长×宽，人数×次数',
  ]);
});

describe('figures', () => {
  describe('the number', () => {
    examples('constant.numeric', [
      '投入⟦1,234.5⟧万元，增长⟦9.4⟧%，提高⟦2⟧个百分点，约⟦3.2⟧‰',
      '招生⟦1234⟧人，其中女生⟦601⟧名',
      '⟦１２．５⟧％、⟦48⟧ 人',
      '⟦3000⟧余万元、⟦800⟧多人、⟦8⟧千元、⟦3⟧萬餘人',
      '⟦65億6,600⟧萬元、⟦29億3,640萬8⟧千元',
      '⟦15-24⟧周岁、⟦3—5⟧个、⟦4.5⟧%～⟦5⟧%',
      '用电⟦1,200⟧千瓦时，面积⟦3.5⟧万平方米，是上年的⟦1.5⟧倍',
      '同比增长⟦-11.6⟧%，自然增长率为⟦-2.73⟧‰，⟦3-5⟧%',
      '近⟦3⟧年来',
      '⟦百分之三十⟧、⟦千分之3.29⟧',
      '⟦八⟧成以上、⟦两⟧倍、⟦十八⟧个乡镇、⟦三千⟧万元、⟦两⟧所学校',
      '⟦三⟧项工作、⟦二十⟧余所',
      // Look-alikes
      '2025年9月1日，2021—2025年，第3个、第5名、第二十三届',
      '高一(5)班、A4纸、G318线、12345热线、5G网络、3D打印、3年级',
      '一成不变、千家万户、百家争鸣、一个中心、第三个百年、十分重要',
      '两个维护、四个意识、三个代表、三年级、三成立',
    ]);
  });
  describe('the unit', () => {
    examples('keyword.other.unit', [
      '投入1,234.5⟦万元⟧，增长9.4⟦%⟧，提高2⟦个百分点⟧，约3.2⟦‰⟧',
      '3000⟦余万元⟧、800⟦多人⟧、8⟦千元⟧、862.0⟦亿⟧',
      '29億3,640萬8⟦千元⟧',
      '48 ⟦人⟧、12⟦人次⟧、30⟦分钟⟧、6⟦个月⟧、2⟦台套⟧',
      '购置1⟦本⟧，3本科',
      '八⟦成⟧以上、十八⟦个⟧乡镇',
      // Look-alikes
      '2025年、3月、5日、10:30、8∶46∶45',
    ]);
  });
});

describe('document numbers', () => {
  examples('entity.name.type.document-number', [
    '（⟦国办发〔2024〕5号⟧）',
    '⟦岚教发〔2025〕17号⟧',
    '根据⟦岚教发〔2025〕17号⟧文件精神',
    '（⟦岭教字[2025]6号⟧）、（⟦岭教函（2025）第07号⟧）',
    '（⟦嶺應急〔2023〕18號⟧）',
    '（⟦县教发〔20××〕5号⟧）',
    '认真落实关于进一步加强校园安全管理工作的⟦〔2025〕5号⟧文',
    // Look-alikes
    '17号楼、第3号令、2025年5号台风',
    '参考文献[3]第5页，（2025）全年',
  ]);
});

describe('titles and quotations', () => {
  examples('string.quoted.other.title', [
    '印发⟦《关于加强校园安全工作的通知》⟧和⟦《实施方案》⟧',
    '转发⟦《关于印发〈管理办法〉的通知》⟧',
    '缺后半的《书名号，后面的文字不受影响。',
    '⟦《2，3》⟧之后前后颠倒：》《',
  ]);
  examples('string.quoted.double', [
    '开展⟦“双减”⟧和⟦“五项管理”⟧督查',
    '落實⟦「午餐券」⟧措施，稱為⟦『三保』⟧',
    '落实⟦"两免一补"⟧政策',
    '缺后半的“引号，后面的文字不受影响。',
  ]);
});

describe('Markdown', () => {
  examples('markup.heading.markdown', ['⟦# 工作总结⟧', '⟦### （一）招生⟧', '#不是标题', '####### 不是标题']);
  examples('markup.bold', [
    '⟦**重点工作**⟧：完成招生。',
    '全面推进⟦**品牌建设**⟧工作',
    '⟦**一、总体情况**⟧',
    '⟦**学校建设**⟧，⟦**一是抓安全**⟧',
    '⟦**省级**⟧示范园3所，⟦**市级**⟧示范园7所',
    '其中⟦**小学**⟧47所、⟦**初中**⟧15所',
    '⟦**第一**⟧，统一思想；⟦**年内**⟧完成整改',
    '⟦**一是抓项目。**⟧全年开工12个',
    '⟦***务必***⟧按时完成',
    // Look-alikes: blanks
    '获得“**省文明村”和“**市美丽村庄”',
    '投入**万元，招生**人',
    '由**省、**市共建，**县**镇配套',
    '发挥**一小的带头作用，联合**三小',
    '** 不是强调 **',
  ]);
  examples('markup.italic', ['⟦*注意*⟧，按时上报', '3*4*5', '注：*为必填项，*号可略', '*县投入，*镇配套']);
  examples('punctuation.definition.list.begin', ['⟦-⟧ 招生', '⟦*⟧ 招生', '-5℃', '—— 招生']);
  examples('punctuation.separator.table', ['⟦|⟧ 学校 ⟦|⟧ 人数 ⟦|⟧', '|---|---:|']);
  examples('markup.inline.raw', ['运行⟦`hegao check`⟧']);
  examples('markup.underline.link', ['见⟦https://xx.example.cn/a_b?c=1⟧，附图', '⟦jyj@example.cn⟧']);
});

describe('what a theme makes of it', () => {
  /**
   * Why these scopes: themes agree on headings, numbers, units and strings, but not on what a blank to be filled in is
   * called. `invalid.illegal` would paint an honest template red in some themes and stay plain in others;
   * `variable.other` is plain in Monokai; `markup.inserted` has, in the default themes, the very colour of numbers, so that
   * `**万元` would look filled in. `keyword.control` is coloured by every theme and differs from all the others used here.
   *
   * The colours below are those of themes that come with VS Code (their selectors for the scopes at stake).
   */
  const themes: Record<string, Record<string, string>> = {
    'Dark+': {
      '': '#D4D4D4',
      'constant.numeric': '#B5CEA8',
      'keyword.other.unit': '#B5CEA8',
      'markup.inserted': '#B5CEA8',
      'markup.heading': '#569CD6',
      string: '#CE9178',
      keyword: '#569CD6',
      'keyword.control': '#C586C0',
      'entity.name.type': '#4EC9B0',
    },
    'Light+': {
      '': '#000000',
      'constant.numeric': '#098658',
      'keyword.other.unit': '#098658',
      'markup.inserted': '#098658',
      'markup.heading': '#800000',
      string: '#A31515',
      keyword: '#0000FF',
      'keyword.control': '#AF00DB',
      'entity.name.type': '#267F99',
    },
    'Dark High Contrast': {
      '': '#FFFFFF',
      'constant.numeric': '#B5CEA8',
      'keyword.other.unit': '#B5CEA8',
      'markup.inserted': '#B5CEA8',
      'markup.heading': '#6796E6',
      string: '#CE9178',
      keyword: '#569CD6',
      'keyword.control': '#C586C0',
      'entity.name.type': '#4EC9B0',
    },
    Monokai: {
      '': '#F8F8F2',
      'constant.numeric': '#AE81FF',
      'markup.inserted': '#A6E22E',
      'markup.heading': '#A6E22E',
      string: '#E6DB74',
      keyword: '#F92672',
      'entity.name.type': '#A6E22E',
    },
  };

  function colours(theme: Record<string, string>, line: string): (part: string) => string {
    registry.setTheme({
      settings: Object.entries(theme).map(([scope, foreground]) => ({
        ...(scope ? { scope } : {}),
        settings: { foreground },
      })),
    });
    const { tokens } = grammar.tokenizeLine2(line, textmate.INITIAL);
    const map = registry.getColorMap();
    return (part) => {
      const at = line.indexOf(part);
      assert.ok(at >= 0, part);
      let i = 0;
      while (i + 2 < tokens.length && tokens[i + 2]! <= at) i += 2;
      return map[(tokens[i + 1]! >>> 15) & 0x1ff]!;
    };
  }

  for (const [name, theme] of Object.entries(themes)) {
    test(`${name}: a blank looks like nothing else, a figure is coloured with its unit`, () => {
      const of = colours(theme, '局里投入**万元，招生120人，印发《办法》。');
      const heading = colours(theme, '一、总体情况')('总体');
      const blank = of('**');
      assert.notEqual(blank, theme['']);
      for (const other of [of('120'), of('办法'), heading, of('招生')]) assert.notEqual(blank, other);
      assert.equal(of('120'), theme['constant.numeric']);
      assert.notEqual(of('办法'), theme['']);
      assert.equal(heading, theme['markup.heading']);
      assert.equal(of('局里'), theme['']);
    });
  }
});

describe('an unfinished or hostile line', () => {
  test('nothing is carried over to the next line', () => {
    for (const line of [
      '“没有后半',
      '《没有后半',
      '**没有后半',
      '`没有后半',
      '【没有后半',
      '<!-- 没有后半',
      '{{没有后半',
    ]) {
      assert.equal(marked(`${line}\n第二行没有任何标记。`, 'text.gongwen'), `⟦${line}⟧\n⟦第二行没有任何标记。⟧`);
      const { ruleStack } = grammar.tokenizeLine(line, textmate.INITIAL);
      const next = grammar.tokenizeLine('第二行没有任何标记。', ruleStack);
      assert.equal(next.tokens.length, 1, line);
      assert.deepEqual(next.tokens[0]!.scopes, ['text.gongwen']);
    }
  });

  const units: Record<string, string> = {
    digits: '1',
    'grouped digits': '1,111',
    'full-width digits': '１',
    'Han numerals': '一',
    markers: '一、',
    brackets: '（1）',
    'open titles': '《',
    'open quotes': '“',
    asterisks: '*',
    'bold ends': '**甲',
    crosses: '×',
    exes: 'x',
    underscores: '_',
    spaces: ' ',
    'wide spaces': '　',
    pipes: '|',
    'address letters': 'a.b@',
    'open brackets': '〔2024',
    ordinals: '第一',
    prose: '全县共有小学47所，其中城区12所、乡镇35所，占比74.5%，比上年增加3所；',
  };
  for (const [name, unit] of Object.entries(units)) {
    test(`time grows with the line, not with its square: ${name}`, () => {
      // VS Code stops colouring at 20,000 characters.
      assertLinear((length) => {
        const line = unit.repeat(Math.ceil(length / unit.length));
        assert.ok(!grammar.tokenizeLine(line, textmate.INITIAL, 60_000).stoppedEarly);
      }, 5_000);
    });
  }
});
