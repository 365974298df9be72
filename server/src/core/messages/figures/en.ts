import type { zhCn } from './zh-cn.ts';

export const en: Readonly<Record<keyof typeof zhCn, string>> = {
  'slip.none': '',
  'slip.swapped': '; two digits of “{wrong}” seem swapped, read {right}',
  'slip.digit': '; one digit of “{wrong}” seems wrong, read {right}',
  'slip.swapped-somewhere': '; two digits seem swapped in one of them',
  'slip.digit-somewhere': '; one digit seems wrong in one of them',
  'slip.tenfold': '; the decimal point of “{wrong}” seems wrong, read {right}',
  'slip.unit': '; the unit of “{wrong}” seems wrong by ten thousand times, read {right}',
  'slip.tenfold-somewhere': '; the decimal point of one of them seems wrong',
  'slip.unit-somewhere': '; the unit of one of them seems wrong by ten thousand times',
  'slip.doubled': '; a digit of “{wrong}” seems typed twice, read {right}',
  'slip.dropped': '; a digit of “{wrong}” seems missing, read {right}',
  'slip.one-off': '; one seems miscounted',
  'slip.cut-off': '; “{wrong}” seems not worked out to its last digit, read {right}',
  'slip.left-out': '; “{wrong}” seems left out',
  'slip.twice': '; “{wrong}” seems counted twice',
  'slip.wrong-base': '; it seems to be taken of {wrong}, the level now',
  'slip.wrong-whole': '; it seems to be taken of {wrong}',
  'slip.rest': '; it seems to be taken of the rest, {wrong}, and not of the whole',
  'slip.complement': '; it seems to be the share of the rest, read {right}',
  'slip.relative': '; it seems to be the relative change and not points, read {right}',
  'slip.annual': '; it seems to be the whole growth shared out among the years, which compounds',

  'slip.times': '; “{wrong} as much” seems told as {wrong} more',
  'sum-mismatch.title': 'Parts add up to their total',
  'sum-mismatch.total': 'Sum does not fit: {terms}={sum}, the draft has {stated}, off by {difference}{slip}.',
  'sum-mismatch.total-between':
    'Sum does not fit: {terms}={sum}, with rounding between {low} and {high}, the draft has {stated}{slip}.',
  'sum-mismatch.left': 'Difference does not fit: {terms}={sum}, the draft has {stated}, off by {difference}{slip}.',
  'sum-mismatch.left-between':
    'Difference does not fit: {terms}={sum}, which rounding leaves between {low} and {high}, the draft has {stated}{slip}.',
  'sum-mismatch.account': 'Account does not fit: {terms}={sum}, the draft has {stated}, off by {difference}{slip}.',
  'sum-mismatch.account-between':
    'Account does not fit: {terms}={sum}, which rounding leaves between {low} and {high}, the draft has {stated}{slip}.',
  'sum-mismatch.related-total': 'Total “{figure}”',
  'sum-mismatch.related-part': 'Part “{figure}”',

  'percentage-mismatch.title': 'Shares follow from their figures',
  'percentage-mismatch.rate': 'Rate does not fit: {part}÷{whole}={ratio}{unit}, the draft has {stated}{slip}.',
  'percentage-mismatch.structure': 'Structure does not fit: {part}÷{whole}={ratio}%, the draft has {stated}{slip}.',
  'percentage-mismatch.hundred': 'Shares of a whole should make 100: {terms}={sum}.',
  'percentage-mismatch.siblings':
    'Share does not fit its siblings: by the other parts {part} makes {ratio}{unit}, the draft has {stated}{slip}.',
  'percentage-mismatch.roughly': 'The round words and the bracket differ: “{round}”, and {exact} in the bracket.',
  'percentage-mismatch.related-round': 'In round words “{figure}”',
  'percentage-mismatch.related-sibling': 'Share of another part, “{figure}”',
  'percentage-mismatch.related-part': 'Part “{figure}”',
  'percentage-mismatch.related-whole': 'Whole “{figure}”',

  'growth-mismatch.title': 'Growth follows from its figures',
  'growth-mismatch.beyond': 'Growth does not fit: it grew by {other}, more than the {now} there are{slip}.',
  'growth-mismatch.change':
    'Rate of change does not fit: {other}÷({now}{sign}{other})={result}, the draft has {stated}{slip}.',
  'growth-mismatch.of-base': 'Rate of change does not fit: {now}÷{other}={result}, the draft has {stated}{slip}.',
  'growth-mismatch.levels':
    'Rate of change does not fit: from {other} to {now} is {result}, the draft has {stated}{slip}.',
  'growth-mismatch.difference':
    'Difference does not fit: {now} and {other} differ by {result}, the draft has {stated}{slip}.',
  'growth-mismatch.points': 'Points do not fit: {now} and {other} differ by {result}, the draft has {stated}{slip}.',
  'growth-mismatch.across':
    'Difference does not fit: from {other} below zero to {now} above it is {result}, the draft has {stated}{slip}.',
  'growth-mismatch.yearly':
    'Yearly change does not fit: from {other} to {now} in {years} years is {result} a year, the draft has {stated}{slip}.',
  'growth-mismatch.multiple': 'Multiple does not fit: {now}÷{other}={result}, the draft has {stated}{slip}.',
  'growth-mismatch.more-times':
    'Multiple does not fit: from {other} to {now} is {result} more, the draft has {stated} more{slip}.',
  'growth-mismatch.doubled': 'Doubling does not fit: {now}÷{other}={result}, the draft has 翻{stated}{slip}.',
  'growth-mismatch.opposed': 'Directions differ: “{change}” and “{rate}” tell of one change.',
  'growth-mismatch.unmoved': 'Directions clash: from {other} to {now} nothing changes, but the draft has “{stated}”.',
  'growth-mismatch.exchange': 'Exchange “{one}” and “{other}”',
  'growth-mismatch.beside': 'Wrong side: {rate} is not {verb} {other}.',
  'growth-mismatch.turned': 'Wrong way: from {other} to {now}, and the draft has “{stated}”.',
  'growth-mismatch.progress':
    'Schedule: by the end of month {months}, {due} is due and {rate} done, {result} apart, not {stated}{slip}.',
  'growth-mismatch.not-ahead': 'Directions differ: by the end of month {months}, {due} is due; {rate} is not ahead.',
  'growth-mismatch.not-behind': 'Directions differ: by the end of month {months}, {due} is due; {rate} is not behind.',
  'growth-mismatch.sign': 'Directions differ: the text says more, the rate says {stated}.',
  'growth-mismatch.related': 'Worked out from “{figure}”',

  'average-mismatch.title': 'Averages follow from totals',
  'average-mismatch.average': 'Average does not fit: {dividend}÷{divisor}={result}, the draft has {stated}{slip}.',
  'average-mismatch.mean': 'Average does not fit: ({terms})÷{count}={result}, the draft has {stated}{slip}.',
  'average-mismatch.bounds':
    'Total does not fit the rates: {total}÷{count}={each}{unit}, which has to lie between {low} and {high}{unit}.',
  'average-mismatch.related': 'Worked out from “{figure}”',

  'rank-mismatch.title': 'Places follow from each other',
  'rank-mismatch.moved': 'Place does not fit: places {from} and {to} lie {right} apart, the draft has {stated}.',
  'rank-mismatch.turned': 'Direction does not fit: from place {from} to {to} is {way}, the draft says the reverse.',
  'rank-mismatch.beyond': 'Place does not fit: there are only {from}, and no place {to}.',
  'rank-mismatch.rise': 'a rise',
  'rank-mismatch.fall': 'a fall',

  'date-invalid.title': 'Dates exist and run forwards',
  'date-invalid.no-month': '“{date}” is no date: there is no month {month}.',
  'date-invalid.no-day': '“{date}” is no date: month {month} has only {days} days.',
  'date-invalid.not-leap': '“{date}” is no date: {year} is no leap year, February has 28 days.',
  'date-invalid.weekday': 'Weekday does not fit: {year}-{month}-{day} is a 星期{right}, the draft has {stated}.',
  'date-invalid.backwards': 'The range runs backwards: “{from}” is later than “{to}”.',
  'date-invalid.years': 'Number of years does not fit: “{years}” is {count} years, the draft says {stated}.',
  'date-invalid.plan': 'Years do not fit: “{plan}” is {first} to {last}, the draft has {years}.',
  'date-invalid.days': 'From {from} to {to} are {count} days, both counted; the draft has {stated}.',
  'date-invalid.hours': 'From {from} to {to} are {count} hours; the draft has {stated}.',
  'date-invalid.minutes': 'From {from} to {to} are {count} minutes; the draft has {stated}.',
  'date-invalid.apart': '{from} and {to} lie {count} days apart; the draft has {stated}.',
  'date-invalid.era': 'Year does not fit: {era} is {right}, the draft has {stated}.',
  'date-invalid.weekdays':
    'Weekdays do not agree: if {first} is {day}, {second} is 星期{right}; the draft has {stated}.',
  'date-invalid.as-of': '截止 takes no time behind it; 截至 is meant here.',
  'date-invalid.related': 'The date told, “{date}”',

  'rate-over-100.title': 'Rates of a part end at a hundred',
  'rate-over-100.share': 'A share cannot exceed 100%; the draft has {stated}.',
  'rate-over-100.rate': '“{name}” cannot pass 100%, the draft has {stated}.',

  'hedge-doubled.title': 'One hedge a figure',
  'hedge-doubled.both': '“{before}” and “{behind}” say it twice or contradict each other; one is enough.',
  'hedge-doubled.fix': 'Delete “{word}”',

  'decrease-by-multiple.title': 'Decreases are not told in multiples',
  'decrease-by-multiple.told': '“{found}”: nothing shrinks by a multiple of itself; use per cent or a fraction.',

  'range-unit.title': 'Ranges keep their signs',
  'range-unit.first': 'The first figure “{number}” lacks “{sign}”; it should be {right}.',
  'range-unit.second': 'The second figure “{number}” lacks “{sign}”; it should be {right}.',

  'point-or-percent.title': 'Points are no per cent',
  'point-or-percent.percent': 'What lies between {before} and {now} are points, the draft has {stated}.',
  'point-or-percent.points': '{level} is no rate and changes by per cent, the draft has {stated}.',
  'point-or-percent.schedule': 'What lies between {now} and the calendar are points, the draft has {stated}.',
  'point-or-percent.related': 'Judged by “{figure}”',

  'table-total.title': 'Totals, differences and shares of a table follow from its figures',
  'table-total.sum': 'Table total does not fit: {terms}={result}, the table has {stated}, off by {difference}{slip}.',
  'table-total.sum-wrong':
    'Table total does not fit: {terms}={result}, the table has {stated}, off by {difference}; by the other rows and columns “{wrong}” seems wrong, {right} would fit.',
  'table-total.difference': 'Table difference does not fit: {now}-{base}={result}, the table has {stated}.',
  'table-total.difference-wrong':
    'Table difference does not fit: {now}-{base}={result}, the table has {stated}; “{wrong}” seems wrong, {right} would fit.',
  'table-total.ratio': 'Table rate does not fit: {now}÷{base}={result}%, the table has {stated}.',
  'table-total.ratio-wrong':
    'Table rate does not fit: {now}÷{base}={result}%, the table has {stated}; “{wrong}” seems wrong, {right} would fit.',
  'table-total.growth': 'Table growth does not fit: from {base} to {now} is {result}%, the table has {stated}.',
  'table-total.growth-wrong':
    'Table growth does not fit: from {base} to {now} is {result}%, the table has {stated}; “{wrong}” seems wrong, {right} would fit.',
  'table-total.related-outcome': 'The table says “{figure}”',
  'table-total.related-term': 'Worked out from “{figure}”',

  'figure-conflict.title': 'One figure is told one way throughout',
  'figure-conflict.told': '“{name}” is told two ways: {here} here, {there} elsewhere.',
  'figure-conflict.swapped':
    '“{name}” is told two ways: {here} here, {there} elsewhere; digits seem swapped in one of them.',
  'figure-conflict.digit':
    '“{name}” is told two ways: {here} here, {there} elsewhere; one digit seems wrong in one of them.',
  'figure-conflict.tenfold':
    '“{name}” is told two ways: {here} here, {there} elsewhere; the decimal point seems wrong in one of them.',
  'figure-conflict.unit':
    '“{name}” is told two ways: {here} here, {there} elsewhere; the unit seems wrong in one of them.',
  'figure-conflict.doubled':
    '“{name}” is told two ways: {here} here, {there} elsewhere; a digit seems typed twice in one of them.',
  'figure-conflict.dropped':
    '“{name}” is told two ways: {here} here, {there} elsewhere; a digit seems missing in one of them.',
  'figure-conflict.table': '“{name}” differs from the table: {here} in the text, {there} in the table.',
  'figure-conflict.restated': 'Told in two units that differ: {from} is {result}, the draft has {stated}{slip}.',
  'figure-conflict.related': 'Elsewhere “{figure}”',

  'hover.value': 'that is {value}',
  'hover.comma': ', ',
  'hover.exact': 'exact',
  'hover.between-rounded': 'in truth from {low} to {high}',
  'hover.between-about': 'give or take 5%: {low} to {high}',
  'hover.between-nearly': 'short of it by a tenth at most: {low} to {high}',
  'hover.between-at-most': 'no more than it, by a tenth at most less: {low} to {high}',
  'hover.between-over': 'beyond it by a tenth at most: {low} to {high}',
  'hover.between-at-least': 'no less than it, by a tenth at most more: {low} to {high}',
  'hover.between-odd': 'and some: {low} to {high}',
  'hover.holds': 'Holds: ',
  'hover.wrong': 'Does not hold: ',
  'hover.doubtful': 'Doubtful: ',
  'hover.open': 'Perhaps not all parts: ',
  'hover.sum': '{terms}={sum}, the draft has {stated}',
  'hover.left': '{terms}={sum}, the draft has {stated}',
  'hover.share': '{part}÷{whole}={ratio}{unit}, the draft has {stated}',
  'hover.average': '{dividend}÷{divisor}={result}, the draft has {stated}',
  'hover.mean': '({terms})÷{count}={result}, the draft has {stated}',
  'hover.restated': '{from} is {result}, the draft has {stated}',
  'hover.change': '{other}÷({now}{sign}{other})={result}, the draft has {stated}',
  'hover.levels': 'from {other} to {now} is {result}, the draft has {stated}',
  'hover.across': 'from {other} below zero to {now} above it is {result}, the draft has {stated}',
  'hover.yearly': 'from {other} to {now} in {years} years is {result} a year, the draft has {stated}',
  'hover.times': '{now}÷{other}={result}, the draft has {stated}',
  'hover.apart': '{now} and {other} differ by {result}, the draft has {stated}',
  'hover.hundred': '{terms}={sum}, should be 100',
  'hover.rule': 'Rule: {title}.',
  'hover.page': 'More',

  'figures.fix': 'Change “{wrong}” to {right}',
};
