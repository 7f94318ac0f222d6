import assert from "node:assert/strict";
import { document, Figure, sideBySide } from "../../../lib/figures/index.js";
import { element } from "../../../lib/figures/parts/element.js";
import { tidy } from "../../../lib/figures/parts/tidy.js";
import { tint } from "../../../lib/figures/parts/tint.js";
import { writeXml } from "../../../lib/figures/parts/xml.js";

describe("tidy(element)", () => {
  it("rounds pixels to tenths, and leaves short numbers and other attributes alone", () => {
    const old = element(document, "path", {
      d: "M1.25,-2.349L3.05e-7,12.5",
      "data-x": "1.2345",
      x: "3.14159",
    });
    const made = tidy(old);
    assert.equal(made.getAttribute("d"), "M1.3,-2.3L0,12.5");
    assert.equal(made.getAttribute("data-x"), "1.2345");
    assert.equal(made.getAttribute("x"), "3.1");
    assert.equal(old.getAttribute("x"), "3.14159");
  });

  it("writes colors in hexadecimal, where a color stands", () => {
    const made = tidy(element(document, "path", { fill: "rgb(0, 103, 168)", "aria-label": "rgb(0, 0, 0)" }));
    assert.equal(made.getAttribute("fill"), "#0067a8");
    assert.equal(made.getAttribute("aria-label"), "rgb(0, 0, 0)");
  });

  it("counts Plot's ids within the element, and finds them again where they are used", () => {
    const made = element(document, "g", { "clip-path": "url(#plot-clip-41)", "aria-label": "plot-clip-41" });
    made.append(element(document, "clipPath", { id: "plot-clip-41" }), "plot-clip-41");
    made.append(element(document, "clipPath", { id: "plot-clip-7" }));
    const copy = tidy(made);
    assert.equal(copy.getAttribute("clip-path"), "url(#clip-1)");
    assert.equal(copy.getAttribute("aria-label"), "plot-clip-41");
    assert.deepEqual(
      Array.from(copy.children, ({ id }) => id),
      ["clip-1", "clip-2"],
    );
    assert.equal(copy.textContent, "plot-clip-41");
  });
});

describe("writeXml(element)", () => {
  it("writes what XML reads, and names a namespace where it begins", () => {
    const made = element(document, "g", { title: 'a & b < "c" > \t\n\r d' });
    const note = document.createElement("p");
    note.append("x & y\u00a0< z\r", document.createElement("br"));
    // The small document of browsers makes no comments.
    const comments = "createComment" in document ? [document.createComment("nothing")] : [];
    made.append(note, ...comments, "\u0001\ufffe😀");
    assert.equal(
      writeXml(made),
      '<g xmlns="http://www.w3.org/2000/svg" title="a &amp; b &lt; &quot;c&quot; &gt; &#9;&#10;&#13; d">' +
        '<p xmlns="http://www.w3.org/1999/xhtml">x &amp; y\u00a0&lt; z&#13;<br></br></p>😀</g>',
    );
  });

  it("takes links without their prefix, keeps those of XML, and leaves others out", () => {
    const made = element(document, "use");
    made.setAttributeNS("http://www.w3.org/1999/xlink", "xlink:href", "#a");
    made.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    made.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xlink", "http://www.w3.org/1999/xlink");
    made.setAttribute("own:thing", "1");
    assert.equal(
      writeXml(made),
      '<use xmlns="http://www.w3.org/2000/svg" href="#a" xml:space="preserve"></use>',
    );
  });
});

describe("tint(color, share)", () => {
  it("lies between the ground and the color", () => {
    // The ground is #fffefb; half of the way to black is half of each part.
    assert.deepEqual(
      [0, 0.5, 1].map((share) => tint("#000000", share)),
      ["#fffefb", "#807f7e", "#000000"],
    );
    assert.equal(tint("#0067a8", 0.25), "#bfd8e6");
  });
});

describe("sideBySide(figures, alt), of what panels call their parts", () => {
  const panel = (inner: string) =>
    new Figure(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5.5">${inner}</svg>`, "a box");

  it("sets apart ids, what uses them, and animations, but no words", () => {
    const inner =
      '<style>.animated-dot { animation: animated-dot 3s; }</style><clipPath id="clip-1"></clipPath>' +
      '<g clip-path="url(#clip-1)" fill="url(#a)" class="url(#a)"><use href="#clip-1"></use></g>' +
      '<g id="animated-dot"></g><text>id="a" url(#a) animated-dot</text>';
    const apart = (k: number) =>
      `<style>.animated-${k}-dot { animation: animated-${k}-dot 3s; }</style><clipPath id="panel-${k}-clip-1"></clipPath>` +
      `<g clip-path="url(#panel-${k}-clip-1)" fill="url(#panel-${k}-a)" class="url(#a)"><use href="#panel-${k}-clip-1"></use></g>` +
      `<g id="animated-${k}-dot"></g><text>id="a" url(#a) animated-dot</text>`;
    const both = sideBySide([panel(inner), panel(inner)], "two");
    const size = 'xmlns="http://www.w3.org/2000/svg" width="10" height="5.5"';
    assert.equal(
      both.svg,
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="5.5" viewBox="0 0 20 5.5">' +
        '<rect width="20" height="5.5" fill="#fffefb"></rect>' +
        `<svg x="0" ${size}>${apart(1)}</svg><svg x="10" ${size}>${apart(2)}</svg></svg>`,
    );
    assert.equal(both.alt, "two");
  });

  it("refuses what is no list", () => {
    assert.throws(() => sideBySide(5 as never), {
      name: "TypeError",
      message: "sideBySide: figures must be a list, got 5",
    });
  });
});
