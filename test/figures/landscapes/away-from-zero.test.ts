// Landscapes of ranges and heights that don't begin at 0: what is seen of them is the same.

import assert from "node:assert/strict";
import { drawContours, drawField } from "../../../lib/figures/index.js";
import { sample } from "../../../lib/figures/landscapes/landscape.js";
import { cells, faces, steps } from "../../../lib/figures/landscapes/mesh.js";
import { projection } from "../../../lib/figures/landscapes/projection.js";
import { assertClose } from "../../assert-close.js";
import { textsOf } from "../picture.js";

describe("landscapes away from zero", () => {
  it("are projected from a box around their middle", () => {
    const project = projection([1, 3], [1, 3], [1, 3], { azimuth: 0, elevation: 0 });
    const [far, near] = [project(3, 3, 3), project(1, 2, 1)];
    assertClose([far.x, far.y, far.depth, near.x, near.y, near.depth], [1, 0.65, 1, -1, -0.65, 0], 1e-12);
  });

  it("have the colors of their share of the heights", () => {
    const fills = (from: number, factor: number) => {
      const landscape = sample("f", (x) => from + factor * x[0], cells + 1, { x0: [0, 16], x1: [0, 16] });
      const z = [from, from + 16 * factor] as const;
      return faces(landscape, z, (x, y, depth) => ({ x, y, depth })).map(({ fill }) => fill);
    };
    assert.deepEqual(fills(32, 1), fills(0, 1));
    assert.deepEqual(fills(0, 2), fills(0, 1));
    const points = [0, 1].map((x) => ({ x, y: 0, depth: 0 }));
    assert.equal(steps({ color: "red", points })[0].fill, "none");
  });

  it("have levels between their lowest and their highest place, and axes that end where the ground does", () => {
    const { svg, alt } = drawContours((x) => 10 + x[0], { x0: [0.03, 3.97], x1: [0.03, 3.97], levels: 2 });
    assert.match(alt, / at the heights 11, 13\.$/);
    const last = (axis: string) => textsOf(svg, `${axis}-axis tick label`).at(-1);
    assert.deepEqual([last("x"), last("y")], ["3", "3.5"]);
  });

  it("are called x₀ and x₁ if not otherwise", () => {
    const { alt } = drawField(() => [1, 0], { count: 2 });
    assert.equal(alt, "A field of 2 × 2 arrows over x₀ and x₁, the longest of length 1.00.");
  });
});
