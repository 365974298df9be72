/** Which words behind a number are read as its unit, in the words of the mainland, Taiwan, Hong Kong and Macao. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Config } from '../../server/src/core/config.ts';
import { Draft } from '../../server/src/core/draft/draft.ts';
import { figuresIn } from '../../server/src/core/figures/figure.ts';
import { baseValue } from '../../server/src/core/figures/worth.ts';
import { toNumber } from '../../server/src/core/text/decimal.ts';

/** Every figure of a sentence as it is read: number, unit and worth in its family's base unit. */
function read(sentence: string): readonly string[] {
  return Draft.read(sentence, new Config().reading).blocks.flatMap((block) =>
    figuresIn(block).map(({ quantity }) => {
      const { numberStart, end, unit } = quantity;
      const text = block.reading.text.slice(numberStart, end);
      return unit === undefined ? text : `${text} ${toNumber(baseValue(quantity))} ${unit.family}`;
    }),
  );
}

const EXAMPLES: Readonly<Record<string, readonly (readonly [sentence: string, ...figures: readonly string[]])[]>> = {
  'measures of Taiwan': [
    ['清運垃圾286,415公噸，其中廚餘1.2公噸。', '286,415公吨 286415000000 mass', '1.2公吨 1200000 mass'],
    ['出水量3億1,846萬立方公尺。', '3亿1,846万立方公尺 318460000000 volume'],
    ['改善人行道12,480平方公尺、公園3.5公頃。', '12,480平方公尺 12480 area', '3.5公顷 35000 area'],
    ['整治護岸4.8公里，堤高3公尺又20公分。', '4.8公里 4800 length', '3公尺 3 length', '20公分 0.2 length'],
    ['廳舍面積1,240坪，用油36公秉。', '1,240坪 1240 ping', '36公秉 36000 volume'],
    ['稽查2,148里次、64,375戶次、318輛次。', '2,148里次 2148 里次', '64,375户次 64375 户次', '318辆次 318 辆次'],
    ['占全年2成8，占上年6成2強。', '2成8 0.28 rate', '6成2 0.62 rate'],
    ['查獲違規141案，劃設充電格42格。', '141案 141 案', '42格 42 格'],
    ['占總人口百分之二十點一。', '二十点一 0.201 rate'],
  ],
  'measures of Hong Kong and Macao': [
    ['全年旅客34,928千人次。', '34,928千人次 34928000 人次'],
    ['輪候時間為68星期。', '68星期 68 weeks'],
    ['樓面面積12萬平方呎，耗水3億公升。', '12万平方呎 120000 square-foot', '3亿公升 300000000 volume'],
    ['批出撥款2.4億澳門元，涉及個案41宗。', '2.4亿澳门元 240000000 澳门元', '41宗 41 宗'],
  ],
  'what is counted each time it comes up': [
    ['检查企业172家次，出动执法人员846人次、车辆213车次。', '172家次 172 家次', '846人次 846 人次', '213车次 213 车次'],
    ['投入技术人员1240人天，占用床日36820床日。', '1240人天 1240 人天', '36820床日 36820 床日'],
    ['融资成本下降35个基点。', '35个基点 0.0035 points'],
    ['外送电量318吉瓦时，装机2.4吉瓦。', '318吉瓦时 318000000 energy', '2.4吉瓦 2400000000 power'],
  ],
  'measures of works and vaccines': [
    [
      '新增变电容量18.65万千伏安，接种疫苗3420针，入库4.6万剂。',
      '18.65万千伏安 186500 capacity',
      '3420针 3420 针',
      '4.6万剂 46000 剂',
    ],
  ],
  'marks of an examination': [
    ['平均86.4分，满分100分。', '86.4分 86.4 score', '100分 100 score'],
    ['8时30分开会，用时90分钟，90分以上的78名，三分之一。', '30', '90分钟 90 minutes', '90', '78名 78 person'],
  ],
  'words that only begin so': [
    ['新建3条次干道，排查5处次生灾害点。', '3条 3 条', '5处 5 处'],
    ['每班安排5人日常值守，12人均为党员。', '5人 5 person', '12人 12 person'],
    ['以10月3日次日为准，占2成8月份补报。', '2成 0.2 rate'],
    ['旅客以112千人次之，占两成。', '112千人 112000 person', '两成 0.2 rate'],
    ['收集5案例、12票据，有3股份公司。', '5', '12', '3'],
    ['拨付2成启动资金。', '2成 0.2 rate'],
  ],
};

for (const [group, sentences] of Object.entries(EXAMPLES)) {
  describe(group, () => {
    for (const [sentence, ...figures] of sentences) {
      test(sentence, () => assert.deepEqual(read(sentence), figures));
    }
  });
}
