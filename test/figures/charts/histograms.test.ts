import assert from "node:assert/strict";
import { createRandom } from "../../../lib/index.js";
import { drawHistograms, type Sample } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

describe("drawHistograms(samples, options)", () => {
  it("draws a row of bars for each sample, and counts the zeros", () => {
    const random = createRandom(1);
    const errors = Array.from({ length: 400 }, (_, i) => (i < 50 ? 0 : 10 ** random.normal(-12, 0.7)));
    const samples = [
      { label: "W", values: errors },
      { label: "b", values: [2e-11, 3e-11, 2.5e-11] },
    ];
    assertSnapshot("histograms", drawHistograms(samples, { xLabel: "absolute difference", limit: 1e-8 }));
  });

  it("says how large the largest values are, and whether they keep the limit", () => {
    const alt = (limit: number) =>
      drawHistograms([{ label: "W", values: [0, 1e-3, 2e-2] }], { xLabel: "error", limit }).alt;
    const largest = "Histograms of error on a logarithmic axis. The largest values: W 2.0e-2.";
    assert.equal(alt(0.1), `${largest} All lie below 0.1.`);
    assert.equal(alt(0.01), largest);
  });

  it("puts every value that is not 0 into one bin", () => {
    const bars = (values: number[]) =>
      [...drawHistograms([{ label: "W", values }], { binsPerDecade: 1 }).svg.matchAll(/<rect /g)].length;
    assert.equal(bars([1, 2, 9.9]), 1);
    assert.equal(bars([1, 2, 10, 1000]), 3);
    assert.equal(bars([0, 0]), 0);
  });

  it("refuses what has no place on the axis", () => {
    const refuses = (samples: Sample[], options: object, message: string) =>
      assert.throws(() => drawHistograms(samples, options), {
        name: "RangeError",
        message: `drawHistograms: ${message}`,
      });
    refuses([], {}, "expected at least one sample, got none");
    refuses([{ label: "W", values: [] }], {}, "values of W must not be empty, got length 0");
    refuses([{ label: "W", values: [-1] }], {}, "values of W must be finite and not negative, got -1");
    refuses([{ label: "W", values: [NaN] }], {}, "values of W must be finite and not negative, got NaN");
    refuses(
      [{ label: "W", values: [1] }],
      { binsPerDecade: 0.5 },
      "binsPerDecade must be a whole number from 1 to 20, got 0.5",
    );
  });

  it("names no power of ten but where it is, the height of the highest bar, and the limit by its value", () => {
    const { svg } = drawHistograms([{ label: "a", values: [2e-3, 3e-3] }], { limit: 3e-2 });
    const labels = [...svg.matchAll(/<text[^>]*>(10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+|[\d.]+)</g)].map(([, text]) => text);
    assert.deepEqual(labels, ["10⁻³", "10⁻²", "10⁻¹", "2", "0.03"]);
  });

  it("draws the smallest numbers there are, and long names beside the bars", () => {
    assert.match(drawHistograms([{ label: "a", values: [5e-324] }]).svg, /<rect/);
    const label = "the weights of the first layer of the network";
    const { svg } = drawHistograms([{ label, values: [1, 2] }]);
    const left = Math.min(...[...svg.matchAll(/<rect x="([\d.]+)"/g)].map(([, x]) => Number(x)));
    assert.ok(left > 8 * label.length);
  });

  it("refuses a limit that has no place on the axis", () => {
    assert.throws(() => drawHistograms([{ label: "a", values: [1] }], { limit: 0 }), {
      name: "RangeError",
      message: "drawHistograms: limit must be above 0, got 0",
    });
  });
});
