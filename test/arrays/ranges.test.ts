import assert from "node:assert/strict";
import { arange, linspace } from "../../lib/index.js";

describe("arange(start, stop, step)", () => {
  it("stops before stop", () => {
    assert.deepEqual([...arange(0, 1, 0.25)], [0, 0.25, 0.5, 0.75]);
    assert.deepEqual([...arange(3, 0, -1)], [3, 2, 1]);
    assert.deepEqual([...arange(2, 5)], [2, 3, 4]);
    assert.deepEqual([...arange(5)], [0, 1, 2, 3, 4]);
  });

  it("gives the 200 values of the chapter's curve, as NumPy rounds them", () => {
    const x = arange(0, 20, 0.1);
    assert.equal(x.length, 200);
    assert.equal(x[3], 0.30000000000000004);
    assert.equal(x[199], 19.900000000000002);
  });

  it("is empty when stop lies on the wrong side", () => {
    assert.equal(arange(1, 0).length, 0);
    assert.equal(arange(0).length, 0);
  });

  it("explains bad input", () => {
    assert.throws(() => arange(0, 1, 0), {
      name: "RangeError",
      message: "arange: step must not be 0, got 0",
    });
    assert.throws(() => arange(0, Infinity), { message: "arange: stop must be finite, got Infinity" });
    assert.throws(() => arange(Infinity, 1), { message: "arange: start must be finite, got Infinity" });
    assert.throws(() => arange(0, 1, NaN), { message: "arange: step must be finite, got NaN" });
    assert.throws(() => arange(0, 1, 1e-12), {
      name: "RangeError",
      message: "arange: start, stop and step must make at most 50000000 numbers, got 1000000000000",
    });
  });
});

describe("linspace(start, stop, count)", () => {
  it("includes both ends", () => {
    assert.deepEqual([...linspace(0, 1, 5)], [0, 0.25, 0.5, 0.75, 1]);
    assert.deepEqual([...linspace(1, -1, 3)], [1, 0, -1]);
    assert.deepEqual([...linspace(2, 3, 1)], [2]);
    assert.equal(linspace(0, 0.7, 8).at(-1), 0.7);
    assert.equal(linspace(0, 1).length, 50);
    assert.deepEqual([...linspace(-1e308, 1e308, 5)], [-1e308, -5e307, 0, 5e307, 1e308]);
  });

  it("rounds as start + i · step does, which is NumPy's way", () => {
    assert.deepEqual(
      [...linspace(0.1, 0.8, 8)],
      [0.1, 0.2, 0.30000000000000004, 0.4, 0.5, 0.6, 0.7000000000000001, 0.8],
    );
  });

  it("explains bad input", () => {
    assert.throws(() => linspace(0, 1, 0), {
      name: "RangeError",
      message: "linspace: count must be a whole number of at least 1, got 0",
    });
    assert.throws(() => linspace(0, 1, 1e9), {
      name: "RangeError",
      message: "linspace: count must make at most 50000000 numbers, got 1000000000",
    });
    assert.throws(() => linspace(-Infinity, 0, 3), {
      message: "linspace: start must be finite, got -Infinity",
    });
    assert.throws(() => linspace(0, NaN, 3), { message: "linspace: stop must be finite, got NaN" });
  });
});
