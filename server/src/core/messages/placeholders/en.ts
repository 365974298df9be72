import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'placeholder.title': 'Placeholders are filled in',
  'placeholder.found': 'Placeholder “{text}” is not filled in.',
  'placeholder.option.allow': 'What is no placeholder although it looks like one, as "×××"',
  'placeholder.fill': 'Fill in “{text}”…',
  'placeholder.fill-named': 'Fill in “{text}” ({noun})…',
  'placeholder.fill-everywhere': 'Fill in “{text}” ({noun}, {count} places)…',
  'placeholder.fill-here': 'Fill in “{text}” only here',
  'placeholder.year': 'Fill in {year}',
  'placeholder.year-everywhere': 'Fill in {year} for all {count} “{text}{noun}”',
  'placeholder.year-here': 'Fill in {year} only here',

  'placeholder-mixed.title': 'Placeholders are written alike',
  'placeholder-mixed.found': 'Mixed placeholders: “{found}” here, “{usual}” elsewhere, both before {noun}.',
  'placeholder-mixed.usual': 'Written so elsewhere',
  'placeholder-mixed.fix': 'Change to “{usual}”',

  'missing-number.title': 'No number is missing',
  'missing-number.amount': '“{text}” lacks its number: nothing stands before the unit.',
  'missing-number.year': '“{text}” lacks its year: no digits stand before 年.',
  'missing-number.fix': 'Insert “{number}” ({level} at {rate}, {before} before)',

  'rename.empty': 'What is filled in cannot be empty.',
  'rename.same': '“{text}” is the placeholder itself: write what is to stand there.',
};
