/**
 * The examination papers themselves, examined: what the samples and the look-alikes state is true, by arithmetic.
 *
 * samples/expected.json tells where the planted slips stand and which statements hold; sums.txt proves its lines by
 * `#=` lines. No rule runs here: this is the yardstick, not what it measures.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';

const samples = resolve(__dirname, '../../samples');
const read = (...path: string[]): string => readFileSync(resolve(...path), 'utf8');

/** The value of +, -, *, / and brackets over plain decimals. A mark ' after a number says that the text does not print it. */
function value(expression: string): number {
  const tokens = expression.match(/\d+(?:\.\d+)?'?%?|[-+*/()]/g) ?? [];
  assert.equal(tokens.join(''), expression.replaceAll(' ', ''), `cannot read ${expression}`);
  let at = 0;
  const atom = (): number => {
    const token = tokens[at++];
    if (token === '(') {
      const inner = sum();
      assert.equal(tokens[at++], ')', expression);
      return inner;
    }
    if (token === '-') return -atom();
    assert.match(token ?? '', /^\d/, expression);
    const number = Number.parseFloat(token!);
    return token!.endsWith('%') ? number / 100 : number;
  };
  const product = (): number => {
    let left = atom();
    while (tokens[at] === '*' || tokens[at] === '/') left = tokens[at++] === '*' ? left * atom() : left / atom();
    return left;
  };
  const sum = (): number => {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-') left = tokens[at++] === '+' ? left + product() : left - product();
    return left;
  };
  const result = sum();
  assert.equal(at, tokens.length, expression);
  return result;
}

/** `=` exact, `~` equal after rounding or truncating at the right side's decimals, `±` within, `<=` and `>=` bounds. */
function holds(check: string): void {
  const [, left, relation, right, within] = /^(.+?) (=|~|<=|>=) (.+?)(?: ± (.+))?$/.exec(check) ?? [];
  assert.ok(left && relation && right, `cannot read the check ${check}`);
  const difference = value(left) - value(right);
  const decimals = /\.(\d+)/.exec(right)?.[1]?.length ?? 0;
  const unit = 10 ** -decimals * (right.endsWith('%') ? 0.01 : 1);
  const slack = within ? value(within) : 1e-6;
  if (relation === '<=') assert.ok(difference <= 1e-9, check);
  else if (relation === '>=') assert.ok(difference >= -1e-9, check);
  else if (relation === '~') assert.ok(difference >= -unit / 2 - 1e-9 && difference < unit, `${check}: ${value(left)}`);
  else assert.ok(Math.abs(difference) <= slack + 1e-9, `${check}: ${value(left)}`);
}

/** Every number of a check stands in the text, unless it is marked as derived. */
function printed(check: string, text: string): void {
  const plain = text
    .replaceAll(/(?<=\d),(?=\d{3})/g, '')
    .replaceAll(/[０-９．]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  for (const [number] of check.replace(/ ± .*$/, '').matchAll(/\d+(?:\.\d+)?(?!['\d.])/g))
    assert.match(
      plain,
      new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}(?![\\d]|\\.\\d)`),
      `${number} of ${check}`,
    );
}

describe('the yardstick of the yardstick', () => {
  test('a check that is not true is refused', () => {
    for (const wrong of ['1+1 = 3', '7/19 ~ 58.3%', '1/3 ~ 33.4%', '2 <= 1', '1.2+0.9 = 2.4 ± 0.2'])
      assert.throws(() => holds(wrong), assert.AssertionError, wrong);
    for (const right of [
      '7/(19-7) ~ 58.3%',
      '2/3 ~ 66.6%',
      '2/3 ~ 66.7%',
      '19.6+48.2+69.5 = 137.4 ± 0.2',
      "(1-0.5)*2' = 1",
    ])
      holds(right);
    assert.throws(() => printed('5+7 = 12', '共12所，其中小学15所、中学7所'));
    printed('1050+7 = 1057', '共1,057所，其中1,050所和7所');
  });
});

interface Expected {
  clean: string[];
  slips: { file: string; line: number; character: number; quote: string; code: string; fix: string | null }[];
  mayAlso: { file: string; line?: number; code: string }[];
  holds: { file: string; line: number; quote: string; check: string }[];
}

describe('samples/expected.json', () => {
  const expected: Expected = JSON.parse(read(samples, 'expected.json'));
  const line = (file: string, n: number): string => read(samples, file).split('\n')[n - 1] ?? '';

  for (const slip of expected.slips)
    test(`${slip.file}:${slip.line} ${slip.code} ${slip.quote}`, () => {
      const text = line(slip.file, slip.line);
      assert.equal(text.slice(slip.character, slip.character + slip.quote.length), slip.quote);
      assert.notEqual(slip.fix, slip.quote);
    });

  for (const statement of expected.holds)
    test(`${statement.file}:${statement.line} ${statement.check}`, () => {
      assert.ok(line(statement.file, statement.line).includes(statement.quote), statement.quote);
      holds(statement.check);
    });

  test('every sample is either clean or has slips', () => {
    for (const file of readdirSync(samples).filter((name) => /\.gw\.(txt|md)$/.test(name)))
      assert.notEqual(
        expected.clean.includes(file),
        expected.slips.some((slip) => slip.file === file),
        file,
      );
  });

  test('samples/README.md lists every slip at its line, under its rule', () => {
    const readme = read(samples, 'README.md');
    for (const slip of expected.slips)
      assert.ok(
        readme.split('\n').some((row) => row.startsWith(`| ${slip.line} |`) && row.endsWith(`\`${slip.code}\` |`)),
        `${slip.line} ${slip.code}`,
      );
  });
});

describe('test/lookalikes', () => {
  const statements = (file: string): string[] =>
    read(__dirname, file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));

  for (const [file, least] of [
    ['placeholder.txt', 200],
    ['missing-number.txt', 150],
    ['sums.txt', 150],
  ] as const)
    test(`${file} has ${least} statements or more, none twice`, () => {
      const all = statements(file);
      assert.ok(all.length >= least, String(all.length));
      assert.deepEqual(
        all.filter((s, i) => all.indexOf(s) !== i),
        [],
      );
    });

  test('heading.txt has 60 drafts or more, each with its trap named', () => {
    const drafts = read(__dirname, 'heading.txt').trimEnd().split('\n----\n').slice(1);
    assert.ok(drafts.length >= 60, String(drafts.length));
    for (const draft of drafts) assert.match(draft, /^# .+\n(?!#)/, draft);
  });

  let checks: string[] = [];
  for (const line of read(__dirname, 'sums.txt').split('\n')) {
    if (line.startsWith('#= ')) {
      checks.push(line.slice(3));
    } else if (line !== '' && !line.startsWith('#')) {
      const proof = checks;
      checks = [];
      if (proof.length > 0)
        test(line, () => {
          for (const check of proof) {
            holds(check);
            printed(check, line);
          }
        });
    }
  }
});
