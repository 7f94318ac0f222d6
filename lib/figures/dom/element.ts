// Elements: attributes, what they hold, and how they are written. See document.ts.

import { escapeValue, isEmpty, isVerbatim } from "./escape.js";
import { nodeOf, SmallNode, type SmallParent, SmallText } from "./node.js";
import { matches } from "./selectors.js";
import { SmallStyle } from "./style.js";

export const xhtml = "http://www.w3.org/1999/xhtml";
const xlink = "http://www.w3.org/1999/xlink";

/** An element of HTML or SVG. */
export class SmallElement extends SmallNode implements SmallParent {
  readonly namespaceURI: string;
  readonly localName: string;
  readonly tagName: string;
  readonly #attributes = new Map<string, string>();

  constructor(ownerDocument: object, namespaceURI: string, localName: string, nodeType = 1) {
    const isHtml = nodeType === 1 && namespaceURI === xhtml;
    super(ownerDocument, nodeType, isHtml ? localName.toUpperCase() : localName);
    this.namespaceURI = namespaceURI;
    this.localName = localName;
    this.tagName = this.nodeName;
  }

  get id(): string {
    return this.getAttribute("id") ?? "";
  }

  get style(): SmallStyle {
    return new SmallStyle(this);
  }

  set style(text: string) {
    this.style.cssText = String(text);
  }

  getAttributeNames(): string[] {
    return [...this.#attributes.keys()];
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  getAttributeNS(namespace: string | null, name: string): string | null {
    return this.getAttribute(qualified(namespace, name));
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  setAttribute(name: string, value: unknown): void {
    this.#attributes.set(name, String(value));
  }

  setAttributeNS(namespace: string | null, name: string, value: unknown): void {
    this.setAttribute(qualified(namespace, name), value);
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }

  removeAttributeNS(namespace: string | null, name: string): void {
    this.removeAttribute(qualified(namespace, name));
  }

  get children(): SmallElement[] {
    return this.childNodes.filter((child): child is SmallElement => child instanceof SmallElement);
  }

  append(...nodes: (SmallNode | string)[]): void {
    for (const node of nodes) this.appendChild(nodeOf(node, this.ownerDocument));
  }

  appendChild<N extends SmallNode>(child: N): N {
    return this.insertBefore(child, null);
  }

  /** Puts a node before another, or at the end; of a fragment, all that it holds. */
  insertBefore<N extends SmallNode>(child: N, before: SmallNode | null): N {
    const all = child.nodeType === 11 ? [...child.childNodes] : [child];
    for (const node of all) {
      node.remove();
      this.childNodes.splice(before ? this.childNodes.indexOf(before) : this.childNodes.length, 0, node);
      node.parentNode = this;
    }
    return child;
  }

  removeChild<N extends SmallNode>(child: N): N {
    child.remove();
    return child;
  }

  replaceChild<N extends SmallNode>(child: SmallNode, old: N): N {
    old.replaceWith(child);
    return old;
  }

  override get textContent(): string {
    return this.childNodes.map((child) => child.textContent).join("");
  }

  override set textContent(text: string | null | undefined) {
    for (const child of [...this.childNodes]) child.remove();
    if (text) this.appendChild(new SmallText(this.ownerDocument, String(text)));
  }

  get innerHTML(): string {
    const verbatim = this.namespaceURI === xhtml && isVerbatim(this.localName);
    const texts = this.childNodes.map((child) =>
      verbatim && child instanceof SmallText ? child.data : child.outerHTML,
    );
    return texts.join("");
  }

  override get outerHTML(): string {
    const attributes = [...this.#attributes].map(([name, value]) => ` ${name}="${escapeValue(value)}"`);
    const start = `<${this.localName}${attributes.join("")}>`;
    return this.namespaceURI === xhtml && isEmpty(this.localName)
      ? start
      : `${start}${this.innerHTML}</${this.localName}>`;
  }

  override cloneNode(deep = false): SmallElement {
    const copy = new SmallElement(this.ownerDocument, this.namespaceURI, this.localName, this.nodeType);
    for (const [name, value] of this.#attributes) copy.setAttribute(name, value);
    if (deep) for (const child of this.childNodes) copy.appendChild(child.cloneNode(true));
    return copy;
  }

  matches(selector: string): boolean {
    return matches(this, selector);
  }

  querySelector(selector: string): SmallElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  querySelectorAll(selector: string): SmallElement[] {
    return this.children.flatMap((child) => [
      ...(matches(child, selector) ? [child] : []),
      ...child.querySelectorAll(selector),
    ]);
  }
}

/** The name under which an attribute is kept. */
function qualified(namespace: string | null, name: string): string {
  return namespace === xlink && !name.includes(":") ? `xlink:${name}` : name;
}
