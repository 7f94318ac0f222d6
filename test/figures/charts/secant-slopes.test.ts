import assert from "node:assert/strict";
import { drawSecants } from "../../../lib/figures/index.js";
import { elements, textsOf } from "../picture.js";

describe("drawSecants(f, x, { h })", () => {
  it("says all three slopes, and draws 1.3 and 0.26 steps to both sides", () => {
    const { svg, alt } = drawSecants((x) => x ** 3, 1, { h: 0.5, slope: 3 });
    // By hand: (1.5³ − 1) / 0.5 and 1.5³ − 0.5³.
    assert.match(
      alt,
      /^A curve at x = 1 with its tangent of slope 3, the forward secant of slope 4\.75 and the central/,
    );
    assert.match(alt, / the central secant of slope 3\.25, for h = 0\.5; /);
    assert.equal(elements(svg, "circle").length, 3 + 1);
    const ticks = textsOf(svg, "x-axis tick label").map(Number);
    assert.deepEqual([Math.min(...ticks), Math.max(...ticks)], [0.5, 1.5]);
  });

  it("needs the true slope", () => {
    assert.throws(() => drawSecants((x) => x, 1, {} as never), {
      name: "TypeError",
      message: "drawSecants: slope must be a number, got undefined",
    });
  });
});
