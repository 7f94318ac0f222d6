import assert from "node:assert/strict";
import { inspect } from "node:util";
import fc from "fast-check";
import { matrix, Vector, vector } from "../../lib/index.js";
import { matrices, repeatable, vectors } from "../arbitraries.js";

describe("operators beside a Vector or a Matrix", () => {
  it("say what to write instead, while texts go on printing", () => {
    const instead = "write negate(a), add(a, b), subtract(a, b), multiply(a, b), divide(a, b) or scale(a, 2)";
    const [a, A] = [vector([10]), matrix([[9]])] as unknown as number[];
    for (const operate of [() => -a, () => a * 2, () => a - a, () => a < a, () => Number(a)])
      assert.throws(operate, {
        name: "TypeError",
        message: `Vector: operators such as - * / < take numbers alone; ${instead}, got a Vector of length 1`,
      });
    for (const operate of [() => -A, () => 2 / A, () => A > A])
      assert.throws(operate, {
        name: "TypeError",
        message: `Matrix: operators such as - * / < take numbers alone; ${instead}, got a Matrix of shape (1, 1)`,
      });
    assert.equal(`${a} ${A}`, "[10] [[9]]");
    assert.equal("a = " + a, "a = [10]");
  });
});

describe("vector(values)", () => {
  it("takes an iterable without a length to its end", () => {
    const [set, bytes] = [new Set([3, 1]), Uint8Array.of(7, 8)];
    assert.deepEqual([vector(set), vector(bytes)], [vector([3, 1]), vector([7, 8])]);
  });

  it("explains what only looks like a typed array", () => {
    for (const values of [new Proxy(vector([1]), {}), Object.create(Vector.prototype) as Vector])
      assert.throws(() => vector(values), {
        name: "TypeError",
        message: "vector: values must be a list of numbers, got an object",
      });
  });
});

describe("the copies that arrays of the language make of themselves", () => {
  it("are Vectors, and leave the Vector as it is", () => {
    const x = vector([3, 1, 10]);
    assert.deepEqual(
      [x.toSorted(), x.toSorted((a, b) => b - a), x.toReversed(), x.with(-1, 5)],
      [vector([1, 3, 10]), vector([10, 3, 1]), vector([10, 1, 3]), vector([3, 1, 5])],
    );
    assert.deepEqual(x, vector([3, 1, 10]));
  });
});

describe("vector.filter(f)", () => {
  it("gives a Vector, and refuses what is no function", () => {
    assert.deepEqual(
      vector([1, 2, 3]).filter((value, i) => value + i > 2),
      vector([2, 3]),
    );
    assert.throws(() => vector([1]).filter(true as never), {
      name: "TypeError",
      message: "Vector.filter: f must be a function, got true",
    });
  });
});

describe("vector.map(f)", () => {
  it("gives a Vector, and refuses what is no number", () => {
    assert.deepEqual(
      vector([1, 2]).map((value, i) => value * i),
      vector([0, 2]),
    );
    assert.throws(() => vector([1]).map(5 as never), {
      name: "TypeError",
      message: "Vector.map: f must be a function, got 5",
    });
    const message = "Vector.map: f must return a number, got undefined at [0]";
    assert.throws(() => vector([1]).map((() => undefined) as never), { name: "TypeError", message });
  });
});

describe("JSON", () => {
  it("holds vectors and matrices as plain arrays, from which they come back", () => {
    assert.equal(JSON.stringify({ a: vector([1, 2.5]) }), '{"a":[1,2.5]}');
    fc.assert(
      fc.property(vectors(1e308), matrices(1e308), (x, A) => {
        assert.deepEqual(
          vector(JSON.parse(JSON.stringify(x.map((value) => value + 0))) as number[]),
          x.map((value) => value + 0),
        );
        const B = A.map((value) => value + 0);
        assert.deepEqual(matrix(JSON.parse(JSON.stringify(B)) as number[][]), B);
      }),
      repeatable,
    );
  });
});

describe("vector(values)", () => {
  it("copies numbers from any iterable", () => {
    const source = [3, 4];
    const x = vector(source);
    x[0] = 9;
    assert.deepEqual(source, [3, 4]);
    assert.deepEqual([...vector(new Set([1, 2]))], [1, 2]);
    assert.deepEqual([...vector(new Uint8Array([1, 2]))], [1, 2]);
    assert.equal(vector([]).length, 0);
  });

  it("explains bad input", () => {
    const cases: [unknown, string][] = [
      [3, "vector: values must be a list of numbers, got 3"],
      [undefined, "vector: values must be a list of numbers, got undefined"],
      [null, "vector: values must be a list of numbers, got null"],
      ["34", 'vector: values must be a list of numbers, got "34"'],
      [{ 0: 1 }, "vector: values must be a list of numbers, got an object"],
      [[1, "2"], 'vector: values must hold numbers, got "2" at [1]'],
      [[[1, 2]], "vector: values must hold numbers, got an array of length 2 at [0]"],
      [new BigInt64Array(2), "vector: values must hold numbers, got 0n at [0]"],
    ];
    for (const [values, message] of cases)
      assert.throws(() => vector(values as number[]), { name: "TypeError", message });
  });
});

describe("Vector", () => {
  it("stays a Vector through map, filter, slice and subarray", () => {
    const x = vector([1, 2, 3]);
    for (const y of [x.map((v) => v), x.filter(() => true), x.slice(), x.subarray(0)]) {
      assert.ok(y instanceof Vector);
      assert.deepEqual(y, x);
    }
  });

  it("keeps the constructor of Float64Array", () => {
    assert.deepEqual([...new Vector(2)], [0, 0]);
    assert.deepEqual([...new Vector([1, 2])], [1, 2]);
    assert.deepEqual([...Vector.of(1, 2)], [1, 2]);
    assert.ok(Vector.from([1]) instanceof Vector);
  });

  it("prints itself like NumPy, with commas", () => {
    const cases: [number[], string][] = [
      [[6, 8], "[6, 8]"],
      [[], "[]"],
      [[0], "[0]"],
      [[-0, 0.1 + 0.2], "[0, 0.3]"],
      [[1 / 3, 2], "[0.33333333, 2]"],
      [[NaN, Infinity, -Infinity, 1.5], "[NaN, Infinity, -Infinity, 1.5]"],
      [[-2.99999994000001, 3.99999992000001], "[-2.99999994, 3.99999992]"],
      [[-6.1111079304152e-10, 8.1481439057203e-10], "[-6.11110793e-10, 8.14814391e-10]"],
      [[-25898374737328.363, -1295248616896.5398], "[-2.58983747e+13, -1.29524862e+12]"],
      [[0.5, 1000.5], "[5e-01, 1.0005e+03]"],
      [[0, 1e-5], "[0, 1e-05]"],
      [[1, 10000], "[1, 10000]"],
      [[1, 1e8], "[1e+00, 1e+08]"],
      [[99999999.1, 99999999.1234568], "[99999999.1, 99999999.1234568]"],
      [[1, 0.0005], "[1e+00, 5e-04]"],
      [[0.5, 500], "[0.5, 500]"],
      [[1e-4, 0.05], "[0.0001, 0.05]"],
    ];
    for (const [values, text] of cases) {
      assert.equal(inspect(vector(values)), text);
      assert.equal(String(vector(values)), text);
    }
  });

  it("leaves out the middle of more than 1000 values", () => {
    assert.equal(String(new Vector(1001).map((_, i) => i)), "[0, 1, 2, ..., 998, 999, 1000]");
    assert.ok(!String(new Vector(1000)).includes("..."));
  });

  it("breaks lines where NumPy does: after column 75, of which the bracket is one", () => {
    // np.array2string(np.full(n, value), separator=", "), NumPy 2.4
    const widths = (count: number, value: number): number[] =>
      String(new Vector(count).fill(value))
        .split("\n")
        .map((line) => line.length);
    assert.deepEqual(widths(18, 25), [72]);
    assert.deepEqual(widths(19, 25), [72, 4]);
    assert.deepEqual(widths(15, 125), [75]);
    assert.deepEqual(widths(16, 125), [75, 5]);
    assert.deepEqual(widths(20, 0.125), [70, 70]);
    assert.ok(
      String(new Vector(60).fill(0.125))
        .split("\n")
        .slice(1)
        .every((line) => line.startsWith(" 0")),
    );
  });
});

describe("Vector.set, fill and with", () => {
  it("take numbers and places that there are", () => {
    const x = vector([1, 2, 3]);
    x.set([7], 2);
    assert.deepEqual([...x], [1, 2, 7]);
    assert.deepEqual([...x.fill(4, 0, 1)], [4, 2, 7]);
    assert.deepEqual([...x.with(-1, 5)], [4, 2, 5]);
  });
  it("say what is wrong, and change nothing", () => {
    const x = vector([1, 2, 3]);
    const loose = x as unknown as Record<"set" | "fill" | "with", (...given: unknown[]) => unknown>;
    for (const [call, message] of [
      [() => loose.set("x"), 'Vector.set: values must be a list of numbers, got "x"'],
      [() => loose.set(["x"]), 'Vector.set: values must hold numbers, got "x" at [0]'],
      [() => loose.set(BigInt64Array.of(1n)), "Vector.set: values must hold numbers, got 1n at [0]"],
      [() => x.set([1, 2], 2), "Vector.set: values must fit into 3 places, got 2 from 2 on"],
      [() => x.set([1], -1), "Vector.set: values must fit into 3 places, got 1 from -1 on"],
      [() => loose.fill("x"), 'Vector.fill: value must be a number, got "x"'],
      [() => loose.fill(), "Vector.fill: value must be a number, got undefined"],
      [() => loose.with(0, "x"), 'Vector.with: value must be a number, got "x"'],
      [() => x.with(3, 1), "Vector.with: index must be a whole number from -3 to 2, got 3"],
    ] as const)
      assert.throws(call, { message });
    assert.deepEqual([...x], [1, 2, 3]);
  });
});
