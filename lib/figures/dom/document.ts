// A document as far as Plot, d3 and this library's figures need one, where there is none: in a Web Worker, or in a page
// whose own is not to be touched. It is built by calls, and read as elements, by plain selectors and as HTML; it reads no
// HTML, knows no CSS and draws nothing. A test holds it against jsdom on every figure.

import { SmallElement, xhtml } from "./element.js";
import { SmallText } from "./node.js";

/** An empty document. */
export class SmallDocument {
  readonly nodeType = 9;
  readonly defaultView = null;
  readonly documentElement: SmallElement = this.createElement("html");
  readonly body: SmallElement = this.documentElement.appendChild(this.createElement("body"));

  createElement(name: string): SmallElement {
    return new SmallElement(this, xhtml, name.toLowerCase());
  }

  createElementNS(namespace: string, name: string): SmallElement {
    return new SmallElement(this, namespace, name);
  }

  createTextNode(text: string): SmallText {
    return new SmallText(this, String(text));
  }

  createDocumentFragment(): SmallElement {
    return new SmallElement(this, xhtml, "#document-fragment", 11);
  }

  querySelector(selector: string): SmallElement | null {
    return this.documentElement.querySelector(selector);
  }

  querySelectorAll(selector: string): SmallElement[] {
    return this.documentElement.querySelectorAll(selector);
  }
}
