import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { elementHtml, isElement } from "../../../kernel/core/elements.js";

/** An image of an `<svg>`. */
const image = (svg: string, alt = "figure"): string =>
  `<img alt="${alt}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
const drawn = '<svg xmlns="http://www.w3.org/2000/svg"><g></g></svg>';

describe("elementHtml(element)", () => {
  const { document } = new JSDOM("").window;
  const html = (source: string): string => {
    const holder = document.createElement("div");
    holder.innerHTML = source;
    return elementHtml(holder.firstElementChild as never);
  };

  it("gives HTML as it is", () => {
    assert.equal(html("<p>a <b>b</b></p>"), "<p>a <b>b</b></p>");
    assert.equal(elementHtml({ outerHTML: "<i>" } as never), "<i>");
  });

  it("makes an image of a drawing, since notebooks that are not trusted are shown without drawings", () => {
    assert.equal(html("<svg><g></g></svg>"), image('<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>'));
    assert.equal(
      html('<svg aria-label="A slope"></svg>'),
      image('<svg xmlns="http://www.w3.org/2000/svg" aria-label="A slope"/>', "A slope"),
    );
  });

  it("makes one of each drawing inside, of a drawing in a drawing just one, and leaves the element as it was", () => {
    const figure = document.createElement("figure");
    figure.innerHTML = "<h2>Two</h2><svg><svg></svg><g><svg></svg></g></svg><p><svg></svg></p>";
    const before = figure.outerHTML;
    const found = elementHtml(figure as never);
    assert.equal(found.match(/<img /g)!.length, 2);
    assert.doesNotMatch(found, /<svg/);
    assert.match(found, /^<figure><h2>Two<\/h2><img [^>]*><p><img [^>]*><\/p><\/figure>$/);
    assert.equal(figure.outerHTML, before);
  });

  it("asks of an element no more than that it can be copied", () => {
    const copy = { outerHTML: "<x>", querySelectorAll: () => [] };
    assert.equal(elementHtml({ cloneNode: () => copy } as never), "<x>");
  });

  it("gives a drawing the name space that an image needs, where no serializer does", () => {
    const made: string[] = [];
    const svg = (outerHTML: string): object => ({
      outerHTML,
      nodeName: "svg",
      cloneNode: () => assert.fail(),
      getAttribute: () => null,
      ownerDocument: {
        defaultView: null,
        createElement: () => ({
          outerHTML: "<img>",
          setAttribute: (_: string, value: string) => made.push(value),
        }),
      },
    });
    assert.equal(elementHtml(svg("<svg><g></g></svg>") as never), "<img>");
    elementHtml(svg(drawn) as never);
    elementHtml(svg('<svg width="1" xmlns="http://www.w3.org/2000/svg"><a></a></svg>') as never);
    elementHtml(svg('<svg><svg xmlns="http://www.w3.org/2000/svg"></svg></svg>') as never);
    assert.deepEqual(
      made.filter((value) => value !== "figure").map((address) => decodeURIComponent(address.split(",")[1])),
      [
        drawn,
        drawn,
        '<svg width="1" xmlns="http://www.w3.org/2000/svg"><a></a></svg>',
        '<svg xmlns="http://www.w3.org/2000/svg"><svg xmlns="http://www.w3.org/2000/svg"></svg></svg>',
      ],
    );
  });

  it("is for what has HTML of its own", () => {
    assert.ok(isElement(document.createElement("p")));
    assert.ok(!isElement({ outerHTML: () => "<p>" }));
    assert.ok(!isElement([]));
  });
});
