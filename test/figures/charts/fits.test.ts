import assert from "node:assert/strict";
import { linspace } from "../../../lib/index.js";
import { drawFits } from "../../../lib/figures/index.js";
import { assertExplains } from "../../bad-input.js";
import { assertSnapshot } from "../snapshot.js";

const x = linspace(-1, 1, 21);
const points = { x: [-1, 0, 1], y: [1, 0, 1] };
const fits = [
  { label: "line", x: [-1, 1], y: [0.7, 0.7] },
  { label: "parabola", x, y: x.map((x) => x ** 2) },
];

describe("drawFits(points, fits, options)", () => {
  it("draws the same points with a line and with a parabola", () => {
    const heldOut = { x: [-0.5, 0.5], y: [0.3, 0.2] };
    assertSnapshot("fits", drawFits(points, fits, { heldOut, yDomain: [-0.5, 1.5] }));
  });

  it("draws every point in every panel", () => {
    const { svg } = drawFits(points, fits, { heldOut: { x: [0.5], y: [0.2] } });
    assert.equal(svg.match(/<circle[^>]* r="4.5"/g)?.length, 6);
    assert.equal(svg.match(/<circle[^>]* r="2"/g)?.length, 2);
  });

  it("shares 720 dots among kinds and panels where there are more", () => {
    const all = Array.from({ length: 2000 }, (_, i) => i);
    const many = { x: all, y: all.map((i) => (i * 7919) % 1000) };
    const { svg } = drawFits(many, fits, { heldOut: many });
    // Each panel keeps of each kind a place for each of 13 × 13 cells, and the four sides.
    for (const radius of ["4.5", "2"]) {
      const dots = svg.match(new RegExp(`<circle[^>]* r="${radius}"`, "g"))?.length ?? 0;
      assert.ok(dots > 2 * 150 && dots <= 2 * 173, `${dots} of radius ${radius}`);
    }
  });

  it("ends the axis at round values, unless told where", () => {
    const ends = (options: object) => {
      const { svg } = drawFits(
        { x: [0, 1], y: [0.03, 0.97] },
        [{ label: "a", x: [0, 1], y: [0.1, 0.9] }],
        options,
      );
      const labels = /<g aria-label="y-axis tick label".*?<\/g>/s.exec(svg)?.[0] ?? "";
      const texts = [...labels.matchAll(/>([\d.]+)</g)].map(([, text]) => text);
      return [texts[0], texts.at(-1)];
    };
    assert.deepEqual(ends({}), ["0.0", "1.0"]);
    assert.deepEqual(ends({ yDomain: [0.25, 0.75] }), ["0.3", "0.7"]);
  });

  it("says in words what it shows", () => {
    const { alt } = drawFits(points, fits, { xLabel: "hour" });
    assert.equal(alt, "3 points over hour, from left to right with 2 fitted curves: line; parabola.");
  });

  it("refuses what cannot be drawn", () => {
    const refuses = (call: () => unknown, message: string) =>
      assert.throws(call, { name: "RangeError", message: `drawFits: ${message}` });
    refuses(() => drawFits(points, []), "expected at least one fit, got none");
    refuses(() => drawFits({ x: [1], y: [] }, fits), "the points must have as many x as y, got 1 and 0");
    refuses(
      () => drawFits(points, [{ label: "line", x: [0, 1], y: [0] }]),
      "line must have as many x as y, got 2 and 1",
    );
  });

  it("refuses points that are not finite, and two fits of one name", () => {
    const fit = { label: "a", x: [1], y: [1] };
    assertExplains([
      [
        () => drawFits({ x: [1], y: [NaN] }, [fit]),
        "RangeError",
        "drawFits: points must be finite, got (1, NaN)",
      ],
      [
        () => drawFits({ x: [1], y: [1] }, [fit, fit]),
        "RangeError",
        'drawFits: labels must differ, got "a" twice',
      ],
    ]);
  });

  it("tells points, points held out, fits and the truth apart in a key", () => {
    const line = { x: [0, 1], y: [0, 1] };
    const { svg } = drawFits(line, [{ label: "line", ...line }], {
      heldOut: line,
      truth: line,
      labels: { truth: "the sine" },
    });
    for (const words of ["seen", "held out", "fit", "the sine"]) assert.match(svg, new RegExp(`>${words}<`));
    assert.doesNotMatch(drawFits(line, [{ label: "line", ...line }]).svg, />held out<|>truth</);
  });
});
