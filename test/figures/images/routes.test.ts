import assert from "node:assert/strict";
import { matrix } from "../../../lib/index.js";
import { drawRoutes, type RouteStep } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const rule: RouteStep = { text: "rule", by: "people" };
const features: RouteStep = { text: "features\nHOG", by: "people" };
const network: RouteStep = { text: "network", by: "machine" };

describe("drawRoutes(routes, options)", () => {
  it("draws three ways from a picture to an answer", () => {
    const picture = matrix([
      [0, 1, 0],
      [0, 0.5, 0],
      [0, 1, 0],
    ]);
    const options = { from: "image", to: "1", picture };
    assertSnapshot("routes", drawRoutes([[rule], [features, network], [network]], options));
  });

  it("draws a box for every step, and an arrow before and after it", () => {
    const { svg } = drawRoutes([[rule], [features, network]]);
    assert.equal(svg.match(/<rect/g)?.length, 3);
    assert.equal(/aria-label="arrow"[^>]*>(.*?)<\/g>/.exec(svg)?.[1].match(/<path/g)?.length, 5);
  });

  it("says in words who makes which step", () => {
    assert.equal(
      drawRoutes([[features, network]], { from: "image", to: "5" }).alt,
      "One route: image → features HOG (designed by people) → network (learned from data) → 5.",
    );
    const words = { peopleLabel: "by hand", machineLabel: "learned" };
    assert.equal(
      drawRoutes([[rule], [network]], words).alt,
      "Two routes: input → rule (by hand) → answer; input → network (learned) → answer.",
    );
  });

  it("refuses a way without steps", () => {
    const refuses = (routes: RouteStep[][], message: string) =>
      assert.throws(() => drawRoutes(routes), { name: "RangeError", message: `drawRoutes: ${message}` });
    refuses([], "expected at least one route, got none");
    refuses([[rule], []], "a route must have at least one step, got none");
  });

  it("refuses a step by nobody", () => {
    assert.throws(() => drawRoutes([[{ text: "x", by: "cats" as never }]]), {
      name: "RangeError",
      message: 'drawRoutes: routes[0][0].by must be "people" or "machine", got "cats"',
    });
  });
});
