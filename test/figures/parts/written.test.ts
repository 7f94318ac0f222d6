import assert from "node:assert/strict";
import { document } from "../../../lib/figures/index.js";
import { element } from "../../../lib/figures/parts/element.js";
import { compact, wrap } from "../../../lib/figures/parts/text.js";
import { tidy } from "../../../lib/figures/parts/tidy.js";
import { writeXml } from "../../../lib/figures/parts/xml.js";

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
