import assert from "node:assert/strict";
import { drawNetwork, type NetworkLayer } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const layers: NetworkLayer[] = [
  { size: 784, label: "pixels", symbol: "x" },
  { size: 3, label: "hidden units", symbol: "z" },
  { size: 10, label: "digits", symbol: "y", shown: 4 },
];

describe("drawNetwork(layers, options)", () => {
  it("draws the first units and the last, and a line for each weight between them", () => {
    const figure = drawNetwork(layers, { weights: ["W₁", "W₂"] });
    assertSnapshot("network", figure);
    assert.equal(figure.svg.match(/<circle/g)?.length, 5 + 3 + 4);
    assert.equal(/aria-label="link"[^>]*>(.*?)<\/g>/.exec(figure.svg)?.[1].match(/<path/g)?.length, 15 + 12);
    for (const text of ["x₀", "x₃", "x₇₈₃", "z₂", "y₉"]) assert.ok(figure.svg.includes(`>${text}<`), text);
    assert.ok(!figure.svg.includes(">x₄<"));
  });

  it("says how large the layers are", () => {
    assert.equal(
      drawNetwork(layers).alt,
      "A network of 3 layers, each unit joined to every unit of the next: pixels (784) → hidden units (3) → digits (10).",
    );
  });

  it("refuses what is no network", () => {
    const refuses = (layers: NetworkLayer[], message: string) =>
      assert.throws(() => drawNetwork(layers), { name: "RangeError", message: `drawNetwork: ${message}` });
    refuses(layers.slice(1, 2), "layers must be two at least, got 1");
    refuses(
      [layers[0], { ...layers[1], size: 0 }],
      "layers[1].size must be a whole number of at least 1, got 0",
    );
    refuses(
      [layers[0], { ...layers[1], shown: 1 }],
      "layers[1].shown must be a whole number of at least 2, got 1",
    );
    refuses(Array<NetworkLayer>(21).fill(layers[0]), "layers must be 20 at most, got 21");
    const wide = { ...layers[0], shown: 23 };
    refuses([wide, wide], "the circles shown must have at most 500 lines between them, got 529");
  });

  it("shortens labels that would run into each other or off the figure, and says them in full", () => {
    const label = "units that nobody has ever looked at";
    const figure = drawNetwork([layers[0], { ...layers[1], label }, layers[2]]);
    assert.doesNotMatch(figure.svg, /looked at/);
    assert.ok(figure.alt.endsWith(label + "."), figure.alt);
  });

  it("stays small with as many layers and lines as there may be", () => {
    const deep = drawNetwork(Array<NetworkLayer>(20).fill(layers[0]));
    const wide = drawNetwork([
      { ...layers[0], shown: 22 },
      { ...layers[0], shown: 22 },
    ]);
    for (const { svg } of [deep, wide]) assert.ok(svg.length < 60 * 1024, String(svg.length));
  });
});
