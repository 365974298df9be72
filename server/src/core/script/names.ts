/** Surnames whose character means something else in most texts, where it becomes another one, with what the name becomes. */
const SURNAMES: Readonly<Record<string, string>> = {
  余: '余',
  范: '范',
  于: '于',
  钟: '鍾',
  涂: '涂',
  郁: '郁',
  朴: '朴',
};

const IS_SURNAME = new Uint8Array(0x10000);
for (const surname of Object.keys(SURNAMES)) IS_SURNAME[surname.charCodeAt(0)] = 1;

/** Those that a list of names is told by without more. */
const LISTED = new Set('余范');

const TITLE =
  '(?:副|原|代|常务)*(?:书记|县长|市长|省长|州长|旗长|区长|镇长|乡长|村长|局长|处长|科长|股长|主任|部长|院长|校长|园长|所长|站长|队长|组长|主席|' +
  '委员|常委|同志|先生|女士|教授|博士|老师|律师|总经理|经理|董事长|秘书长|厅长|司长|会长|社长|厂长|支书|主管|巡视员|调研员)';
const HAN = '[\\u4e00-\\u9fff]';
/** 于 before an office is a preposition when the office goes on: 于县长办公会上. */
const GOES_ON = '(?![办任会级制室联席座例以之们责期负岗职一])';

/** What may stand before a name: nothing, a mark, an office, or a word that takes a person. */
const LEADS = new RegExp(
  `(?:^|[^\\u4e00-\\u9fff0-9０-９a-zA-Z]|${TITLE}|干部|党员|职工|民警|村民|居民|农民|群众|教师|医生|护士|学生|工人|专家|代表|记者|队员|由|和|与|及|同意|任命|免去|选举|推选|提名|聘任|表彰|授予)$`,
);
/** 于 is too often a preposition for the shorter of these. */
const STRICT_LEADS = new RegExp(`(?:^|[^\\u4e00-\\u9fff0-9０-９a-zA-Z]|${TITLE}|任命|免去|选举|推选|提名|聘任)$`);
const LABEL = /(?:人|姓名|作者|记者|通讯员|撰稿|编辑|组长|成员|主任|书记|校对|审核|签发)[:：][ \u3000]*$/;
const LIST = /[、:：]$/;

const ENTITLED = new RegExp(`^${HAN}{0,2}?${TITLE}`);
const ENTITLED_FOR_GOOD = new RegExp(`^${HAN}{0,2}?${TITLE}${GOES_ON}`);
/** Two characters that the dictionaries take for a word, with an office behind: 余明主任, but not 余下同志. */
const NO_NAME = '[下额款热粮量围例本式畴]';
const ENTITLED_WORD = new RegExp(`^(?!${NO_NAME})${HAN}${TITLE}`);
/** Behind an office: 县长余明主持. */
const ACTING = `(?:[，、。；：:,）)\\s]|$|主持|出席|参加|指出|强调|表示|要求|认为|率|带队|带领|陪同|讲话|致辞|汇报|介绍|到会|深入|赴|一行|调研|在|说|等)`;
const ACTS = new RegExp(`^${HAN}{1,2}${ACTING}`);
const ACTS_WORD = new RegExp(`^(?!${NO_NAME})${HAN}${ACTING}`);
const AFTER_OFFICE = new RegExp(`${TITLE}$`);
const SOMEBODY = /^某{1,2}(?![种年月日地时个些一项件类])/;
const APPOINTED = new RegExp(`^${HAN}{1,2}(?:任|担任|兼任|同志|为)`);
const ALONE = new RegExp(`^${HAN}{1,2}(?=[、，。；,;）)\\s]|$)`);
/** What a preposition is followed by rather than a name. */
const NO_GIVEN_NAME = /^[是此今其内上下中外前后一二三四五六七八九十年月日近本当次会全同各]/;

/**
 * What the surname at `at` becomes in traditional script, or undefined when the character is no surname there as far as
 * what stands around it tells. `inWord`: the dictionaries have a word of two characters there.
 */
export function surnameAt(text: string, at: number, inWord: boolean): string | undefined {
  if (IS_SURNAME[text.charCodeAt(at)] === 0) return undefined;
  const before = text.slice(Math.max(0, at - 6), at);
  const after = text.slice(at + 1, at + 12);
  const preposition = text[at] === '于';
  if (preposition && NO_GIVEN_NAME.test(after)) return undefined;
  const led = (preposition ? STRICT_LEADS : LEADS).test(before);
  if (inWord) {
    const word =
      !preposition && ((led && ENTITLED_WORD.test(after)) || (AFTER_OFFICE.test(before) && ACTS_WORD.test(after)));
    return word ? SURNAMES[text[at]!] : undefined;
  }
  const named =
    (led && ((preposition ? ENTITLED_FOR_GOOD : ENTITLED).test(after) || SOMEBODY.test(after))) ||
    (!preposition && AFTER_OFFICE.test(before) && ACTS.test(after)) ||
    (/(?:任命|免去|选举|推选|提名|聘任)$/.test(before) && APPOINTED.test(after)) ||
    (LABEL.test(before) && ALONE.test(after)) ||
    (LISTED.has(text[at]!) && LIST.test(before) && /^[\u4e00-\u9fff]{1,2}、/.test(after));
  return named ? SURNAMES[text[at]!] : undefined;
}
