import assert from "node:assert/strict";
import { JSDOM } from "jsdom";
import { SmallDocument } from "../../../lib/figures/dom/document.js";

describe("selectors of the small document", () => {
  const documents = [new SmallDocument() as unknown as Document, new JSDOM("").window.document];

  it("take a fragment for no element, as jsdom does", () => {
    const [small, real] = documents.map((document) => {
      const fragment = document.createDocumentFragment();
      const [outer, inner] = [document.createElement("p"), document.createElement("b")];
      outer.append(inner);
      fragment.append(outer);
      return ["* p", "* > p", "* b", "p > b"].map((selector) =>
        [outer, inner].map((element) => element.matches(selector)),
      );
    });
    assert.deepEqual(small, real);
  });

  it("find classes between any spaces, and none of an empty name, as jsdom does", () => {
    const [small, real] = documents.map((document) => {
      const elements = ["", " a", "a\n\tb ", "ab", undefined].map((value) => {
        const element = document.createElement("p");
        if (value !== undefined) element.setAttribute("class", value);
        return element;
      });
      return [".a", ".b", ".ab", '[class~="a"]', '[class~=""]'].map((selector) =>
        elements.map((element) => element.matches(selector)),
      );
    });
    assert.deepEqual(small, real);
  });
});
