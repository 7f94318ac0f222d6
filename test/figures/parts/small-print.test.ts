// What shows only in a few pictures: labels at the limits of their room, numbers with many digits, names that cross.

import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { document, drawCurves, drawPlot, Figure } from "../../../lib/figures/index.js";
import { element } from "../../../lib/figures/parts/element.js";
import { drawFrame } from "../../../lib/figures/parts/frame.js";
import { optional, text } from "../../../lib/figures/parts/kinds.js";
import { item } from "../../../lib/figures/parts/options.js";
import { type Corner, pathOf, simplify, simplifyTo } from "../../../lib/figures/parts/simplify.js";
import { compact, wrap } from "../../../lib/figures/parts/text.js";
import { tidy } from "../../../lib/figures/parts/tidy.js";
import { writeXml } from "../../../lib/figures/parts/xml.js";
import { drawnBy, elements, textsOf } from "../picture.js";

/** A frame of 300 × 300 pixels from (56, 28) on. */
const frame = { width: 384, height: 378, xDomain: [0, 300], yDomain: [0, 300] } as const;
const line = { x: [0, 300], y: [0, 300] };

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
      { x: { domain, axis: null }, y: { domain, axis: null }, width: 144, marks: [Plot.dot([[5, 5]])] },
      "a dot",
    );
    assert.equal(alt, "a dot");
    assert.deepEqual(elements(svg, "circle").map(({ cx, cy }) => [cx, cy]), [["86", "189"]]); // prettier-ignore
  });
});

describe("labels of points", () => {
  const anchor = (x: number, label: string) => {
    const { svg } = drawCurves([line], { ...frame, points: [{ x, y: 9, label }] });
    return elements(svg, "text").find(({ text }) => /^p/.test(text))!["text-anchor"];
  };

  it("stay on their side where the other has as much room or less", () => {
    const long = "p".repeat(60);
    // The middle of the figure is 136 pixels from the left of the frame.
    assert.deepEqual([anchor(130, long), anchor(136, long), anchor(140, long)], ["start", "start", "end"]);
  });
});

describe("names at the ends of curves", () => {
  const names = (...curves: [x: number[], y: number[]][]) => {
    const { svg } = drawCurves(
      curves.map(([x, y], i) => ({ x, y, label: `c${i}` })),
      frame,
    );
    const part = drawnBy(svg, "curve names");
    return {
      places: elements(part, "text").map(({ text, y }) => `${text} ${y}`),
      lines: elements(part, "path").length,
    };
  };

  it("have a line where they are moved by more than five pixels", () => {
    const end = (y: number): [number[], number[]] => [[0, 300], [0, y]]; // prettier-ignore
    assert.deepEqual(names(end(150), end(138)), { places: ["c0 178", "c1 194"], lines: 0 });
    assert.deepEqual(names(end(150), end(140)), { places: ["c0 178", "c1 194"], lines: 1 });
  });

  it("stand where a curve leaves the frame below, ends on its rim, or goes straight up", () => {
    const found = names([[0, 150, 300], [150, 60, -600]], [[0, 300], [0, 300]], [[300, 300], [200, 230]]); // prettier-ignore
    assert.deepEqual(found.places, ["c0 268", "c1 28", "c2 98"]);
  });

  it("are all written where just as many fit", () => {
    const { svg } = drawCurves(
      Array.from({ length: 19 }, (_, i) => ({ ...line, label: `c${i}` })),
      frame,
    );
    assert.equal(textsOf(svg, "curve names").at(-1), "c18");
  });
});

describe("a field's name", () => {
  it("is a slip of the pen if one letter is put in, left out, changed or moved, of three at least", () => {
    const check = (meant: string, field: string) => () =>
      item({ [meant]: optional(text) })("f", "a", { [field]: "b" });
    for (const [meant, field] of [
      ["abc", "abd"],
      ["abc", "acb"],
      ["abc", "abcd"],
      ["abcd", "abc"],
    ])
      // prettier-ignore
      assert.throws(check(meant, field), { message: `f: a must have its ${meant} as "${meant}", got "${field}"` });
    const others = ["lab", "lablex", "labxe", "lablx", "labelled", "x"].map((field) => ["label", field]);
    for (const [meant, field] of [...others, ["abc", "ab"], ["ab", "abc"]])
      assert.doesNotThrow(check(meant, field), `${field} for ${meant}`);
  });
});

describe("the numbers and names of an element", () => {
  it("are rounded whatever their size", () => {
    const made = tidy(
      element(document, "path", { d: "M19.97,-3.05e-17L1.234e+21,0", fill: "rgb(193, 20, 1)" }),
    );
    assert.equal(made.getAttribute("d"), "M20,0L1.234e+21,0");
    assert.equal(made.getAttribute("fill"), "#c11401");
  });

  it("are kept where only their ends are those of XML", () => {
    assert.match(writeXml(element(document, "g", { "data-xmlns": "a" })), / data-xmlns="a"/);
  });

  it("are written with all their digits, and whole texts are called whole", () => {
    assert.equal(compact(0.12345), "0.12345");
    assert.deepEqual(wrap(["a\nb"], 36, 2), { shown: ["a\nb"], whole: [] });
    assert.deepEqual(wrap(["ab"], 500, 3).shown, ["ab"]);
  });
});

describe("simplify(outlines, tolerance)", () => {
  it("cuts at the farthest corner, not between", () => {
    const outline: Corner[] = [[0, 0], [8, -4], [8, 0], [8, 4]]; // prettier-ignore
    assert.deepEqual(simplify([outline], 0.1), [[[0, 0], [8, -4], [8, 4]]]); // prettier-ignore
  });

  it("goes as far as it must, three times as far at each attempt", () => {
    const star = Array.from({ length: 90 }, (_, i): Corner => {
      const [angle, radius] = [(2 * Math.PI * i) / 90, i % 2 === 0 ? 100 : 99.8];
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    // Within 0.3 of a circle of that size there are some thirty to fifty corners.
    const left = simplifyTo([[star]], 0.1, 60)[0][0].length;
    assert.ok(left >= 25 && left <= 60, `${left} corners`);
  });

  it("writes outline behind outline", () => {
    const corner: Corner[] = [[0, 0], [1, 0], [1, 1]]; // prettier-ignore
    assert.equal(pathOf([corner, corner]), "M0,0L1,0L1,1ZM0,0L1,0L1,1Z");
  });
});
