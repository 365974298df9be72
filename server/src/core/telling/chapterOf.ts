import type { Block } from '../draft/block.ts';

/** 二、存在的问题 tells again of what stands in other chapters. */
const GENERAL =
  /问题|不足|差距|困难|打算|计划|安排|思路|目标|措施|建议|总结|小结|概况|情况|总体|主要|成效|成绩|回顾|结语|附|下一步|下步|明年|今年|工作|原因|经验|体会|要求|保障|任务/;
const HEADING = /^[^。;,:]{1,24}/;

/** What a heading's line, or a paragraph that begins with one, is about; '' where that is all, undefined where the chapter goes on. */
export function chapterOf({ markers, reading: { text } }: Block): string | undefined {
  const [first] = markers;
  if (first === undefined || first.start > MOST_BEFORE) return undefined;
  const words = HEADING.exec(text.slice(first.end))?.[0] ?? '';
  return GENERAL.test(words) ? '' : words;
}

const MOST_BEFORE = 4;
