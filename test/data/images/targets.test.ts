import assert from "node:assert/strict";
import { inspect } from "node:util";
import { LabelTargets } from "../../../lib/data/images/label-targets.js";
import { OneHotTargets } from "../../../lib/data/images/one-hot-targets.js";
import { Matrix } from "../../../lib/arrays/matrix.js";

const labels = Uint8Array.of(5, 0, 4, 1, 9);

describe("LabelTargets", () => {
  it("gives labels one by one and in batches", () => {
    const targets = new LabelTargets(labels);
    assert.deepEqual(targets.shape, [5]);
    assert.equal(targets.labels, labels);
    assert.equal(targets.at(4), 9);
    assert.deepEqual(targets.batch([4, 0, 4]), Uint8Array.of(9, 5, 9));
    assert.deepEqual(targets.batch([]), new Uint8Array());
    assert.equal(inspect(targets), "LabelTargets [5]");
  });

  it("explains bad input", () => {
    const message = "LabelTargets.at: an index must be a whole number from 0 to 4, got 5";
    assert.throws(() => new LabelTargets(labels).at(5), { name: "RangeError", message });
    assert.throws(() => new LabelTargets(labels).batch([0, 5]), { name: "RangeError", message });
    assert.throws(() => new LabelTargets(labels).batch(5 as never), {
      name: "TypeError",
      message: "LabelTargets.batch: indices must be a list of numbers, got 5",
    });
    assert.throws(() => new LabelTargets(labels).batch({ length: 1e8 }), {
      name: "RangeError",
      message: "LabelTargets.batch: indices must make at most 50000000 numbers, got 100000000",
    });
    assert.throws(() => new LabelTargets([5] as unknown as Uint8Array), {
      message: "LabelTargets: labels must be a Uint8Array, got an array of length 1",
    });
  });
});

describe("OneHotTargets", () => {
  it("gives one-hot rows one by one and in batches", () => {
    const targets = new OneHotTargets(labels);
    assert.deepEqual(targets.shape, [5, 10]);
    assert.equal(targets.labels, labels);
    assert.equal(String(targets.row(0)), "[0, 0, 0, 0, 0, 1, 0, 0, 0, 0]");
    const batch = targets.batch([4, 0]);
    assert.ok(batch instanceof Matrix);
    assert.deepEqual(batch.shape, [2, 10]);
    assert.deepEqual(
      [...batch.data].flatMap((value, i) => (value === 1 ? [i] : [])),
      [9, 15],
    );
    assert.ok(batch.data.every((value) => value === 0 || value === 1));
    assert.equal(inspect(targets), "OneHotTargets [5, 10]");
  });

  it("takes another number of classes", () => {
    assert.deepEqual([...new OneHotTargets(Uint8Array.of(1), 2).row(0)], [0, 1]);
  });

  it("explains bad input", () => {
    assert.throws(() => new OneHotTargets(labels, 9), {
      name: "RangeError",
      message: "OneHotTargets: labels must be below 9, got 9 at index 4",
    });
    assert.throws(() => new OneHotTargets(labels).batch([0, -1]), {
      name: "RangeError",
      message: "OneHotTargets.batch: an index must be a whole number from 0 to 4, got -1",
    });
    assert.throws(() => new OneHotTargets(labels).row(5), {
      name: "RangeError",
      message: "OneHotTargets.row: an index must be a whole number from 0 to 4, got 5",
    });
    assert.throws(() => new OneHotTargets(labels).batch(5 as never), {
      name: "TypeError",
      message: "OneHotTargets.batch: indices must be a list of numbers, got 5",
    });
    assert.throws(() => new OneHotTargets(labels).batch({ length: 1e7 }), {
      name: "RangeError",
      message: "OneHotTargets.batch: indices must make at most 50000000 numbers, got 100000000",
    });
    assert.throws(() => new OneHotTargets(labels).batch([]), {
      name: "RangeError",
      message: "OneHotTargets.batch: indices must not be empty, got length 0",
    });
    assert.throws(() => new OneHotTargets(labels, 0), {
      name: "RangeError",
      message: "OneHotTargets: classes must be a whole number of at least 1, got 0",
    });
    assert.throws(() => new OneHotTargets([5] as unknown as Uint8Array), {
      name: "TypeError",
      message: "OneHotTargets: labels must be a Uint8Array, got an array of length 1",
    });
  });
});
