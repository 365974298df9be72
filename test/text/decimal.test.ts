import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  absolute,
  add,
  compare,
  divide,
  exactly,
  isZero,
  multiply,
  negated,
  type Rational,
  rational,
  rounded,
  signOf,
  subtract,
  toFixed,
  truncated,
  wholeOf,
} from '../../server/src/core/text/decimal.ts';

/** The same fraction in BigInts alone, to hold the fast path against. */
interface Plain {
  readonly up: bigint;
  readonly down: bigint;
}

const plain = (up: bigint, down: bigint): Plain => (down < 0n ? { up: -up, down: -down } : { up, down });
const plainOf = ({ numerator, denominator }: Rational): Plain => ({
  up: BigInt(numerator),
  down: BigInt(denominator),
});
const size = (value: bigint): bigint => (value < 0n ? -value : value);

function assertSame(got: Rational, wanted: Plain): void {
  const { up, down } = plainOf(got);
  assert.ok(down > 0n);
  assert.equal(up * wanted.down, wanted.up * down, `${up}/${down} for ${wanted.up}/${wanted.down}`);
}

/** Repeatable numbers of up to 16 digits, many of them near where a double stops being exact. */
function* numbers(count: number): Iterable<number> {
  let seed = 20_261_122;
  const next = (): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return seed / 2 ** 32;
  };
  for (let index = 0; index < count; index++) {
    const digits = 1 + Math.floor(next() * 16);
    const value = Math.floor(next() * Math.min(10 ** digits, Number.MAX_SAFE_INTEGER));
    yield (index % 9 === 0 ? Number.MAX_SAFE_INTEGER - (value % 10) : value) * (next() < 0.3 ? -1 : 1);
  }
}

test('fractions of numbers and of BigInts are the same fractions', () => {
  const all = [...numbers(4000)];
  for (let index = 0; index + 4 <= all.length; index += 4) {
    const [a, b, c, d] = all.slice(index, index + 4).map((value) => BigInt(value)) as [bigint, bigint, bigint, bigint];
    if (b === 0n || d === 0n) continue;
    const [x, y] = [rational(a, b), rational(Number(c), Number(d))];
    const [p, q] = [plain(a, b), plain(c, d)];
    assertSame(add(x, y), plain(p.up * q.down + q.up * p.down, p.down * q.down));
    assertSame(subtract(x, y), plain(p.up * q.down - q.up * p.down, p.down * q.down));
    assertSame(multiply(x, y), plain(p.up * q.up, p.down * q.down));
    assertSame(negated(x), plain(-p.up, p.down));
    assertSame(absolute(x), plain(size(p.up), p.down));
    if (c !== 0n) assertSame(divide(x, y), plain(p.up * q.down, p.down * q.up));
    const apart = p.up * q.down - q.up * p.down;
    assert.equal(Math.sign(compare(x, y)), apart < 0n ? -1 : apart > 0n ? 1 : 0);
    assert.equal(signOf(x), p.up < 0n ? -1 : p.up > 0n ? 1 : 0);
    assert.equal(isZero(x), p.up === 0n);
    assert.equal(BigInt(wholeOf(x)), p.up / p.down);
    for (const decimals of [-2, 0, 3]) {
      const [times, by] = decimals < 0 ? [1n, 10n ** BigInt(-decimals)] : [10n ** BigInt(decimals), 1n];
      const nearest = (2n * size(p.up) * times + p.down * by) / (2n * p.down * by);
      assertSame(rounded(x, decimals), plain((p.up < 0n ? -nearest : nearest) * by, times));
    }
    assertSame(truncated(x, 2), plain((p.up * 100n) / p.down, 100n));
  }
});

test('digits are written in full', () => {
  assert.equal(toFixed(rational(-5, 1000), 2), '-0.01');
  assert.equal(toFixed(rational(-4, 1000), 2), '0.00');
  assert.equal(toFixed(rational(1250), -2), '1300');
  assert.equal(toFixed(rational(142, 10), 2), '14.20');
  assert.equal(toFixed(exactly({ mantissa: 123_456_789_012_345, exponent: 12 }), 1), '123456789012345000000000000.0');
  assert.equal(toFixed(exactly({ mantissa: 5, exponent: -40 }), 40), `0.${'0'.repeat(39)}5`);
});

test('nothing is divided by zero', () => {
  assert.throws(() => divide(rational(1), rational(0)), RangeError);
});
