import assert from "node:assert/strict";
import { document } from "../../../lib/figures/index.js";
import { pixelImages } from "../../../lib/figures/images/pixels.js";
import { tint } from "../../../lib/figures/parts/tint.js";
import { matrix } from "../../../lib/index.js";

/** The paths of an image of four levels of ink: their colors, their runs and their width. */
function drawn(entries: number[][], most: number) {
  const draw = pixelImages([{ image: matrix(entries), left: 0, top: 0 }], 2, 1, {
    ink: "#000000",
    levels: 4,
    most,
  });
  const group = (draw as unknown as (...values: unknown[]) => SVGElement)([], {}, {}, {}, { document });
  const paths = Array.from(group.children, (path) => [path.getAttribute("stroke"), path.getAttribute("d")]);
  return { width: group.getAttribute("stroke-width"), paths };
}

describe("pixelImages(images, scale, max, { most })", () => {
  it("counts what it draws, and not the ground", () => {
    const stripes = [[1, 0, 1, 0]];
    assert.deepEqual(drawn(stripes, 12), { width: null, paths: [["#000000", "m0 0h1m1 0h1"]] });
    assert.equal(drawn(stripes, 11).width, "2");
  });

  it("puts pixels together when four levels of grey are left, not fewer", () => {
    // Of 1 and ¾ the mean is ⅞, which is nearer to full ink.
    assert.deepEqual(drawn([[1, 0.75, 1, 0.75]], 20), { width: "2", paths: [["#000000", "m0 0.5h4"]] });
  });

  it("ends when all of an image is one block, however little it may take", () => {
    const grey = tint("#000000", 0.5);
    assert.deepEqual(drawn([[1, 0, 0.5]], 1), { width: "3", paths: [[grey, "m0 1h3"]] });
    assert.deepEqual(drawn([[1], [0], [0.5]], 1), { width: "3", paths: [[grey, "m0 1h1"]] });
  });
});
