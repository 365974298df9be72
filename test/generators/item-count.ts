import fc from 'fast-check';
import { Converter } from 'opencc-js';
import { NUMERALS } from '../../server/src/core/text/numerals.ts';

/** A statement that names things and says how many, and where it says so. */
export interface CountedText {
  readonly text: string;
  /** Offset of the count. */
  readonly at: number;
  /** How the number was changed; 0 where it is true. */
  readonly change: number;
}

interface Kind {
  readonly names: readonly string[];
  /** Measure word and noun behind the number. */
  readonly counted: readonly string[];
  /** The last two may be joined by 和: names of this kind end alike. */
  readonly joins?: boolean;
  readonly titled?: boolean;
}

const suffixed = (suffix: string, stems: string): readonly string[] => stems.split(' ').map((stem) => stem + suffix);
const STEMS = '安平 定和 兴宁 泰康 永丰 白沙 石桥 双河 柳林 龙泉 青山 西峰';

const KINDS: readonly Kind[] = [
  {
    names: suffixed('小学', '求真 育才 实验 城关 希望 第一 第二 第三 红旗 光明'),
    counted: ['所学校', '所', '校'],
    joins: true,
  },
  { names: suffixed('县', STEMS), counted: ['个县', '县'], joins: true },
  { names: suffixed('镇', STEMS), counted: ['个镇', '镇', '个乡镇'], joins: true },
  { names: STEMS.split(' '), counted: ['县', '镇', '市', '个县', '个镇', '乡'] },
  {
    names: suffixed('局', '教育 公安 民政 财政 审计 统计 水利 交通 商务 住建'),
    counted: ['个部门', '个单位', '家单位', '个局', '个机关'],
    joins: true,
  },
  {
    names: '教育 卫健 民政 财政 公安 住建 水利 商务 审计'.split(' '),
    counted: ['个部门', '个领域', '个方面', '方面'],
  },
  {
    names: '源头预防 初访办理 积案攻坚 法治教育 队伍建设 作风转变 项目推进 要素保障 环境整治'.split(' '),
    counted: ['项工作', '个方面', '项任务', '大工程', '大行动', '个环节', '项重点工作', '件大事'],
  },
  {
    names: '抓产业 促改革 强基础 惠民生 优环境 防风险 保安全 提效能'.split(' '),
    counted: ['项任务', '项工作', '个重点', '件实事'],
  },
  {
    names: '服装 鞋靴 箱包 家具 玩具 陶瓷 灯具 茶叶 水果 药材'.split(' '),
    counted: ['类产品', '大产业', '种产品', '类'],
  },
  { names: '理论 科技 青锋 巾帼 银龄 百姓 红领巾'.split(' '), counted: ['支宣讲队', '支队伍', '支力量'] },
  {
    names: suffixed('》', '《条例 《办法 《细则 《意见 《规程 《年鉴'),
    counted: ['部法规', '项制度', '本书籍', '个文件'],
    titled: true,
  },
  {
    names: suffixed('”', '“书香校园 “平安校园 “绿色校园 “智慧校园 “文明校园'),
    counted: ['个品牌', '大行动', '项活动'],
    titled: true,
  },
  { names: '张伟 李娜 王强 赵敏 陈静 刘洋 周涛 吴桐'.split(' '), counted: ['名同志', '位老师', '名教师'] },
];

const OPENINGS = [
  '',
  '走访',
  '约谈',
  '包括',
  '全年完成',
  '下半年，抓好',
  '据统计，',
  '通知要求，做好',
  '涉及',
  '投资1695万元支持',
];
const CLOSINGS = ['。', '，成效明显。', '全部完成。', '；其余按计划推进。', '（详见附表）。'];

const toTraditional = Converter({ from: 'cn', to: 'tw' });

type Numerals = 'arabic' | 'han' | 'full';

function numeral(value: number, numerals: Numerals): string {
  if (numerals === 'han') return value === 2 ? '两' : NUMERALS.han.format(value)!;
  const digits = String(value);
  return numerals === 'arabic'
    ? digits
    : digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '：': ':', '；': ';', '（': '(', '）': ')' };

interface Dress {
  readonly traditional: boolean;
  readonly half: boolean;
}

const dress: fc.Arbitrary<Dress> = fc.record({ traditional: fc.boolean(), half: fc.boolean() });

/** The parts keep their lengths in either script and width. */
function dressed(parts: readonly string[], { traditional, half }: Dress): string {
  return parts
    .map((part) => {
      const scripted = traditional ? toTraditional(part) : part;
      return half ? scripted.replace(/[，：；（）]/g, (mark) => HALF[mark]!) : scripted;
    })
    .join('');
}

const picked = (names: readonly string[], least: number): fc.Arbitrary<readonly string[]> =>
  fc.shuffledSubarray([...names], { minLength: least, maxLength: Math.min(names.length, 9) });

const numerals = fc.constantFrom<Numerals>('arabic', 'han', 'full');
const blank = fc.constantFrom('', '', ' ');

/** 安平、定和、兴宁3县; `等` before the number where the list is long enough to be known to be whole. */
function named(changes: readonly number[]): fc.Arbitrary<CountedText> {
  return fc.constantFrom(...KINDS).chain((kind) =>
    fc
      .record({
        names: picked(kind.names, 3),
        counted: fc.constantFrom(...kind.counted),
        opening: fc.constantFrom(...OPENINGS),
        closing: fc.constantFrom(...CLOSINGS),
        open: fc.boolean(),
        joined: fc.boolean(),
        marked: fc.boolean(),
        numerals,
        blank,
        dress,
        change: fc.constantFrom(...changes),
      })
      .filter(({ open, names, change, counted, joined }) => {
        if (names.length + change < 2) return false;
        // 等 with fewer names may give examples; persons with 等 always do.
        if (open && change > 0 && (change > 1 || names.length < 4 || /^[名位]/.test(counted))) return false;
        return !(joined && !kind.joins && change !== 0);
      })
      .map((made): CountedText => {
        const { names, counted, opening, closing, open } = made;
        const separator = kind.titled && !made.marked ? '' : '、';
        const last = made.joined && kind.joins ? '和' : separator;
        const list = `${names.slice(0, -1).join(separator)}${last}${names.at(-1)}`;
        const number = numeral(
          names.length + made.change,
          kind.counted.length > 0 && /^[校乡]$/.test(counted) ? 'han' : made.numerals,
        );
        const before = dressed([opening, list, open ? '等' : '', made.blank], made.dress);
        return {
          text: before + dressed([number, counted, closing], made.dress),
          at: before.length,
          change: made.change,
        };
      }),
  );
}

const PROMISES = [
  ['抓好以下', '项工作'],
  ['重点抓好', '件事'],
  ['存在', '个方面的问题'],
  ['做好', '项重点工作'],
  ['呈现出', '个特点'],
  ['主要有', '点体会'],
  ['坚持问题导向，抓好以下', '项任务'],
  ['主要做法有', ''],
] as const;

const MARKS: readonly ((ordinal: number) => string)[] = [
  (n) => `${NUMERALS.han.format(n)}是`,
  (n) => `第${NUMERALS.han.format(n)}，`,
  (n) => NUMERALS.circled.format(n)!,
  (n) => `（${n}）`,
];
const HEADINGS: readonly ((ordinal: number) => string)[] = [
  (n) => `（${NUMERALS.han.format(n)}）`,
  (n) => `${n}.`,
  (n) => `${NUMERALS.han.format(n)}是`,
  (n) => `（${n}）`,
];
const WORDS = ['加强督促检查', '压实工作责任', '健全推进机制', '深化宣传引导', '优化服务保障', '补齐短板弱项'];
const ASIDE = '各项任务有序推进。';
const NESTED = '其中要求：①到位；②达标；③留痕。';

/** 抓好以下三项工作：一是…；二是…；三是…, in one paragraph, in one for each, or as headings. */
function promised(changes: readonly number[]): fc.Arbitrary<CountedText> {
  return fc
    .record({
      items: fc.integer({ min: 2, max: 9 }),
      promise: fc.constantFrom(...PROMISES),
      form: fc.constantFrom<'inline' | 'paragraphs'>('inline', 'paragraphs'),
      style: fc.nat(MARKS.length - 1),
      stop: fc.constantFrom('：', '。'),
      numerals,
      aside: fc.boolean(),
      nested: fc.boolean(),
      dress,
      change: fc.constantFrom(...changes),
    })
    .filter(({ items, change }) => items + change >= 2)
    .map(({ items, promise: [opening, counted], form, style, stop, aside, nested, change, ...made }): CountedText => {
      const inline = form === 'inline';
      const mark = (inline ? MARKS : HEADINGS)[style]!;
      const said = Array.from({ length: items }, (_, at) => {
        const words = WORDS[at % WORDS.length]!;
        if (inline) return `${mark(at + 1)}${words}${at === items - 1 ? '。' : '；'}`;
        const inner = nested && style !== 2 ? `${ASIDE}${NESTED}` : aside ? ASIDE : '';
        return `\n${mark(at + 1)}${words}。${inner}`;
      }).join('');
      const before = dressed([inline ? '' : '三、下一步打算\n', '今年以来，', opening], made.dress);
      const number = numeral(items + change, counted === '' ? 'han' : made.numerals);
      return { text: before + dressed([number, counted, stop, said, '\n'], made.dress), at: before.length, change };
    });
}

const SLOGANS: readonly (readonly [key: string, items: readonly string[]])[] = [
  ['个一', ['开一次班会', '办一场讲座', '搞一次演练', '上一堂心理课', '出一期专栏', '写一封家书', '看一部影片']],
  ['个统一', ['统一标准', '统一采购', '统一配送', '统一标识', '统一结算']],
  ['个责任', ['主体责任', '监督责任', '领导责任', '属地责任']],
  ['张清单', ['权力清单', '责任清单', '负面清单', '服务清单']],
  ['个到位', ['认识到位', '责任到位', '措施到位', '监督到位', '奖惩到位']],
];

/** “三个统一”（即统一标准、统一采购、统一配送）. */
function slogan(changes: readonly number[]): fc.Arbitrary<CountedText> {
  return fc
    .constantFrom(...SLOGANS)
    .chain(([key, all]) =>
      fc.record({
        key: fc.constant(key),
        items: picked(all, 2),
        said: fc.constantFrom('即', '即：', ''),
        separator: fc.constantFrom('、', '、', '，'),
        arabic: fc.constant<Numerals>('han'),
        dress,
        change: fc.constantFrom(...changes),
      }),
    )
    .filter(({ items, change }) => items.length + change >= 2)
    .map(({ key, items, said, separator, arabic, dress: worn, change }): CountedText => {
      const before = dressed(['认真落实“'], worn);
      const number = numeral(items.length + change, arabic);
      const list = items.join(said === '' ? '、' : separator);
      return { text: before + dressed([number, key, '”（', said, list, '）要求。'], worn), at: before.length, change };
    });
}

const of = (changes: readonly number[]): fc.Arbitrary<CountedText> =>
  fc.oneof({ arbitrary: named(changes), weight: 4 }, { arbitrary: promised(changes), weight: 3 }, slogan(changes));

export const trueText = of([0]);
export const changedText = of([-2, -1, 1, 2]);
