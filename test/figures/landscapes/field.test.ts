import assert from "node:assert/strict";
import type { Vector } from "../../../lib/index.js";
import { drawField } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
const down = (x: Vector) => x.map((value) => -2 * value);

/** The arrows of a figure: where each starts, its turn in degrees clockwise from upwards, and its length in pixels. */
function arrows(svg: string) {
  const group = /<g aria-label="vector".*?<\/g>/s.exec(svg)?.[0] ?? "";
  return [
    ...group.matchAll(
      /translate\(([-\d.]+),([-\d.]+)\)(?: rotate\(([-\d.]+)\))?[^>]*? d="M0,0L0,-?([\d.]+)/g,
    ),
  ].map(([, x, y, turn = "0", length]) => [Number(x), Number(y), Number(turn), Number(length)]);
}

describe("drawField(direction, options)", () => {
  it("draws the way down into the bowl, over its contours", () => {
    assertSnapshot("field", drawField(down, { heights: bowl, count: 7, width: 360 }));
  });

  it("turns each arrow to where it points, from its place", () => {
    const corners = arrows(drawField(down, { count: 2, width: 284 }).svg);
    // Four places at ±2.5 on ground of 200 × 200 pixels, lower row first; all look to the middle.
    assert.deepEqual(
      corners.map(([x, y, turn]) => [x, y, turn]),
      [
        [106, 178, 45],
        [206, 178, -45],
        [106, 78, 135],
        [206, 78, -135],
      ],
    );
  });

  it("gives the longest arrow the measure, and the others their share of it", () => {
    const options = { count: 2, width: 284, scale: 0.5 };
    const lengths = arrows(drawField((x) => [x[0] > 0 ? 8 : 2, 0], options).svg).map((arrow) => arrow[3]);
    assert.deepEqual(lengths, [12.5, 50, 12.5, 50]);
  });

  it("draws 13 arrows along each side unless asked otherwise", () => {
    assert.equal(arrows(drawField(() => [1, 0]).svg).length, 13 * 13);
  });

  it("draws a dot where there is no direction", () => {
    const { svg } = drawField(() => [0, 0], { count: 3 });
    assert.equal(arrows(svg).length, 0);
    assert.equal(svg.match(/<circle/g)?.length, 9);
  });

  it("says in words what it shows", () => {
    const { alt } = drawField(down, { count: 2, x0Label: "w" });
    assert.equal(alt, "A field of 2 × 2 arrows over w and x₁, the longest of length 7.07.");
    assert.equal(drawField(down, { count: 2, alt: "Downhill." }).alt, "Downhill.");
  });

  it("refuses what cannot be drawn", () => {
    const messages: [() => unknown, string][] = [
      [() => drawField(down, { count: 1 }), "drawField: count must be a whole number from 2 to 24, got 1"],
      [
        () => drawField(down, { count: 2.5 }),
        "drawField: count must be a whole number from 2 to 24, got 2.5",
      ],
      [
        () => drawField(down, { x0: [1, 1] }),
        "drawField: x0 must go from a smaller to a larger number, got [1, 1]",
      ],
      [
        () => drawField(() => [NaN, 1], { count: 2 }),
        "drawField: direction must give two finite numbers, got [NaN, 1] at (-2.5, -2.5)",
      ],
      [
        () => drawField(() => [1], { count: 2 }),
        "drawField: direction must give two finite numbers, got [1] at (-2.5, -2.5)",
      ],
    ];
    for (const [call, message] of messages) assert.throws(call, { name: "RangeError", message });
  });

  it("refuses arrows of infinite length", () => {
    assert.throws(() => drawField(() => [1.7e308, 1.7e308]), {
      name: "RangeError",
      message: "drawField: direction must give arrows of finite length, got Infinity",
    });
  });

  it("tells the measure of its arrows by one of a round length", () => {
    assert.match(drawField((x) => [-2 * x[0], -2 * x[1]]).svg, />length 10</);
    assert.match(drawField((x) => [0.003 * x[0], 0]).svg, />length 0\.01</);
    assert.doesNotMatch(drawField(() => [0, 0]).svg, />length/);
  });
});
