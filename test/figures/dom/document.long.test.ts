import assert from "node:assert/strict";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { SmallDocument } from "../../../lib/figures/dom/document.js";

const svg = "http://www.w3.org/2000/svg";
const small = () => new SmallDocument() as unknown as Document;
const full = () => new JSDOM("").window.document;

/** A tree as data: an element with its attributes and children, or a text. */
type Tree = string | { name: string; attributes: Record<string, string>; children: Tree[] };

const { tree } = fc.letrec<{ tree: Tree; element: Tree; text: string }>((tie) => ({
  text: fc.string({ minLength: 1, unit: fc.constantFrom("a", "<", "&", ">", '"', "\u00a0", "é", " ") }),
  element: fc.record({
    name: fc.constantFrom("g", "path", "text", "div", "p", "style"),
    attributes: fc.dictionary(
      fc.constantFrom("id", "class", "d", "aria-label"),
      fc.constantFrom("a", "b", "a b", 'c"<&>\u00a0', ""),
    ),
    children: fc.array(tie("tree"), { maxLength: 3 }),
  }),
  tree: fc.oneof({ depthSize: "small" }, tie("text"), tie("element")),
}));

function grow(document: Document, tree: Tree, namespace: string): Node {
  if (typeof tree === "string") return document.createTextNode(tree);
  const element = document.createElementNS(namespace, tree.name);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  element.append(...tree.children.map((child) => grow(document, child, namespace)));
  return element;
}

describe("SmallDocument", () => {
  it("writes what was built as jsdom does, in SVG and in HTML", () => {
    for (const namespace of [svg, "http://www.w3.org/1999/xhtml"])
      fc.assert(
        fc.property(tree, (given) => {
          const [one, other] = [small(), full()].map((document) => {
            const holder = document.createElement("div");
            holder.append(grow(document, given, namespace));
            return [holder.outerHTML, holder.textContent, (holder.cloneNode(true) as Element).outerHTML];
          });
          assert.deepEqual(one, other);
        }),
        { seed: 1 },
      );
  });

  it("finds what jsdom finds", () => {
    const step = fc.constantFrom(
      "g",
      "*",
      "path",
      ".a",
      ".b",
      "#a",
      "[d]",
      '[d="a b"]',
      '[class^="a"]',
      "text[d]",
      "g.a",
    );
    const selector = fc
      .array(fc.tuple(fc.constantFrom(" ", " > ", ", "), step), { minLength: 1, maxLength: 3 })
      .map((steps) => steps.map(([link, word], i) => (i === 0 ? word : link + word)).join(""));
    fc.assert(
      fc.property(tree, selector, (given, wanted) => {
        const [one, other] = [small(), full()].map((document) => {
          document.body.append(grow(document, given, svg));
          return Array.from(document.body.querySelectorAll(wanted), (element) => element.outerHTML);
        });
        assert.deepEqual(one, other);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it("refuses selectors that it doesn't know", () => {
    const message =
      /querySelector: a selector here must be of names, #ids, \.classes and \[attributes\], got/;
    for (const selector of ["p:first-child", "a + b", "a ~ b", ">", ""])
      assert.throws(() => small().querySelector(selector), message, selector);
  });

  it("moves nodes as jsdom does", () => {
    const [one, other] = [small(), full()].map((document) => {
      const [a, b, c, d] = ["a", "b", "c", "d"].map((name) => document.createElementNS(svg, name));
      const { body } = document;
      body.append(a, b, "text");
      body.insertBefore(c, b);
      body.append(a);
      const fragment = document.createDocumentFragment();
      fragment.append(d, "more");
      body.insertBefore(fragment, c);
      b.replaceWith("in place of b", document.createElement("br"));
      body.replaceChild(document.createTextNode("t"), c);
      const around = [a.previousSibling?.textContent, a.nextSibling, d.nextSibling?.textContent];
      d.textContent = "<";
      a.remove();
      return [body.outerHTML, around, d.parentElement === body, a.parentNode];
    });
    assert.deepEqual(one, other);
  });

  it("keeps styles in the attribute", () => {
    const [one, other] = [small(), full()].map((document) => {
      const element = document.createElementNS(svg, "g") as SVGElement;
      element.style.setProperty("fill", "red");
      element.style.setProperty("stroke-width", "2", "important");
      element.style.setProperty("opacity", "1");
      element.style.removeProperty("opacity");
      const value = element.style.getPropertyValue("fill");
      return [element.outerHTML, value, element.style.getPropertyValue("opacity")];
    });
    assert.deepEqual(one, other);
  });
});
