import assert from "node:assert/strict";
import { createRandom } from "../../lib/index.js";
import { assertClose } from "../assert-close.js";

const many = (draw: () => number, count = 20000): number[] => Array.from({ length: count }, draw);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("createRandom(seed)", () => {
  it("repeats itself with the same seed, and not with the next one", () => {
    const draw = (seed: number): number[] => {
      const random = createRandom(seed);
      return [random.uniform(), random.normal(), ...random.choice(1000, 3)];
    };
    assert.deepEqual(draw(7), draw(7));
    const first = Array.from({ length: 8 }, (_, seed) => draw(seed)[0]);
    assert.equal(new Set(first.map((value) => value.toFixed(4))).size, 8);
  });

  it("gives the same numbers on every machine", () => {
    const random = createRandom(1);
    assert.equal(random.uniform(), 0.38060377864167094);
    assert.deepEqual(random.choice(60000, 3), [44442, 2753, 53387]);
    // Computed anew in Python, with whole numbers: the end of MurmurHash3, and then d3-random's generator.
    const firsts: [seed: number, value: number][] = [
      [0, 0.8430315901059657],
      [1, 0.38060377864167094],
      [2, 0.43789469404146075],
      [12345, 0.8931499428581446],
      [2 ** 31, 0.42046485864557326],
      [2 ** 32 - 1, 0.43420925876125693],
    ];
    for (const [seed, value] of firsts) assert.equal(createRandom(seed).uniform(), value);
  });

  it("stretches and moves what it draws from 0 to 1, and normally", () => {
    const [random, same] = [createRandom(4), createRandom(4)];
    for (let i = 0; i < 20; i++) assert.equal(random.uniform(0.1, 0.7), 0.1 + (0.7 - 0.1) * same.uniform());
    const share = same.uniform();
    assert.equal(random.uniform(-1.7e308, 1.7e308), -1.7e308 * (1 - share) + 1.7e308 * share);
    assert.equal(random.normal(2, 0.5), 2 + 0.5 * same.normal());
  });

  it("draws normally by Marsaglia's polar method", () => {
    // Written anew: two numbers in the unit circle give two that are normally distributed.
    const [random, same] = [createRandom(4), createRandom(4)];
    let x, y, square: number;
    do {
      x = 2 * same.uniform() - 1;
      y = 2 * same.uniform() - 1;
      square = x * x + y * y;
    } while (square > 1);
    const factor = Math.sqrt((-2 * Math.log(square)) / square);
    assertClose([random.normal(), random.normal(3, 2)], [y * factor, 3 + 2 * x * factor], 1e-14);
  });

  it("draws evenly and normally", () => {
    const random = createRandom(3);
    const even = many(() => random.uniform(-1, 3));
    assert.ok(even.every((value) => value >= -1 && value < 3));
    assertClose(mean(even), 1, 0.03);
    const normal = many(() => random.normal(2, 0.5));
    assertClose(mean(normal), 2, 0.02);
    assertClose(mean(normal.map((value) => (value - 2) ** 2)), 0.25, 0.01);
  });

  it("chooses indices with and without replacement", () => {
    const random = createRandom(5);
    const counts = [0, 0, 0, 0, 0];
    for (const i of random.choice(5, 20000)) counts[i]++;
    assertClose(counts, [4000, 4000, 4000, 4000, 4000], 250);
    assert.deepEqual(random.choice(5, 5, { replace: false }).sort(), [0, 1, 2, 3, 4]);
    assert.equal(new Set(random.choice(100, 30, { replace: false })).size, 30);
    assert.deepEqual(random.choice(3, 0), []);
  });

  it("chooses from a list, one or several, and shuffles a copy", () => {
    const [random, same] = [createRandom(3), createRandom(3)];
    const list = ["a", "b", "c", "d"];
    assert.deepEqual(
      random.choice(list, 5),
      same.choice(4, 5).map((i) => list[i]),
    );
    assert.deepEqual([...random.choice(list, 4, { replace: false })].sort(), list);
    assert.ok(list.includes(random.choice(list)));
    const index = random.choice(5);
    assert.ok(Number.isInteger(index) && index >= 0 && index < 5);
    assert.deepEqual(random.shuffle([]), []);
    // Each of the 24 orders comes about as often: 2400 draws, 100 ± 10 each for a fair one.
    const counts = new Map<string, number>();
    for (let i = 0; i < 2400; i++) {
      const order = random.shuffle(list).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 24);
    assert.ok([...counts.values()].every((count) => count > 60 && count < 140));
    assert.deepEqual(list, ["a", "b", "c", "d"]);
    assert.equal(random.choice(new Array(1e7)), undefined, "the longest list");
  });

  it("stays below the end of a span, however small or large", () => {
    const random = createRandom(1);
    for (let i = 0; i < 100; i++) {
      assert.equal(random.uniform(1, 1 + Number.EPSILON), 1);
      assert.ok(Number.isFinite(random.uniform(-1.7e308, 1.7e308)));
    }
  });

  it("chooses a few out of billions without replacement, by the shuffle of a whole array", () => {
    const [random, same] = [createRandom(7), createRandom(7)];
    for (let round = 0; round < 100; round++) {
      const whole = [0, 1, 2, 3, 4, 5, 6];
      for (let i = 0; i < 4; i++) {
        const j = i + Math.floor(same.uniform() * (7 - i));
        [whole[i], whole[j]] = [whole[j], whole[i]];
      }
      assert.deepEqual(random.choice(7, 4, { replace: false }), whole.slice(0, 4));
    }
    const few = random.choice(2 ** 32, 3, { replace: false });
    assert.equal(new Set(few).size, 3);
    assert.ok(few.every((index) => Number.isInteger(index) && index >= 0 && index < 2 ** 32));
  });

  it("explains bad input", () => {
    const random = createRandom(0);
    const cases: [() => unknown, string, string][] = [
      [
        () => createRandom(-1),
        "RangeError",
        "createRandom: seed must be a whole number of at least 0, got -1",
      ],
      [
        () => createRandom(0.5),
        "RangeError",
        "createRandom: seed must be a whole number of at least 0, got 0.5",
      ],
      [() => createRandom(2 ** 32), "RangeError", "createRandom: seed must be below 2³², got 4294967296"],
      [() => createRandom("1" as never), "TypeError", 'createRandom: seed must be a number, got "1"'],
      [() => random.uniform(1, 1), "RangeError", "uniform: min must be below max, got 1 and 1"],
      [() => random.uniform(NaN, 1), "RangeError", "uniform: min must be finite, got NaN"],
      [() => random.uniform(0, Infinity), "RangeError", "uniform: max must be finite, got Infinity"],
      [() => random.normal(NaN), "RangeError", "normal: mean must be finite, got NaN"],
      [() => random.normal(0, 0), "RangeError", "normal: standardDeviation must be above 0, got 0"],
      ...[1.7e308, -1.7e308].map((mean): [() => unknown, string, string] => [
        () => random.normal(mean, 1e307),
        "RangeError",
        `normal: mean and standardDeviation must give finite numbers, got ${mean} and 1e+307`,
      ]),
      [
        () => random.choice(3, 1, { replace: 1 } as never),
        "TypeError",
        "choice: replace must be true or false, got 1",
      ],
      [
        () => random.choice(3, 1, { repeat: true } as never),
        "TypeError",
        'choice: options must be replace, got "repeat"',
      ],
      [
        () => random.choice(new Array(4e7)),
        "RangeError",
        "choice: list must have at most 10000000 members, got 40000000",
      ],
      [
        () => random.shuffle(new Array(4e7)),
        "RangeError",
        "shuffle: list must have at most 10000000 members, got 40000000",
      ],
      [() => random.normal(0, -1), "RangeError", "normal: standardDeviation must be above 0, got -1"],
      [
        () => random.normal(0, 1e308),
        "RangeError",
        "normal: mean and standardDeviation must give finite numbers, got 0 and 1e+308",
      ],
      [() => random.choice(10, 2e8), "RangeError", "choice: size must be at most 10000000, got 200000000"],
      [() => random.choice([], 1), "RangeError", "choice: list must not be empty, got length 0"],
      [() => random.choice("abc" as never, 1), "TypeError", 'choice: list must be an array, got "abc"'],
      [() => random.shuffle(5 as never), "TypeError", "shuffle: list must be an array, got 5"],
      [() => random.choice(0, 1), "RangeError", "choice: range must be a whole number of at least 1, got 0"],
      [
        () => random.choice(3, 1.5),
        "RangeError",
        "choice: size must be a whole number of at least 0, got 1.5",
      ],
      [() => random.choice(2 ** 40, 1), "RangeError", "choice: range must be at most 2³², got 1099511627776"],
      [
        () => random.choice(3, 4, { replace: false }),
        "RangeError",
        "choice: size must be at most range without replace, got 4 of 3",
      ],
      [
        // As many as may be drawn.
        () => random.choice(10, 1e7, { replace: false }),
        "RangeError",
        "choice: size must be at most range without replace, got 10000000 of 10",
      ],
    ];
    for (const [call, name, message] of cases) assert.throws(call, { name, message });
  });
});
