/** 35岁以下, 不满三年, 24岁或以下: open towards nought. */
const BELOW = /以下|以内|不足|不满|未满|未达|不到|小于|低于/;
/** 51岁及以上, 90分以上: open upwards. */
export const ABOVE = /以上|大于|超过|高于/;
/** 36至50岁, 60—79分 */
const RANGE = /[0-9一二三四五六七八九十百千万][^0-9]{0,3}(?:至|到|-|—|~|～)[^0-9]{0,3}[0-9一二三四五六七八九十百千万]/;
const NUMBER = /\d+(?:\.\d+)?|[一二三四五六七八九十百]+/g;

type Class = 'lowest' | 'between' | 'highest';

function classOf(words: string): Class | undefined {
  const [below, above] = [BELOW.test(words), ABOVE.test(words)];
  // 三年以上不满五年, 80%以上未达90%
  if ((below && above) || RANGE.test(words)) return 'between';
  return below ? 'lowest' : above ? 'highest' : undefined;
}

/** Classes that leave nothing out: one open towards nought, one open upwards, and those between. Each is told in its own words. */
export function areClasses(told: readonly string[]): boolean {
  const classes = told.map(classOf);
  const count = (one: Class): number => classes.filter((each) => each === one).length;
  if (classes.includes(undefined) || count('lowest') !== 1 || count('highest') !== 1) return false;
  if (told.length > 2) return true;
  // 60岁以下, 60岁以上 meet; 18岁以下, 60岁以上 do not.
  const [a, b] = told.map((words) => words.match(NUMBER)?.at(-1));
  return a !== undefined && a === b;
}
