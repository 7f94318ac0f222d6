import assert from "node:assert/strict";
import { document } from "../../../lib/figures/index.js";
import { pixelImages } from "../../../lib/figures/images/pixels.js";
import { tint } from "../../../lib/figures/parts/tint.js";
import { matrix } from "../../../lib/index.js";

type Options = NonNullable<Parameters<typeof pixelImages>[3]>;
const checkered = matrix([
  [1, 0, 1],
  [0, 1, 0],
  [1, 0, 1],
]);

/** What is drawn of one image at the corner: the group's attributes, and for each path its color and its runs. */
function drawn(image = checkered, options: Options = {}, left = 0, top = 0) {
  const draw = pixelImages([{ image, left, top }], 2, 1, options) as unknown as (
    ...values: unknown[]
  ) => SVGElement;
  const group = draw([], {}, {}, {}, { document });
  const [transform, width] = ["transform", "stroke-width"].map((name) => group.getAttribute(name));
  const paths = Array.from(group.children, (path) => [path.getAttribute("stroke"), path.getAttribute("d")]);
  return { transform, width, paths };
}

describe("pixelImages(images, scale, max, options)", () => {
  it("draws each level of grey as runs, each from the end of the one before", () => {
    const image = matrix([
      [0, 1, 1, 0.5],
      [-3, 7, 0.5, 0.5],
    ]);
    assert.deepEqual(drawn(image, { ink: "#000000" }, 4, 6), {
      transform: "translate(0,1) scale(2)",
      width: null,
      paths: [
        [tint("#000000", 0.5), "m5 3h1m-2 1h2"],
        ["#000000", "m3 3h2m-2 1h1"],
      ],
    });
    assert.equal(drawn(image, { origin: [10, 20] }).transform, "translate(10,21) scale(2)");
  });

  it("leaves levels out, and at last puts pixels together, where they would take too long", () => {
    // Four by one of 16 levels, two of which become the same of four.
    const shades = matrix([[0.5, 0.55, 0.45, 0.5]]);
    assert.equal(drawn(shades, { ink: "#000000" }).paths.length, 3);
    assert.deepEqual(drawn(shades, { ink: "#000000", most: 8 }).paths, [[tint("#000000", 0.5), "m0 0h4"]]);
    // By hand: blocks of 2 × 2, the last ones smaller, have the means ½, ½, ½ and 1; they take 23 characters.
    assert.deepEqual(drawn(checkered, { ink: "#000000", levels: 4, most: 23 }), {
      transform: "translate(0,1) scale(2)",
      width: "2",
      paths: [
        [tint("#000000", 0.5), "m0 0.5h3m-3 2h2"],
        ["#000000", "m2 2.5h1"],
      ],
    });
    // With less than that all is one block, whose mean of 5/9 is nearest to two of four levels.
    assert.deepEqual(drawn(checkered, { ink: "#000000", levels: 4, most: 22 }), {
      ...{ transform: "translate(0,1) scale(2)", width: "3" },
      paths: [[tint("#000000", 0.5), "m0 1h3"]],
    });
  });
});
