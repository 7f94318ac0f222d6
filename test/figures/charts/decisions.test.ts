import assert from "node:assert/strict";
import { matrix, trainPerceptron } from "../../../lib/index.js";
import { type DecisionStrip, drawDecisions } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const corners = matrix([
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
]);

function strip(label: string, targets: number[]): DecisionStrip {
  const points = Array.from(corners, ([x, y], i) => ({ x, y, target: targets[i] }));
  return { label, points, decisions: trainPerceptron(corners, targets, { epochs: 6 }).history };
}

const count = (svg: string, pattern: RegExp) => svg.match(pattern)?.length ?? 0;

describe("drawDecisions(strips, options)", () => {
  it("draws a perceptron that learns AND and OR, and fails at XOR", () => {
    const strips = [strip("AND", [0, 0, 0, 1]), strip("OR", [0, 1, 1, 1]), strip("XOR", [0, 1, 1, 0])];
    assertSnapshot("decisions", drawDecisions(strips));
  });

  it("draws every point, and rings those on the wrong side", () => {
    const { svg } = drawDecisions([
      { ...strip("AND", [0, 0, 0, 1]), decisions: [{ w: [1, 1], b: -0.5 }] }, // it says OR
    ]);
    assert.equal(count(svg, /<circle[^>]* r="4"/g), 4);
    assert.equal(count(svg, /<circle[^>]* r="8"/g), 2);
  });

  it("tints all, a part or nothing", () => {
    const tinted = (w: [number, number], b: number) => {
      const { svg } = drawDecisions([{ ...strip("AND", [0, 0, 0, 1]), decisions: [{ w, b }] }]);
      return /fill-opacity="0.16"[^>]*><path d="([^"]*)"/.exec(svg)?.[1].match(/[ML]/g)?.length ?? 0;
    };
    assert.equal(tinted([0, 0], 1), 4);
    assert.equal(tinted([1, 0], -0.5), 4);
    assert.equal(tinted([1, 1], -1.5), 3); // a corner is cut off
    assert.equal(tinted([0, 0], 0), 0);
  });

  it("says in words how many points each decision gets wrong", () => {
    assert.equal(
      drawDecisions([strip("OR", [0, 1, 1, 1])]).alt,
      "OR: of 4 points, the decisions from left to right get 3, 1, 1, 0 wrong.",
    );
    const decisions = [{ w: [0, 0], b: 1 }];
    assert.equal(
      drawDecisions(["A", "B"].map((label) => ({ ...strip(label, [0, 0, 0, 1]), decisions }))).alt,
      "A: of 4 points, the decisions from left to right get 3 wrong. B: of 4 points, the decisions from left to right get 3 wrong.",
    );
  });

  it("refuses what cannot be drawn", () => {
    const refuses = (strips: DecisionStrip[], message: string) =>
      assert.throws(() => drawDecisions(strips), {
        name: "RangeError",
        message: `drawDecisions: ${message}`,
      });
    refuses([], "expected at least one problem, got none");
    refuses([{ label: "OR", points: [], decisions: [] }], "OR must have from 1 to 24 decisions, got none");
    refuses(
      [{ label: "OR", points: [], decisions: [{ w: [1], b: 0 }] }],
      "a decision must have two weights, got 1",
    );
  });

  it("refuses weights that are not finite", () => {
    const strip = { label: "AND", points: [], decisions: [{ w: [NaN, 0], b: 0 }] };
    assert.throws(() => drawDecisions([strip]), {
      name: "RangeError",
      message: "drawDecisions: weights and bias must be finite, got NaN",
    });
  });
});
