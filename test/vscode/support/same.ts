/** Asserts that two plain values have the same contents; Node's assert is not to be had in a web worker. */
export function same(actual: unknown, expected: unknown): void {
  const [is, shouldBe] = [actual, expected].map((value) => JSON.stringify(value, undefined, 1));
  if (is !== shouldBe) throw new Error(`expected ${shouldBe}\nbut got ${is}`);
}
