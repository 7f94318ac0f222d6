import assert from "node:assert/strict";

/** Asserts that two numbers, or two lists of them, differ by no more than `tolerance` anywhere. */
export function assertClose(
  actual: number | ArrayLike<number>,
  expected: number | ArrayLike<number>,
  tolerance: number,
): void {
  const [given, wanted] = [actual, expected].map((value) =>
    typeof value === "number" ? [value] : Array.from(value),
  );
  assert.equal(given.length, wanted.length, `lengths differ: ${given.length} and ${wanted.length}`);
  given.forEach((value, i) => {
    assert.ok(
      Math.abs(value - wanted[i]) <= tolerance,
      `at [${i}]: actual ${value}, expected ${wanted[i]}, tolerance ${tolerance}`,
    );
  });
}
