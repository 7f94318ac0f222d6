// What stands in a figure, and what can't.

import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawPlot, Figure } from "../../../lib/figures/index.js";
import { drawFrame } from "../../../lib/figures/parts/frame.js";
import { elements } from "../picture.js";

describe("new Figure(svg, alt)", () => {
  const svg = '<svg width="5" xmlns="http://www.w3.org/2000/svg"></svg>';

  it("takes one svg element from its beginning on, and nothing that only turns into one", () => {
    assert.equal(new Figure(svg, "a").svg, svg);
    const refused: [value: unknown, got: string][] = [
      [`x${svg}`, '"x<svg width=\\"5\\" xmlns=\\"http://www.w3.org"'],
      [[svg], "an array of length 1"],
    ];
    for (const [value, got] of refused)
      assert.throws(() => new Figure(value as string, "a"), {
        name: "TypeError",
        message: `Figure: svg must be an <svg> element with its xmlns, got ${got}`,
      });
  });

  it("writes lines one behind the other, with a space between", () => {
    const [, url] = /svg\+xml,([^"]*)"/.exec(new Figure(`${svg}a  \n\n  b`, "a").toHTML())!;
    assert.equal(decodeURIComponent(url), `${svg}a b`);
  });
});

describe("drawPlot(options, alt)", () => {
  it("says over what Plot stumbled, and keeps the error", () => {
    const stumble = new TypeError("it is no function: really");
    const mark = () => {
      throw stumble;
    };
    assert.throws(() => drawPlot({ marks: [mark] }, "a"), {
      message: 'drawPlot: options must be what Plot draws, got "it is no function: really"',
      cause: stumble,
    });
  });
});

describe("drawFrame(frame, alt)", () => {
  it("says nothing of names that there are none", () => {
    const domain = [0, 10];
    const { svg, alt } = drawFrame(
      {
        caller: "drawTest",
        x: { domain, axis: null },
        y: { domain, axis: null },
        width: 144,
        marks: [Plot.dot([[5, 5]])],
      },
      "a dot",
    );
    assert.equal(alt, "a dot");
    assert.deepEqual(elements(svg, "circle").map(({ cx, cy }) => [cx, cy]), [["86", "189"]]); // prettier-ignore
  });
});
