import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'heading-sequence.title': 'Headings are numbered in order',
  'heading-sequence.misnumbered': 'Wrong number: “{expected}” belongs here, the draft has “{found}”.',
  'heading-sequence.gap': 'Numbering has a gap: after “{previous}”, “{missing}” is missing before “{found}”.',
  'heading-sequence.start':
    'Numbering does not begin at one: the first heading here is “{found}”, “{missing}” is missing.',
  'heading-sequence.repeat': 'Repeated number: “{found}” stands already before, “{expected}” belongs here.',
  'heading-sequence.back': 'Numbering goes back: “{expected}” belongs after “{previous}”, the draft has “{found}”.',
  'heading-sequence.restart':
    'Numbering seems to begin again: “{found}” after “{previous}”. Unless another text begins here, “{expected}” belongs here.',
  'heading-sequence.swapped': 'Swapped numbers: “{found}” and “{next}” behind it have each other’s place.',
  'heading-sequence.previous': 'Heading before: “{marker}”',
  'heading-sequence.next': 'Heading after: “{marker}”',
  'heading-sequence.fix-one': 'Change to “{expected}”',
  'heading-sequence.fix-rest': 'Renumber {count} headings from here on',

  'heading-style.title': 'Heading numbers are well formed',
  'heading-style.bracket':
    'Form of the number: “{found}” should be “{right}”; a bracketed number takes no mark and brackets of one width.',
  'heading-style.han': 'Form of the number: “{found}” should be “{right}”; Han numerals take 、.',
  'heading-style.mixed': 'Mixed forms: “{found}” differs from its siblings, “{right}” would match.',
  'heading-style.fix': 'Change to “{right}”',
  'heading-style.fix-level': 'Write this level alike throughout the draft ({count} markers)',
  'heading-style.comma': 'Marker form: “{found}” counts items and takes a comma: “{right}”.',

  'heading-level.title': 'Heading levels go downwards',
  'heading-level.orphan': 'Level: no heading of the level above stands before “{found}”.',
  'heading-level.inverted': 'Level: “{found}” is a higher kind of number than “{above}”, yet stands under it.',
  'heading-level.above': 'The heading above, “{above}”',

  'enumeration-sequence.title': 'Items are counted in order',
  'enumeration-sequence.misnumbered': 'Wrong item number: “{expected}” belongs here, the draft has “{found}”.',
  'enumeration-sequence.gap': 'Items have a gap: “{expected}” belongs after “{previous}”, the draft has “{found}”.',
  'enumeration-sequence.start':
    'The first item seems to be missing: the run begins with “{found}”, no “{expected}” before it.',
  'enumeration-sequence.repeat': 'Repeated item number: “{found}” is used already, “{expected}” belongs here.',
  'enumeration-sequence.alone':
    'Items seem to be missing: “{found}” stands alone, no second follows before the next heading.',
  'enumeration-sequence.swapped': 'Swapped items: “{found}” and “{next}” behind it have each other’s place.',
  'enumeration-sequence.previous': 'Item before: “{mark}”',
  'enumeration-sequence.fix-one': 'Change to “{expected}”',
  'enumeration-sequence.fix-rest': 'Renumber {count} items from here on',

  'cross-reference.title': 'References have their targets',
  'cross-reference.missing': 'Reference to nothing: the draft has no “{target}”.',
  'cross-reference.beyond': 'Reference to nothing: the draft has no “{target}”, its kind ends with “{last}”.',
  'cross-reference.unlisted-annex': 'Reference to nothing: the list of annexes has no “{target}”.',
  'cross-reference.overcount': '“{target}” is beyond the “{count}” stated before it.',
  'cross-reference.repeated': 'Repeated number: “{label}” is used already.',
  'cross-reference.unlisted': 'The list of annexes has no “{found}”.',
  'cross-reference.absent': 'The list of annexes has “{entry}”, but no such annex follows.',
  'cross-reference.order': 'Annexes out of order: “{found}” stands behind annex {previous}.',
  'cross-reference.swapped': 'Wrong annex number: the list has “{title}” as annex {number}, here it is “{found}”.',
  'cross-reference.title-differs': 'The title of “{found}” differs from the list of annexes, which has “{listed}”.',
  'cross-reference.related-last': 'The last of its kind',
  'cross-reference.related-first': 'The first with this number',
  'cross-reference.related-count': 'The number stated',
  'cross-reference.related-listing': 'List of annexes',

  'item-count.title': 'Listed items match their number',
  'item-count.names': '{found} are listed ({first} … {last}), but the text says “{stated}”.',
  'item-count.run': '{found} items follow ({first} … {last}), but the text says “{stated}”.',
  'item-count.item': 'item {nth}',
  'item-count.fix': 'Change the number in “{stated}” to {right}',

  'completion.after': 'after “{after}”',
};
