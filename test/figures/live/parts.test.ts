import assert from "node:assert/strict";
import { drawCurves, type LivePart, makeLive, unpack } from "../../../lib/figures/index.js";
import { condense } from "../../../lib/figures/live/condense.js";
import { packNetwork } from "../../../lib/figures/live/pack-network.js";
import { Matrix, matrix, vector } from "../../../lib/index.js";
import { assertExplains, type BadInput } from "../../bad-input.js";

const still = drawCurves([{ x: [0, 1], y: [0, 1] }]);
const parts = {
  descent: { kind: "descent", landscape: "bowl", start: [-3, 4], learningRate: 0.1, steps: 25 },
  difference: { kind: "difference", x: 1, h: 0.1, steps: [1], forward: [1], central: [1] },
  fit: {
    ...{ kind: "fit", points: { x: [0], y: [0] }, heldOut: { x: [0], y: [0] }, degree: 3 },
    ...{ learningRate: 0.1, steps: 9 },
  },
  batches: { kind: "batches", losses: [1, 2], size: 10 },
  network: {
    ...{ kind: "network", learningRate: 1, batchSize: 100 },
    parameters: { W1: new Matrix(784, 1), b1: vector([0]), W2: new Matrix(1, 10), b2: vector([0]) },
  },
} as const;

describe("makeLive(figure, part)", () => {
  it("takes every kind, at the ends of its ranges", () => {
    const taken: object[] = [
      ...Object.values(parts),
      ...[1, 400].map((steps) => ({ ...parts.descent, steps })),
      ...["hollows", "saddle", "plain", "valley"].map((landscape) => ({ ...parts.descent, landscape })),
      ...[0, 12].map((degree) => ({ ...parts.fit, degree })),
      ...[1, 1000].map((steps) => ({ ...parts.fit, steps })),
    ];
    for (const part of taken) {
      const { kind } = JSON.parse(makeLive(still, part as LivePart).live!) as LivePart;
      assert.equal(kind, (part as LivePart).kind);
    }
  });

  it("says of which field it can't take what", () => {
    const rules: [part: unknown, name: BadInput[1], rule: string][] = [
      [
        undefined,
        "TypeError",
        'part.kind must be "descent" or "difference" or "fit" or "batches" or "network", got undefined',
      ],
      [
        { ...parts.descent, landscape: 5 },
        "TypeError",
        'part.landscape must be "bowl" or "hollows" or "saddle" or "plain" or "valley", got 5',
      ],
      [{ ...parts.descent, start: [1] }, "RangeError", "part.start must hold two numbers, got 1"],
      [{ ...parts.descent, start: [1, NaN] }, "RangeError", "part.start[1] must be finite, got NaN"],
      [{ ...parts.descent, start: 5 }, "TypeError", "part.start must be a list of numbers, got 5"],
      [{ ...parts.descent, learningRate: 0 }, "RangeError", "part.learningRate must be above 0, got 0"],
      [
        { ...parts.descent, steps: 401 },
        "RangeError",
        "part.steps must be a whole number from 1 to 400, got 401",
      ],
      [{ ...parts.difference, x: NaN }, "RangeError", "part.x must be finite, got NaN"],
      [{ ...parts.difference, h: 0 }, "RangeError", "part.h must be above 0, got 0"],
      [
        { ...parts.difference, forward: ["1"] },
        "TypeError",
        'part.forward must hold numbers, got "1" at [0]',
      ],
      [{ ...parts.fit, points: 5 }, "TypeError", "part.points must be an object with x, y, got 5"],
      [
        { ...parts.fit, heldOut: { x: [1] } },
        "TypeError",
        "part.heldOut.y must be a list of numbers, got undefined",
      ],
      [{ ...parts.fit, degree: 13 }, "RangeError", "part.degree must be a whole number from 0 to 12, got 13"],
      [
        { ...parts.fit, steps: 1001 },
        "RangeError",
        "part.steps must be a whole number from 1 to 1000, got 1001",
      ],
      [{ ...parts.batches, size: 0 }, "RangeError", "part.size must be a whole number of at least 1, got 0"],
      [
        { ...parts.batches, losses: [1, Infinity] },
        "RangeError",
        "part.losses[1] must be finite, got Infinity",
      ],
      [
        { ...parts.network, batchSize: 0 },
        "RangeError",
        "part.batchSize must be a whole number of at least 1, got 0",
      ],
      ...[{ W1: new Matrix(783, 1) }, { W2: new Matrix(1, 9) }, { W1: undefined }, { W2: undefined }].map(
        (wrong): [unknown, BadInput[1], string] => [
          { ...parts.network, parameters: { ...parts.network.parameters, ...wrong } },
          "RangeError",
          "part.parameters must be those of a network from 784 pixels to 10 digits, got an object",
        ],
      ),
      [
        { ...parts.network, parameters: 5 },
        "RangeError",
        "part.parameters must be those of a network from 784 pixels to 10 digits, got 5",
      ],
    ];
    assertExplains(
      rules.map(([part, name, rule]) => [() => makeLive(still, part as LivePart), name, `makeLive: ${rule}`]),
    );
    assertExplains([
      [
        () => makeLive({} as never, parts.batches),
        "TypeError",
        "makeLive: figure must be what a draw… function returns, got an object",
      ],
    ]);
  });
});

describe("packNetwork(parameters) and unpack(packed)", () => {
  it("turn numbers into letters from −31 to 31 times a scale, and back", () => {
    // By hand: the scale is 2 / 31 to six digits; −1 is a little below −15.5 times it, so −16.
    const packed = packNetwork({
      ...{ W1: matrix([[2, -1, 0]]), b1: vector([0, 0, 0]) },
      ...{ W2: matrix([[-31], [31], [1]]), b2: vector([-5]) },
    });
    assert.deepEqual(packed, {
      hiddenSize: 3,
      W1: { scale: 0.0645161, letters: "-Pf" },
      b1: { scale: 1, letters: "fff" },
      W2: { scale: 1, letters: "A-g" },
      b2: { scale: 0.16129, letters: "A" },
    });
    assert.deepEqual([...unpack(packed.W2)], [-31, 31, 1]);
    assert.deepEqual([...unpack({ scale: 2, letters: "" })], []);
  });

  it("take out nothing else", () => {
    const wrong: [packed: unknown, got: string][] = [
      [undefined, "undefined"],
      [{ scale: "1", letters: "A" }, "an object"],
      [{ scale: Infinity, letters: "A" }, "an object"],
      [{ scale: 1e307, letters: "A" }, "an object"],
      [{ scale: 1, letters: 5 }, "an object"],
      [{ scale: 1, letters: "A_" }, "an object"],
      [{ scale: 1, letters: " A" }, "an object"],
    ];
    assertExplains(
      wrong.map(([packed, got]) => [
        () => unpack(packed as never),
        "TypeError",
        `unpack: packed must be { scale, letters } of a packed network, got ${got}`,
      ]),
    );
  });
});

describe("condense(values, most)", () => {
  it("gives means of groups of alike numbers, of nearly the same size", () => {
    assert.deepEqual(condense([5, 1, 4, 2, 3], 2), [2, 4.5]);
    assert.deepEqual(condense([3, 1, 2], 3), [1, 2, 3]);
    assert.deepEqual(condense(vector([10, 9, 100]), 3), [9, 10, 100]);
  });
});
