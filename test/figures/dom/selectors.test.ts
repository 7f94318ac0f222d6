import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { SmallDocument } from "../../../lib/figures/dom/document.js";

/** A tree of elements with ids, classes and attributes; its ids say where they stand. */
function grow(document: Document): Element {
  const make = (name: string, attributes: Record<string, string>, ...children: Element[]): Element => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };
  return make(
    "div",
    { id: "root" },
    make("g", { id: "x", "aria-label": "x-axis tick", class: "axis  left" }, make("p", { id: "x1" })),
    make(
      "g",
      { id: "y", "aria-label": "y-axis", lang: "en-GB" },
      make("b", { id: "y1", class: "" }, make("p", { id: "y2", title: "a,b c", class: "axis" })),
    ),
    make("p", { id: "z", lang: "en", "data-x": "" }, make("p", { id: "z1", lang: "english" })),
  );
}

const selectors = [
  ...["*", "p", "g p", "g > p", "g>p", "div p p", "div > p > p", "b > p, #z", "#y", "p#y2", "#nothing"],
  ...[".axis", ".left", "p.axis", ".axis.left", ".ax", "g.left p", "[title]", "[ title ]", "p[title]"],
  ...[
    '[lang="en"]',
    "[lang='en']",
    "[lang=en]",
    '[lang|="en"]',
    '[lang^="en"]',
    '[lang$="GB"]',
    '[lang*="gl"]',
  ],
  ...[
    '[class~="left"]',
    '[class~="axi"]',
    '[lang^=""]',
    '[lang$=""]',
    '[lang*=""]',
    '[data-x=""]',
    '[lang=""]',
  ],
  ...[
    '[aria-label="x-axis tick"] p',
    '[aria-label^="x"], [aria-label^="y"] b',
    '[title="a,b c"]',
    "b, p.axis",
  ],
  ...["g > b > p", "div > b", "g b > p", "[data-x]", '[lang = "en"]', "*.axis", "div #z1", "p p"],
];

let asked = 0;
/** The same selector, but one that nobody has asked for yet: what was read once is remembered. */
const fresh = (selector: string) => `${selector}, #never-${++asked}`;

describe("querySelectorAll(selector) of the small document", () => {
  const [small, real] = [new SmallDocument() as unknown as Document, new JSDOM("").window.document].map(grow);
  for (const selector of selectors)
    it(`finds for ${selector} what jsdom finds`, () => {
      const ids = (root: Element) => Array.from(root.querySelectorAll(fresh(selector)), ({ id }) => id);
      assert.deepEqual(ids(small), ids(real));
      assert.equal(small.querySelector(fresh(selector))?.id, ids(real)[0]);
      assert.deepEqual(
        Array.from(small.querySelectorAll("*"), (one) => one.matches(fresh(selector))),
        Array.from(real.querySelectorAll("*"), (one) => one.matches(fresh(selector))),
      );
    });

  it("refuses what it can't read", () => {
    for (const selector of [
      "",
      ",",
      "p >",
      "> p",
      "p > > b",
      "p,,b",
      "p, ,b",
      ",p",
      ">",
      "p:hover",
      "p + b",
      "p ~ b",
      "[a",
      "[a=b c]",
      "[a!=b]",
      "#",
      "p..a",
    ])
      assert.throws(() => small.querySelectorAll(selector), {
        name: "SyntaxError",
        message: `querySelector: a selector here must be of names, #ids, .classes and [attributes], got ${JSON.stringify(selector)}`,
      });
  });
});
