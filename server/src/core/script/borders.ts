/**
 * Words of official text that begin with a character of several traditional forms: the character, and what follows it.
 * Where OpenCC's longest phrase ends in that character (理发, 定制, 口占), though this word begins with it, the phrase is
 * none: 办理|发证, 规定|制度, 总结|发言, 激发|干部. A follower that makes sense behind the phrase as well is not listed:
 * 美发行业, 批注意见, 上游客户. STANDING are phrases as usual as the words: 若干|部门, 船只|有.
 */
const WORDS: readonly (readonly [character: string, followers: string])[] = [
  ['发', '展放证言布现生表挥起动扬送出改力包明射育票货函文热病酵给到掘车达'],
  ['制', '度定订约止裁'],
  ['系', '统列'],
  ['征', '求集收询兵订用缴管税信召'],
  ['表', '彰演示态现决达扬述率'],
  ['面', '积临对向'],
  ['干', '部警群事劲校'],
  ['采', '取购用集纳访摘伐样矿'],
  ['只', '是有能要会看在顾讲管用'],
  ['升', '级学高至格'],
  ['历', '史届年时来任经'],
  ['志', '愿'],
  ['云', '平计服存端南'],
  ['台', '账湾阶胞'],
  ['后', '勤续来期备'],
  ['余', '额'],
  ['游', '览玩'],
  ['占', '比地用全总据'],
  ['冲', '击突破刺锋'],
  ['斗', '争'],
  ['里', '程'],
  // 台风 ends where another word has begun: 两台|风机, 舞台|风格.
  ['风', '机格貌采'],
];

const STANDING = new Set([
  '若干',
  '北斗',
  '南斗',
  ...[...'船舰牛犬猪鸡百千万余数几两三'].map((counted) => `${counted}只`),
]);

const FOLLOWERS: (string | undefined)[] = [];
for (const [character, followers] of WORDS) FOLLOWERS[character.charCodeAt(0)] = followers;

/** Whether a word begins with the last character of the phrase of two that ends at `end`, which then is none. */
export function wordAcross(text: string, end: number): boolean {
  const followers = FOLLOWERS[text.charCodeAt(end - 1)];
  if (followers === undefined || end >= text.length || !followers.includes(text[end]!)) return false;
  return !STANDING.has(text.slice(end - 2, end));
}
