import assert from "node:assert/strict";
import { inspect } from "node:util";
import * as Plot from "@observablehq/plot";
import { document, drawCurves, drawPlot, Figure, show, sideBySide } from "../../../lib/figures/index.js";

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"></svg>';

describe("Figure", () => {
  it("becomes an image that any browser can decode again", () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="9"><text>50 % & "x₀" #1</text></svg>';
    const html = new Figure(picture, 'a < b & "c"').toHTML();
    assert.match(html, /^<img alt="a &lt; b &amp; &quot;c&quot;" src="data:image\/svg\+xml,[^"<>]*">$/);
    const url = /src="([^"]*)"/.exec(html)?.[1] ?? "";
    assert.equal(decodeURIComponent(url.slice(url.indexOf(",") + 1)), picture);
  });

  it("prints as its alternative text", () => {
    assert.equal(inspect(new Figure(svg, "a box")), "Figure: a box");
  });

  it("offers a kernel HTML and plain text", () => {
    const figure = new Figure(svg, "a box");
    const form = Symbol.for("Jupyter.display");
    const forms = (figure as unknown as Record<symbol, () => object>)[form]();
    assert.deepEqual(forms, { "text/html": figure.toHTML(), "text/plain": "Figure: a box" });
  });

  it("refuses what is no picture, and a picture without words", () => {
    const message = 'Figure: svg must be an <svg> element with its xmlns, got "<svg></svg>"';
    assert.throws(() => new Figure("<svg></svg>", "empty"), { name: "TypeError", message });
    assert.throws(() => new Figure(svg, " "), {
      message: "Figure: alt must say in words what the figure shows, got an empty string",
    });
  });
});

describe("new Figure(svg, alt)", () => {
  it("refuses other kinds", () => {
    assert.throws(() => new Figure(5 as never, "words"), {
      name: "TypeError",
      message: "Figure: svg must be an <svg> element with its xmlns, got 5",
    });
    assert.throws(() => new Figure('<svg xmlns=""></svg>', undefined as never), {
      name: "TypeError",
      message: "Figure: alt must say in words what the figure shows, got undefined",
    });
    assert.throws(() => new Figure('<svg xmlns=""></svg>', "words", {} as never), {
      name: "TypeError",
      message: "Figure: live must be a string of JSON, got an object",
    });
    assert.throws(() => sideBySide([{} as never]), {
      name: "TypeError",
      message: "sideBySide: figures must be what draw… functions return, got an object",
    });
  });
});

describe("drawPlot(options, alt)", () => {
  it("gives the same bytes each time", () => {
    const draw = () => drawCurves([{ x: [0, 1], y: [0, 1] }]).svg;
    assert.equal(draw(), draw());
  });

  it("becomes wider where the numbers of its upright axis need it, and the frame stays as it was", () => {
    const size = (y: number[]) => {
      const { svg } = drawCurves([{ x: [0, 1], y }], { width: 300 });
      const [, width] = /^<svg [^>]*width="(\d+)"/.exec(svg) ?? [];
      const [, left, frame] = /<clipPath[^>]*><rect x="(\d+)" y="\d+" width="(\d+)"/.exec(svg) ?? [];
      return [width, left, frame].map(Number);
    };
    assert.deepEqual(size([0, 1]), [300, 56, 216]);
    assert.deepEqual(size([0, -1500]), [302, 58, 216]);
  });

  it("refuses what makes more than one picture", () => {
    assert.throws(() => drawPlot({ title: "Title", marks: [Plot.frame()] }, "a frame"), {
      message:
        "drawPlot: options must make a single picture, got a title, subtitle, caption or legend: put it into the text around the figure",
    });
  });
});

describe("what figures are told beside their data", () => {
  const figure = drawCurves([{ x: [0, 1], y: [0, 1] }]);

  it("is checked by drawPlot, sideBySide and show as by all others", () => {
    const calls: [call: () => unknown, name: string, message: string][] = [
      [() => drawPlot({ width: NaN }, "a"), "RangeError", "drawPlot: width must be finite, got NaN"],
      [
        () => drawPlot({ height: 1e9 }, "a"),
        "RangeError",
        "drawPlot: height must be at most 10000 pixels, got 1000000000",
      ],
      [() => drawPlot({}, 5 as never), "TypeError", "drawPlot: alt must be a string, got 5"],
      [() => sideBySide([figure], 5 as never), "TypeError", "sideBySide: alt must be a string, got 5"],
      [
        () => sideBySide([figure], " "),
        "RangeError",
        "sideBySide: alt must say in words what the figure shows, got an empty string",
      ],
      [() => show(figure, 5 as never), "TypeError", "show: alt must be a string, got 5"],
    ];
    for (const [call, name, message] of calls) assert.throws(call, { name, message });
  });
});

describe("sideBySide(figures, alt)", () => {
  it("is as wide as all and as high as the highest", () => {
    const both = sideBySide([
      drawPlot({ width: 200, height: 100 }, "one"),
      drawPlot({ width: 300, height: 150 }, "two"),
    ]);
    assert.match(both.svg, /^<svg [^>]*width="500" height="150"/);
    assert.equal(both.alt, "one two");
  });

  it("keeps the ids of its panels apart", () => {
    const panel = drawCurves([{ x: [0, 1], y: [0, 1] }]);
    const ids = [...sideBySide([panel, panel]).svg.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    assert.ok(ids.length > 0);
    assert.equal(new Set(ids).size, ids.length);
  });

  it("refuses an empty row", () => {
    assert.throws(() => sideBySide([]), { message: "sideBySide: expected at least one figure, got none" });
  });
});

describe("show(figure, alt)", () => {
  it("says that it needs a notebook", () => {
    assert.throws(() => show(new Figure(svg, "a box")), {
      message:
        "show: expected to run in a notebook, got no kernel to show in; write figure.svg to a file instead",
    });
  });

  it("wants words for an element of the reader's own", () => {
    const own = Plot.plot({ document, marks: [Plot.frame()] });
    assert.throws(() => show(own), {
      message: "show: an <svg> element needs alternative text, got none: pass it as the second argument",
    });
    assert.throws(() => show({ outerHTML: "<figure></figure>" }), {
      message: "show: figure must be a Figure or an <svg> element, got <figure></figure>…",
    });
  });
});
