import { mentions } from '../../draft/mentions.ts';

/** What a figure does in an account: 年初未结63件，全年新收642件，办结651件，年末未结54件. */
export type Entry = 'opening' | 'in' | 'out' | 'closing';

const OPENING = /[年期月季]初|上[年期月][末底]|去年[末底]|上年度?(?:结转|结存|结余)|旧存|原有|(?<!\d)1月1日/;

export const mayOpen = mentions(
  '年初 期初 月初 季初 上年末 上期末 上月末 上年底 上月底 去年末 去年底 月末 月底 上年结转 上年度结转 上年结存 上年度结存 上年结余 上年度结余 旧存 原有 1月1日',
);

/** The first that holds says what it does: 收回 goes out though 收 comes in. */
const ENTRIES: readonly { readonly entry: Entry; readonly says: RegExp }[] = [
  { entry: 'opening', says: OPENING },
  {
    entry: 'closing',
    says: /[年期月季汛]末|[年月]底|期终|年终(?![奖考总评])|年结日|结算日|结转下年|下年度?结转|调整后|(?:现有|实有|尚有)(?:蓄水)?$|(?:结存|累计结余|滚存结余|存放|在册|在账|在库|在办|余额|[增减升降][加少]?[到至为])$/,
  },
  {
    entry: 'out',
    says: /净减|短绌|亏绌|减[少去掉]|[追核调]减|扣[除减]|动用|消化|认养|领养|领[回用]|放归|回置|终止|解除|处[置理]|利用|调[拨运]|外(?:调(?!入)|运|销)|调剂|转[拨往]|供[应水](?!商)|弃水|蒸发|渗漏|损失|拨[付出]|上[缴解]|采伐|出圃|销毁|清[理收]|压[降减]|结清|离任|退役|撤[并除编]|拆除|淘汰|兑付|售出|销[售号户]|注销|吊销|出院|出库|出栏|出党|转出|迁[出往]|调出|划出|移出|退[出学休队会役规库市]|汰除|消除|办结|审结|结案|执结|化解|治理|整改|收回|偿还|归还|还[本了]|调走|卖|用掉|撤销|支出|发出|领出|使用|消耗|损耗|盘亏|取消|停用|报[废损]|核(?:减|销(?!转入))|剔除|转为|死亡|去世|自然减少|关[停闭]|歇业|完成|休学|毕业(?!生)|离职|流[出失]|到期|释放|竣工|解[聘除]|退还|借出|(?<!转移)支付|下架|剔旧/,
  },
  {
    entry: 'in',
    says: /净增|盘盈|补[选充]|增补|产[生出]|生[产长]|收[储购押治容]|到账|开工|回收|进馆|采购|购|进货|受赠|发生|签[约订]|引进|设立|认定|识别|组建|新|增加|入院|入库|入栏|入所|入园|转入|迁入|调[入进]|划入|拨入|收入|盈余|领入|接[收管]|受理|立案|登记|排查|纳入|投放|发[放展]|复学|招[收录聘]|聘|录用|出生|流入|加|举借|借入|新贷|进了|补建|来|[当本]年(?:收支)?结余/,
  },
];

/** What the words before a figure say that it does in an account; undefined where they say nothing of the kind. */
export const entryOf = (words: string): Entry | undefined => ENTRIES.find(({ says }) => says.test(words))?.entry;

/** What neither comes nor goes: 新开3条、优化调整5条、撤销2条; 新认定38家，重新认定29家; 到期复审通过21家. */
export const STAYS = /优化|调整|改造|续[签建约期]|延[伸续]|变更|重新|复[审核评](?!.*未)|更新|升级|维修|保留|置换/;
/** What came and went already taken together, or is compared with another time: 自然减少12人, 当年结余7526万元, 较年初减少5.3亿元. */
const TOGETHER = /净|自然[增减]|机械[增减]|相抵|结余|[比较].*[增减升降]/;
/** 发展党员486名，转入612名，合计增加1098名: told once more. */
export const SUBTOTAL = /(?<!公)共(?![同建享治管青产])|合计|总计|总量|应[处审办]?[理结]/;

/** What a figure told with the net of what came and went does there; what `stays` is passed over, and one `together` makes it another sum. */
export type Move = 'in' | 'out' | 'stays' | 'together';

export function moveOf(words: string): Move | undefined {
  if (STAYS.test(words) || SUBTOTAL.test(words)) return 'stays';
  if (TOGETHER.test(words)) return 'together';
  const entry = entryOf(words);
  return entry === 'opening' || entry === 'closing' ? 'stays' : entry;
}
