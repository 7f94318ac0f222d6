import assert from "node:assert/strict";
import { createRandom } from "../../../lib/index.js";
import { drawSpread } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";
import { textsOf } from "../picture.js";

/** Means of more and more numbers drawn from 0 to 1. */
function meansOfUniforms() {
  const random = createRandom(1);
  const mean = (size: number) => {
    let total = 0;
    for (let i = 0; i < size; i++) total += random.uniform();
    return total / size;
  };
  return [1, 10, 100].map((x) => ({ x, values: Array.from({ length: 200 }, () => mean(x)) }));
}

const expected = (x: number): [number, number] => {
  const half = 1.645 * Math.sqrt(1 / 12 / x);
  return [0.5 - half, 0.5 + half];
};

describe("drawSpread(estimates, options)", () => {
  it("draws means that close in on the true value", () => {
    const labels = { truth: "one half", expected: "by the square root law" };
    assertSnapshot("spread", drawSpread(meansOfUniforms(), { truth: 0.5, expected, labels }));
  });

  it("puts a tick under every setting", () => {
    const { svg } = drawSpread([3, 30, 250].map((x) => ({ x, values: [1, 2] })));
    for (const x of ["3", "30", "250"]) assert.ok(svg.includes(`>${x}</text>`), x);
  });

  it("draws thin lines over nine tenths and thick ones over the middle half", () => {
    const values = Array.from({ length: 101 }, (_, i) => i);
    const { svg } = drawSpread([{ x: 1, values }], { yDomain: [0, 100], height: 278 });
    const lengths = [...svg.matchAll(/<line x1="[\d.]+" x2="[\d.]+" y1="([\d.]+)" y2="([\d.]+)"/g)]
      .map(([, from, to]) => Math.abs(Number(from) - Number(to)))
      .filter((length) => length > 0);
    assert.deepEqual(lengths, [180, 100]);
  });

  it("says in words how far the estimates scatter", () => {
    const values = [0, 20, 40, 60, 80, 100];
    const { alt } = drawSpread([{ x: 2, values }], { xLabel: "size", yLabel: "mean", truth: 50 });
    assert.equal(
      alt,
      "Spread of mean over size: nine of ten lie from 5.00 to 95.0 at 2, and from 5.00 to 95.0 at 2. The true value is 50.0.",
    );
  });

  it("draws one setting on a linear axis too", () => {
    assert.doesNotThrow(() => drawSpread([{ x: -1, values: [1] }], { xScale: "linear" }));
  });

  it("refuses what cannot be drawn", () => {
    const message = (text: string) => ({ name: "RangeError", message: `drawSpread: ${text}` });
    assert.throws(() => drawSpread([]), message("expected at least one setting, got none"));
    assert.throws(
      () => drawSpread([{ x: 0, values: [1] }]),
      message("x must be above 0 on a log axis, got 0"),
    );
    assert.throws(
      () => drawSpread([{ x: NaN, values: [1] }], { xScale: "linear" }),
      message("estimates[0].x must be finite, got NaN"),
    );
    assert.throws(
      () => drawSpread([{ x: 1, values: [] }]),
      message("values must not be empty, got length 0 at x = 1"),
    );
    assert.throws(
      () => drawSpread([{ x: 1, values: [1, NaN] }]),
      message("values must be finite, got NaN at x = 1"),
    );
  });

  it("takes settings in any order", () => {
    const [one, hundred] = [
      { x: 1, values: [0, 4] },
      { x: 100, values: [1, 2] },
    ];
    assert.equal(drawSpread([hundred, one]).svg, drawSpread([one, hundred]).svg);
  });

  it("draws estimates that are all the same as a point, not as a bar over the whole height", () => {
    const { svg } = drawSpread([{ x: 1, values: [3, 3] }], { truth: 3 });
    const lines = [...svg.matchAll(/<line[^>]* y1="([\d.]+)" y2="([\d.]+)"[^>]*stroke-width="9"/g)];
    assert.ok(lines.every(([, from, to]) => from === to));
    assert.doesNotMatch(svg, /nine of ten<\/text|the middle half<\/text/);
  });
});

describe("names of settings below a spread", () => {
  const names = (settings: number[], xScale: "log" | "linear") =>
    textsOf(drawSpread(settings.map((x) => ({ x, values: [1, 2, 3] })), { xScale }).svg, "x-axis tick label"); // prettier-ignore

  it("keep apart: where there is no room for all, some are left out", () => {
    assert.deepEqual(names([1, 2, 3], "linear"), ["1", "2", "3"]);
    const many = names(
      Array.from({ length: 60 }, (_, i) => i + 1),
      "linear",
    );
    assert.ok(many.length > 15 && many.length < 45 && many[0] === "1", many.join());
    assert.deepEqual(names([7, 7, 7], "log"), ["7"]);
  });

  it("have six digits at most", () => {
    assert.deepEqual(names([1 / 3, 1234567, 12500], "log"), ["0.333333", "12,500", "1.23457×10⁶"]);
  });
});
