import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { SmallDocument } from "../../../lib/figures/dom/document.js";

const svg = "http://www.w3.org/2000/svg";
const xlink = "http://www.w3.org/1999/xlink";

/** A list with three items, `a`, `b` and `c`. */
function list(document: Document): { list: Element; a: Element; b: Element; c: Element } {
  const made = document.createElement("ul");
  const [a, b, c] = ["a", "b", "c"].map((id) => {
    const item = document.createElement("li");
    item.setAttribute("id", id);
    return item;
  });
  made.append(a, b, c);
  return { list: made, a, b, c };
}

/** What is done to a document, and what is seen of it then. */
const deeds: Record<string, (document: Document) => unknown> = {
  "names elements in the way of HTML, and those of SVG as they are written": (document) =>
    [document.createElement("DIV"), document.createElementNS(svg, "clipPath")].map((element) => [
      ...[element.tagName, element.localName, element.namespaceURI, element.nodeName, element.nodeType],
    ]),
  "keeps attributes, in the order in which they were set first": (document) => {
    const element = document.createElement("p");
    element.setAttribute("b", "1");
    element.setAttribute("a", 2 as never);
    element.setAttribute("b", "3");
    element.setAttribute("c", "4");
    element.removeAttribute("c");
    return [
      element.getAttributeNames(),
      ...["a", "b", "c"].map((name) => [element.getAttribute(name), element.hasAttribute(name)]),
      element.id,
      element.outerHTML,
    ];
  },
  "keeps attributes of a namespace under their whole name": (document) => {
    const element = document.createElementNS(svg, "use");
    element.setAttributeNS(xlink, "xlink:href", "#a");
    const before = [element.getAttribute("xlink:href"), element.outerHTML];
    element.removeAttributeNS(xlink, "href");
    element.setAttributeNS(null, "x", "5");
    return [before, element.getAttributeNS(null, "x"), element.getAttribute("xlink:href"), element.outerHTML];
  },
  "has an id": (document) => list(document).a.id,
  "puts nodes before others, and moves those that stand elsewhere": (document) => {
    const { list: made, a, b, c } = list(document);
    const seen = [made.insertBefore(c, a) === c, made.outerHTML];
    made.insertBefore(a, null);
    seen.push(made.outerHTML, made.appendChild(b) === b, made.outerHTML);
    return seen;
  },
  "puts all of a fragment in its place": (document) => {
    const { list: made, b } = list(document);
    const fragment = document.createDocumentFragment();
    fragment.append(document.createElement("i"), "text", document.createElement("u"));
    const type = [fragment.nodeType, fragment.nodeName];
    made.insertBefore(fragment, b);
    return [type, made.outerHTML, fragment.childNodes.length];
  },
  "knows the neighbors of a node, and where it stands": (document) => {
    const { list: made, a, b, c } = list(document);
    made.append("text");
    const name = (node: Node | null) => (node === null ? null : (node as Element).id || node.nodeName);
    return [
      ...[a, b, c].map((node) => [name(node.previousSibling), name(node.nextSibling), name(node.parentNode)]),
      [name(made.firstChild), name(made.lastChild), name(made.nextSibling), name(made.parentElement)],
      [name(a.firstChild), name(a.lastChild), name(b.parentElement)],
      Array.from(made.children, name),
    ];
  },
  "removes and replaces": (document) => {
    const { list: made, a, b, c } = list(document);
    const seen: unknown[] = [made.removeChild(b) === b, b.parentNode, made.outerHTML];
    b.remove();
    seen.push(made.outerHTML);
    a.replaceWith(b, "text");
    seen.push(made.outerHTML, a.parentNode);
    seen.push(made.replaceChild(a, c) === c, made.outerHTML);
    c.replaceWith("nowhere");
    return [...seen, c.outerHTML];
  },
  "has a text, which takes the place of all that it held": (document) => {
    const { list: made, a } = list(document);
    made.append("one ", "two");
    a.textContent = "first ";
    const seen: unknown[] = [made.textContent, made.outerHTML];
    made.textContent = "all";
    seen.push(made.outerHTML, a.parentNode);
    made.textContent = "";
    seen.push(made.outerHTML, made.childNodes.length);
    made.textContent = null;
    const text = document.createTextNode("a < b");
    text.textContent = "c & d";
    return [...seen, made.outerHTML, text.data, text.nodeType, text.nodeName, text.textContent];
  },
  "writes what would end a text or a value otherwise": (document) => {
    const element = document.createElement("p");
    const hard = "a & b < c > d \u00a0 \"e\" 'f'";
    element.setAttribute("title", hard);
    element.textContent = hard;
    return [element.outerHTML, element.innerHTML];
  },
  "writes style sheets and scripts as they are, and no end of what holds nothing": (document) => {
    const made = document.createElement("div");
    for (const name of ["style", "script", "b"]) {
      const child = document.createElement(name);
      child.textContent = "a > b";
      made.append(child);
    }
    const style = document.createElementNS(svg, "style");
    style.textContent = "a > b";
    made.append(style, ..."br img hr input meta link".split(" ").map((name) => document.createElement(name)));
    made.append(document.createElementNS(svg, "image"), document.createElementNS(svg, "img"));
    return made.outerHTML;
  },
  "copies an element alone, or with all that it holds": (document) => {
    const { list: made, a } = list(document);
    made.setAttribute("class", "x");
    a.append("text", document.createElement("b"));
    const [alone, deep] = [made.cloneNode(), made.cloneNode(true)] as Element[];
    a.remove();
    return [alone.outerHTML, deep.outerHTML, made.outerHTML, deep.parentNode];
  },
};

describe("the small document", () => {
  for (const [title, deed] of Object.entries(deeds))
    it(`${title}, as jsdom does`, () => {
      const small = deed(new SmallDocument() as unknown as Document);
      assert.deepEqual(small, deed(new JSDOM("").window.document));
    });

  it("begins empty, is found through its elements, and hears nobody", () => {
    const document = new SmallDocument();
    assert.deepEqual([document.nodeType, document.defaultView], [9, null]);
    assert.equal(document.documentElement.outerHTML, "<html><body></body></html>");
    assert.equal(document.body.parentNode, document.documentElement);
    const item = document.body.appendChild(document.createElement("p"));
    assert.equal(document.querySelector("p"), item);
    assert.deepEqual(document.querySelectorAll("body p"), [item]);
    assert.equal(document.querySelector("i"), null);
    assert.equal(item.ownerDocument, document);
    item.addEventListener();
    item.removeEventListener();
    assert.equal(item.dispatchEvent(), true);
    assert.equal(document.createTextNode(5 as never).cloneNode().data, "5");
  });
});

describe("the style of an element", () => {
  it("lives in its attribute, declaration by declaration", () => {
    const element = new SmallDocument().createElement("p");
    assert.equal(element.style.cssText, "");
    element.style = " color : red ;; background: url(a:b); broken; : nothing";
    assert.equal(element.getAttribute("style"), "color: red; background: url(a:b);");
    assert.equal(element.style.getPropertyValue("background"), "url(a:b)");
    assert.equal(element.style.getPropertyValue("width"), "");
    element.style.setProperty("color", "blue", "important");
    element.style.setProperty("width", 5 as never);
    assert.equal(element.style.cssText, "color: blue !important; background: url(a:b); width: 5;");
    element.style.removeProperty("background");
    assert.equal(element.style.cssText, "color: blue !important; width: 5;");
    element.style.cssText = "";
    assert.equal(element.getAttribute("style"), "");
  });
});
