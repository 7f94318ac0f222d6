import assert from "node:assert/strict";
import { createRequire } from "node:module";
import * as Plot from "@observablehq/plot";
import { document, Figure, show } from "../../lib/figures/index.js";
import { kernelDisplay } from "../../lib/figures/kernel.browser.js";

const require = createRequire(import.meta.url);
const own = (alt?: string) => Plot.plot({ document, marks: [Plot.frame()], ariaLabel: alt });
const figure = new Figure('<svg xmlns="http://www.w3.org/2000/svg" width="9"></svg>', "a box");

describe("show(figure, alt) in a notebook", () => {
  const jupyter = require("tslab/dist/jupyter.js") as { lastWriteDisplayData: unknown };
  const before = jupyter.lastWriteDisplayData;
  let shown: string[];

  beforeEach(() => {
    shown = [];
    jupyter.lastWriteDisplayData = ({ data }: { data: Record<string, string> }) =>
      shown.push(data["text/html"]);
  });

  afterEach(() => {
    jupyter.lastWriteDisplayData = before;
  });

  it("shows the figure as an image, with its words or those that it is given", () => {
    show(figure);
    show(figure, "another box");
    assert.deepEqual(shown, [figure.toHTML(), new Figure(figure.svg, "another box").toHTML()]);
  });

  it("takes an element of one's own, with its words or others", () => {
    show(own("a frame"));
    show(own(), "my frame");
    show(own("a frame"), "my frame");
    const alts = shown.map((html) => /^<img alt="([^"]*)" src="data:image\/svg\+xml,/.exec(html)?.[1]);
    assert.deepEqual(alts, ["a frame", "my frame", "my frame"]);
  });

  it("refuses what is no picture, and shows nothing then", () => {
    const refused: [value: unknown, got: string][] = [
      [null, "null"],
      [undefined, "undefined"],
      [5, "5"],
      [{}, "an object"],
      [document.createElement("p"), "<p></p>…"],
      [{ nodeType: 3, localName: "svg" }, "an object"],
      [{ outerHTML: "<figure>that goes on" }, "<figure>that goes on…"],
      [{ outerHTML: "<figure>that goes on and on" }, "<figure>that goes on…"],
    ];
    for (const [value, got] of refused)
      assert.throws(() => show(value as Figure), {
        name: "TypeError",
        message: `show: figure must be a Figure or an <svg> element, got ${got}`,
      });
    assert.deepEqual(shown, []);
  });

  it("says why nothing could be shown", () => {
    jupyter.lastWriteDisplayData = before;
    assert.throws(
      () => show(figure),
      ({ message, cause }: Error) =>
        /^show: expected to run in a notebook/.test(message) && cause instanceof Error,
    );
  });
});

describe("kernelDisplay() in a browser", () => {
  const key = Symbol.for("downhill.kernel");
  const global = globalThis as Record<symbol, unknown>;
  const before = global[key];

  afterEach(() => {
    global[key] = before;
  });

  it("is what the kernel has left", () => {
    const kernel = {};
    global[key] = kernel;
    assert.equal(kernelDisplay(), kernel);
  });

  it("says that there is none as soon as something is to be shown, not before", () => {
    global[key] = undefined;
    const { display, newDisplay } = kernelDisplay();
    const message = "kernelDisplay: expected a kernel that runs in this browser, got none";
    const line = newDisplay();
    assert.throws(() => display.html("a"), { message });
    assert.throws(() => line.text("a"), { message });
  });
});
