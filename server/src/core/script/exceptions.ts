import type { Way } from './dictionaries.ts';

/** A word that the dictionaries get wrong in official text, what it becomes here, and why. */
export interface Exception {
  readonly word: string;
  readonly becomes: string;
  readonly because: string;
}

const SIMPLER: Readonly<Record<string, string>> = { 編: '编', 論: '论', 專: '专', 譯: '译', 遺: '遗' };

/** Read with the dictionaries' own phrases, and before them where both have a word. Values are in OpenCC's standard. */
export const EXCEPTIONS: Readonly<Record<Way, readonly Exception[]>> = {
  toTraditional: [
    { word: '折合', becomes: '折合', because: '换算，不是折叠；词典逐字作摺合' },
    { word: '折股', becomes: '折股', because: '同上，折股量化' },
    { word: '折抵', becomes: '折抵', because: '同上' },
    { word: '折价', becomes: '折價', because: '同上' },
    { word: '折算', becomes: '折算', because: '同上' },
    { word: '折标', becomes: '折標', because: '同上，折标准煤' },
    { word: '折资', becomes: '折資', because: '同上，投工折资' },
    { word: '折纯', becomes: '折純', because: '同上，化肥折纯' },
    { word: '口占', becomes: '口佔', because: '人口占、出口占；口占一绝不入公文' },
    { word: '应占', becomes: '應佔', because: '应占份额' },
    { word: '中游客', becomes: '中遊客', because: '其中游客；词典作中游|客' },
    ...['小', '村', '班'].map((before) => ({
      word: `${before}组合并`,
      becomes: `${before}組合併`,
      because: '小组|合并，词典作组合|并',
    })),
    { word: '干垃圾', becomes: '乾垃圾', because: '垃圾分类' },
    { word: '干散货', becomes: '乾散貨', because: '港口货类' },
    { word: '干混', becomes: '乾混', because: '干混砂浆' },
    { word: '干熄焦', becomes: '乾熄焦', because: '工艺名' },
    { word: '制种', becomes: '製種', because: '生产种子' },
    { word: '制贩', becomes: '製販', because: '制造和贩卖' },
    { word: '制毒', becomes: '製毒', because: '制造毒品' },
    { word: '制发', becomes: '製發', because: '制作并印发文件' },
    { word: '周岁', becomes: '周歲', because: '年龄满几周岁，法律文本作周歲' },
    { word: '子丑寅卯', becomes: '子丑寅卯', because: '地支的丑不是丑恶' },
    { word: '里下河', becomes: '里下河', because: '江苏地名，不作裏' },
    { word: '国情咨文', becomes: '國情咨文', because: '文种名咨文' },
    { word: '咨文', becomes: '咨文', because: '文种名' },
  ],
  toSimplified: [
    { word: '乾安', becomes: '乾安', because: '吉林县名，不带县、镇时词典作干安' },
    { word: '乾務', becomes: '乾务', because: '珠海镇名' },
    { word: '乾潭', becomes: '乾潭', because: '建德镇名' },
    { word: '乾塘', becomes: '乾塘', because: '湛江镇名' },
    { word: '徐乾學', becomes: '徐乾学', because: '人名，词典作徐干学' },
    ...['編', '土', '卓', '論', '原', '專', '合', '譯', '遺', '巨', '新', '所'].map((before) => ({
      word: `${before}著`,
      becomes: `${SIMPLER[before] ?? before}著`,
      because: '著作、显著的著，台湾的词典作着',
    })),
    { word: '覆核', becomes: '复核', because: '再次核查，词典只换单字' },
    { word: '覆查', becomes: '复查', because: '同上' },
    { word: '覆議', becomes: '复议', because: '同上' },
    { word: '覆審', becomes: '复审', because: '同上' },
    { word: '薰陶', becomes: '熏陶', because: '规范词形' },
    { word: '甚麼', becomes: '什么', because: '港台的甚麼即什么，词典只换后一字' },
  ],
};

/**
 * Characters that OpenCC's forms are replaced by at the end, `from to|from to`: forms that the table of standard
 * characters (《通用规范汉字表》) lists as variants of one that both scripts share, and that nobody prints in a report.
 */
export const FORMS: Readonly<Record<'t' | 'tw' | 'hk' | 'twp', string>> = {
  // 核准 would be 覈准, 群众 羣衆, 吃透 喫透, 刚才 剛纔.
  t: '覈 核|羣 群|喫 吃|峯 峰|牀 床|麪 麵|纔 才|脣 唇|祕 秘|溼 濕|巖 岩',
  // 污染 would be 汙染, 湿地 溼地; Taiwan's own statutes write 污染防制, 濕地保育.
  tw: '汙 污|溼 濕|巖 岩',
  twp: '汙 污|溼 濕|巖 岩',
  // The government of Hong Kong writes 群, 峰, 麵, 床, 啟 in what it publishes.
  hk: '羣 群|峯 峰|麪 麵|牀 床|啓 啟',
};
