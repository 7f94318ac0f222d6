import assert from "node:assert/strict";
import { drawSecants } from "../../../lib/figures/index.js";
import { elements } from "../picture.js";
import { assertSnapshot } from "../snapshot.js";

describe("drawSecants(f, x, options)", () => {
  const bend = (x: number) => x ** 3 / 3 + x;

  it("draws tangent and secants, and the same from near", () => {
    assertSnapshot("secants", drawSecants(bend, 1, { h: 1, slope: 2 }));
  });

  it("names the slopes", () => {
    const { alt } = drawSecants((x) => x ** 2, 1, { h: 1, slope: 2 });
    assert.match(alt, /tangent of slope 2, the forward secant of slope 3 and the central secant of slope 2,/);
  });

  it("refuses a step that moves nothing, and what is not finite", () => {
    assert.throws(() => drawSecants((x) => x, 5, { h: 10e-50, slope: 1 }), {
      name: "RangeError",
      message: "drawSecants: h must be large enough to move x, got h = 1e-49 at x = 5",
    });
    assert.throws(() => drawSecants(Math.log, 0.5, { slope: 2 }), {
      name: "RangeError",
      message: "drawSecants: f(-0.5) must be finite, got NaN",
    });
    assert.throws(() => drawSecants(Math.sin, 0.5, { slope: NaN }), {
      name: "RangeError",
      message: "drawSecants: slope must be finite, got NaN",
    });
  });

  it("refuses a step that is not above 0", () => {
    const message = "drawSecants: h must be above 0, got 0";
    assert.throws(() => drawSecants(bend, 1, { h: 0, slope: 2 }), { name: "RangeError", message });
    assert.throws(() => drawSecants(bend, 1, { h: NaN, slope: 2 }), RangeError);
  });
});

describe("what drawSecants asks of its arguments", () => {
  const slope = 1;

  it("is a step that moves x on both sides", () => {
    // Beside a power of two numbers lie half as near to each other on the one side as on the other.
    for (const x of [1, -1])
      assert.throws(() => drawSecants((x) => x, x, { h: 1e-16, slope }), {
        name: "RangeError",
        message: `drawSecants: h must be large enough to move x, got h = 1e-16 at x = ${x}`,
      });
  });

  it("is a value on both sides and in the middle", () => {
    for (const at of [-1, 0, 1])
      assert.throws(() => drawSecants((x) => (x === at ? NaN : x), 0, { slope }), {
        name: "RangeError",
        message: `drawSecants: f(${at}) must be finite, got NaN`,
      });
  });
});

describe("the panels of drawSecants", () => {
  it("show all three places, and from near the middle one, with the words that they are told", () => {
    const labels = { curve: "C", tangent: "T", forward: "F", central: "Z" };
    const { svg } = drawSecants((x) => x ** 3, 1, { slope: 3, labels });
    assert.equal(elements(svg, "circle").length, 3 + 1);
    for (const label of Object.values(labels)) assert.equal(svg.split(`>${label}<`).length, 3, label);
    const own = drawSecants((x) => x ** 3, 1, { slope: 3 }).svg;
    for (const label of ["f", "tangent", "forward", "central"]) assert.match(own, new RegExp(`>${label}<`));
  });
});
