import type { Block } from '../draft/block.ts';
import { contentEnd, lineEnd } from '../draft/lines.ts';
import { mentions } from '../draft/mentions.ts';
import { read } from '../text/reading.ts';
import type { Residue } from './residue.ts';

/** Longer lines are prose. */
const LONGEST_SITE_LINE = 160;

const LABEL =
  '(?:发布(?:时间|日期)|时间|日期|来源(?:网站)?|作者|编辑|责任编辑|点击(?:数|量|率)?|浏览(?:次数|量)?|阅读(?:次数|量|数)?|字号|字体)';

/** Lines that belong to a web page and not to a text in it. They take folded text without glosses. */
const SITE: readonly RegExp[] = [
  new RegExp(`^(?=.*(?:点击|浏览|阅读|来源|发布|字号|字体))(?:${LABEL} ?:[^,。;]{0,24}?){2,6}$`),
  /^(?:来源网站|来源|发布时间|发布日期|时间):.{0,12}\d{4}-\d{1,2}-\d{1,2} +\d{1,2}:\d{2}/,
  /^(?:当前|您(?:现在)?(?:所)?在?的)位置 ?:/,
  /^首页(?: +[^ ,。;]{2,6}){3,}/,
  /^(?:首页|主页) ?>/,
  /^(?:相关|推荐|热点|热门|延伸|最新)(?:文章|阅读|热词|搜索|推荐|专题|排行|标签|更新)(?:搜索|阅读)?(?: ?:|$)/,
  /^(?:最近更新|猜你喜欢|网站地图|返回首页|返回顶部|回到顶部|返回列表|您可能关注的文档|微信客服|客服邮箱|会员q群|碎片内容|电脑桌面|vip(?:免费)?|确认删除\?|打印本页|关闭窗口|加入收藏|设为首页|分享到.{0,8})$/i,
  /^(?:上一篇|下一篇|上一页|下一页) ?(?::|$)/,
  /^[• ]*(?:扫码咨询|点击这里|会员专属)/,
  /(?:链接|本文|原文)地址 ?:? ?https?:/,
  /转载请(?:注明|保留)|付费下载|点击“?违规举报|^添加.{2,12}到电脑桌面$|^安装后可以在桌面/,
  /(?:©|\(c\)|copyright).{0,40}(?:版权所有|\.(?:com|cn|net|org))/i,
  /^本站(?:所有)?(?:内容|资料|文章)|^\d、本站所有内容/,
  /(?:下面|以下)是(?:我|小编|本站)?(?:给|为)?(?:大家|您)?.{0,12}(?:整理|收集|推荐|带来)|小编(?:为|给|整理|精心)|为(?:大家|您)精心(?:整理|收集|准备|挑选)/,
  /^【(?:正文|导读|摘要|内容)】$/,
  /_第\d+页$/,
  /^点击(?:上方|下方)?(?:蓝字|蓝色字).{0,12}(?:关注|订阅)|^(?:长按|扫描|识别).{0,6}二维码|^微信扫一扫|^预览时标签不可点/,
  /^(?:阅读 ?\d+万?\+?|(?:赞|在看|分享|收藏|写留言)(?: (?:赞|在看|分享|收藏|写留言))+)$/,
  /\d{4}-\d{1,2}-\d{1,2} \d{1,2}:\d{2} 发表于/,
  /^(?:发自我的|从我的).{1,12}(?:发送)?$|^sent from my /i,
];

const PAGE_LINE = /^(?:(\d{1,3}) ?\/ ?(\d{1,3})|[-—] ?\d{1,4} ?[-—]|·\d{1,4}·|第\d{1,4}页|page \d+(?: of \d+)?)$/i;

function isPageNumber(line: string): boolean {
  const match = PAGE_LINE.exec(line);
  if (match === null) return false;
  const [, page, pages] = match;
  return page === undefined || Number(page) <= Number(pages);
}

/** Every such line has one of these. */
const maySite = mentions(
  '来源 发布 时间 位置 首页 主页 点击 浏览 阅读 字号 字体 相关 推荐 热点 热门 延伸 最新 最近更新 猜你喜欢 网站 返回 回到 您可能 微信 客服 会员 碎片内容 桌面 确认删除 打印 关闭 收藏 分享 上一 下一 扫码 地址 转载 付费 举报 本站 小编 整理 收集 挑选 带来 【正文 【导读 【摘要 【内容 _第 © (c) (C) vip VIP Vip copyright Copyright COPYRIGHT sent Sent 发自我的 从我的 二维码 蓝字 蓝色字 在看 写留言 发表于 标签不可点',
);
const LONGEST_PAGE_LINE = 24;

/** Lines that are not of the text: page numbers and what surrounds it on a web page. Adds to `found`. */
export function lineResidue(block: Block, source: string, found: Residue[]): void {
  const longest = maySite(block) ? LONGEST_SITE_LINE : LONGEST_PAGE_LINE;
  for (let at = 0; at < source.length; ) {
    const next = lineEnd(source, at);
    const end = contentEnd(source, at, next);
    const from = end - source.slice(at, end).trimStart().length;
    if (end > from && end - from <= longest) {
      const line = read(source, from, end).text.trim().replace(/—+/g, '—');
      const kind = isPageNumber(line) ? 'page-number' : SITE.some((one) => one.test(line)) ? 'site' : undefined;
      if (kind !== undefined) {
        found.push({ kind, spans: [{ start: at, end: next }], instead: [''], safe: false });
      }
    }
    at = next;
  }
}
