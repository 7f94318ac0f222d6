// Lists that lie, change or lead on: what is read is read once, by its index.

import assert from "node:assert/strict";
import { kNearestNeighbors, matrix, numericalGradient, sum, vector } from "../../lib/index.js";

describe("a list of numbers", () => {
  it("is read by its indices, wherever its iterator leads", () => {
    const list = Object.assign([1, 2], {
      *[Symbol.iterator](): Generator<number> {
        for (;;) yield 5;
      },
    });
    assert.deepEqual([...vector(list)], [1, 2]);
    assert.equal(sum(list), 3);
  });

  it("can't change between the check and the copy", () => {
    let reads = 0;
    const get = (_: unknown, key: string | symbol): unknown =>
      key === "length" ? 1 : key === "0" ? (reads++ > 0 ? "x" : 1) : undefined;
    assert.equal(sum(new Proxy<number[]>([1], { get })), 1);
  });

  it("has at most as many numbers as an array holds", () => {
    const endless = new Proxy([1], { get: (_, key) => (key === "length" ? 1e9 : 1) });
    const message = "sum: values must make at most 50000000 numbers, got 1000000000";
    assert.throws(() => sum(endless), { name: "RangeError", message });
  });
});

describe("labels", () => {
  it("are those that were given, whatever becomes of the list", () => {
    const labels = [0, 1];
    const reader = kNearestNeighbors(matrix([[0], [5]]), labels, { k: 1 });
    labels[0] = 99;
    assert.equal(reader.predict([0]), 0);
  });
});

describe("numericalGradient(f, x)", () => {
  it("notices where f takes its argument's memory away", () => {
    const f = (x: { readonly buffer?: unknown }): number => {
      structuredClone(x.buffer, { transfer: [x.buffer as ArrayBuffer] });
      return 1;
    };
    assert.throws(() => numericalGradient(f, [1, 2]), {
      message: "numericalGradient: f must not change its argument, but it changed x[1]",
    });
  });
});
