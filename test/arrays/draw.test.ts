import assert from "node:assert/strict";
import { drawBatch, drawWeights } from "../../lib/arrays/draw.js";
import { createRandom, type Random, SimpleNet } from "../../lib/index.js";
import { assertExplains, type BadInput } from "../bad-input.js";

describe("a generator of the reader's own", () => {
  it("serves as ours does", () => {
    const own: Random = { ...createRandom(1), normal: () => 0.5, choice: (() => [2, 0]) as never };
    assert.deepEqual(drawBatch("f", own, 3, 2), [2, 0]);
    assert.equal(String(new SimpleNet({ random: own }).W), "[[0.5, 0.5, 0.5],\n [0.5, 0.5, 0.5]]");
  });

  it("is refused where it gives nonsense", () => {
    const batch = (given: unknown, got: string): BadInput => [
      () => drawBatch("f", { choice: () => given } as never, 3, 2),
      "TypeError",
      `f: random.choice must give 2 indices below 3, got ${got}`,
    ];
    const weight = (given: unknown, got: string): BadInput => [
      () => drawWeights("f", { normal: () => given } as never, [1, 2], 1),
      "TypeError",
      `f: random.normal must give finite numbers, got ${got}`,
    ];
    assertExplains([
      batch([0, 3], "3"),
      batch([-1, 0], "-1"),
      batch([0.5, 0], "0.5"),
      batch([0], "an array of length 1"),
      batch(undefined, "undefined"),
      batch([1, "0"], '"0"'),
      weight(NaN, "NaN"),
      weight("1", '"1"'),
      weight(Promise.resolve(1), "a Promise"),
    ]);
  });
});
