import type { MessageKey } from './zh-cn.ts';

export const en: Readonly<Record<MessageKey, string>> = {
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

  'heading-level.title': 'Heading levels go downwards',
  'heading-level.orphan': 'Level: no heading of the level above stands before “{found}”.',

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

  'placeholder.title': 'Placeholders are filled in',
  'placeholder.found': 'Placeholder “{text}” is not filled in.',
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

  'sum-mismatch.title': 'Parts add up to their total',
  'sum-mismatch.total': 'Sum does not fit: {terms}={sum}, the draft has {stated}, off by {difference}.',
  'sum-mismatch.swapped':
    'Sum does not fit: {terms}={sum}, the draft has {stated}, off by {difference}; digits of “{wrong}” seem swapped for {right}.',
  'sum-mismatch.digit':
    'Sum does not fit: {terms}={sum}, the draft has {stated}, off by {difference}; one digit of “{wrong}” seems wrong, {right} would fit.',
  'sum-mismatch.tenfold':
    'Sum does not fit: {terms}={sum}, the draft has {stated}, off by {difference}; the decimal point or unit of “{wrong}” seems wrong, {right} would fit.',
  'sum-mismatch.related-total': 'Total “{figure}”',
  'sum-mismatch.related-part': 'Part “{figure}”',

  'percentage-mismatch.title': 'Shares follow from their figures',
  'percentage-mismatch.rate': 'Rate does not fit: {part}÷{whole}={ratio}{unit}, the draft has {stated}.',
  'percentage-mismatch.swapped':
    'Rate does not fit: {part}÷{whole}={ratio}{unit}, the draft has {stated}; digits seem swapped for {right}{unit}.',
  'percentage-mismatch.digit':
    'Rate does not fit: {part}÷{whole}={ratio}{unit}, the draft has {stated}; one digit seems wrong, {right}{unit} would fit.',
  'percentage-mismatch.tenfold':
    'Rate does not fit: {part}÷{whole}={ratio}{unit}, the draft has {stated}; the decimal point seems wrong, {right}{unit} would fit.',
  'percentage-mismatch.structure': 'Structure does not fit: {part}÷{whole}={ratio}%, the draft has {stated}.',
  'percentage-mismatch.hundred': 'Shares of a whole should make 100: {terms}={sum}.',
  'percentage-mismatch.siblings':
    'Share does not fit its siblings: by the other parts {part} makes {ratio}{unit}, the draft has {stated}.',
  'percentage-mismatch.related-sibling': 'Share of another part, “{figure}”',
  'percentage-mismatch.related-part': 'Part “{figure}”',
  'percentage-mismatch.related-whole': 'Whole “{figure}”',

  'growth-mismatch.title': 'Growth follows from its figures',
  'growth-mismatch.rate-change': 'Rate does not fit: {other}÷({now}{sign}{other})={result}, the draft has {stated}.',
  'growth-mismatch.slip-change':
    'Rate does not fit: {other}÷({now}{sign}{other})={result}, the draft has {stated}; probably a slip for {right}.',
  'growth-mismatch.rate-levels': 'Rate does not fit: from {other} to {now} is {result}, the draft has {stated}.',
  'growth-mismatch.slip-levels':
    'Rate does not fit: from {other} to {now} is {result}, the draft has {stated}; probably a slip for {right}.',
  'growth-mismatch.wrong-base-change':
    'Rate does not fit: {other}÷({now}{sign}{other})={result}, the draft has {stated}; it seems to be taken of {now}, the level now.',
  'growth-mismatch.wrong-base-levels':
    'Rate does not fit: from {other} to {now} is {result}, the draft has {stated}; it seems to be taken of {now}, the level now.',
  'growth-mismatch.sign': 'Directions differ: the text says more, the rate says {stated}.',
  'growth-mismatch.difference':
    'Difference does not fit: {now} and {other} differ by {result}, the draft has {stated}.',
  'growth-mismatch.difference-slip':
    'Difference does not fit: {now} and {other} differ by {result}, the draft has {stated}; probably a slip.',
  'growth-mismatch.points': 'Points do not fit: {now} and {other} differ by {result}, the draft has {stated}.',
  'growth-mismatch.points-swapped':
    'Points do not fit: {now} and {other} differ by {result}, the draft has {stated}; probably a slip.',
  'growth-mismatch.related': 'Worked out from “{figure}”',

  'completion.after': 'after “{after}”',

  'figures.fix': 'Change “{wrong}” to {right}',

  'rename.empty': 'What is filled in cannot be empty.',
  'rename.same': '“{text}” is the placeholder itself: write what is to stand there.',

  'fix-all.title': 'Apply all safe fixes',

  'server.rule-failed': 'Rule {rule} failed, its findings there are left out: {reason}',
  'server.failed': '{what} failed: {reason}',
  'server.refused': 'The editor refused: {reason}',
  'server.bad-setting': '{value} is no value for the setting {name}; ignored.',

  'config.not-object': 'A configuration is an object: { … }.',
  'config.rules-not-object': '"rules" must be an object: { "rule": "severity" }.',
  'config.unknown-key': 'There is no setting "{name}".',
  'config.unknown-key-near': 'There is no setting "{name}"; did you mean "{near}"?',
  'config.unknown-rule': 'There is no rule "{name}".',
  'config.unknown-rule-near': 'There is no rule "{name}"; did you mean "{near}"?',
  'config.not-one-of': '"{key}" must be one of {allowed}, not {found}.',
  'config.full-width': 'The full-width {found} must be {half}.',
  'config.name-expected': 'A name in double quotes belongs here.',
  'config.value-expected': 'A value is missing here.',
  'config.colon-expected': 'A colon is missing here.',
  'config.comma-expected': 'A comma is missing here.',
  'config.brace-expected': 'A closing } is missing.',
  'config.bracket-expected': 'A closing ] is missing.',
  'config.end-expected': '"{found}" stands behind the end.',
  'config.string-open': 'A double quote is not closed.',
  'config.broken': '"{found}" is not JSON.',
};
