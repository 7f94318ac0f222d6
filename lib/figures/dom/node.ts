// Nodes of a document: where they stand among their siblings, and texts. Part of the small document for browsers' workers
// and other places that have none; see document.ts.

import { escapeText } from "./escape.js";
import type { Selectable } from "./selectors.js";

/** A node that holds others. */
export interface SmallParent extends SmallNode, Selectable {
  readonly parentNode: SmallParent | null;
  readonly nodeType: number;
  insertBefore(child: SmallNode, before: SmallNode | null): SmallNode;
}

/** What elements, texts and fragments have in common. */
export abstract class SmallNode {
  readonly ownerDocument: object;
  readonly nodeType: number;
  readonly nodeName: string;
  readonly childNodes: SmallNode[] = [];
  parentNode: SmallParent | null = null;

  constructor(ownerDocument: object, nodeType: number, nodeName: string) {
    this.ownerDocument = ownerDocument;
    this.nodeType = nodeType;
    this.nodeName = nodeName;
  }

  abstract textContent: string;
  abstract readonly outerHTML: string;
  abstract cloneNode(deep?: boolean): SmallNode;

  get parentElement(): SmallParent | null {
    return this.parentNode;
  }

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  get lastChild(): SmallNode | null {
    return this.childNodes.at(-1) ?? null;
  }

  get nextSibling(): SmallNode | null {
    return this.#sibling(1);
  }

  get previousSibling(): SmallNode | null {
    return this.#sibling(-1);
  }

  #sibling(distance: number): SmallNode | null {
    const all = this.parentNode?.childNodes ?? [];
    return all[all.indexOf(this) + distance] ?? null;
  }

  remove(): void {
    const all = this.parentNode?.childNodes;
    all?.splice(all.indexOf(this), 1);
    this.parentNode = null;
  }

  replaceWith(...nodes: (SmallNode | string)[]): void {
    const parent = this.parentNode;
    if (!parent) return;
    const place = this.nextSibling;
    this.remove();
    for (const node of nodes) parent.insertBefore(nodeOf(node, this.ownerDocument), place);
  }

  // Nobody touches what is drawn here.
  addEventListener(): void {}
  removeEventListener(): void {}
  dispatchEvent(): boolean {
    return true;
  }
}

/** A text between tags. */
export class SmallText extends SmallNode {
  #data: string;

  constructor(ownerDocument: object, data: string) {
    super(ownerDocument, 3, "#text");
    this.#data = data;
  }

  get data(): string {
    return this.#data;
  }

  override get textContent(): string {
    return this.#data;
  }

  override set textContent(text: string) {
    this.#data = String(text);
  }

  override get outerHTML(): string {
    return escapeText(this.#data);
  }

  override cloneNode(): SmallText {
    return new SmallText(this.ownerDocument, this.#data);
  }
}

/** A node as it is, and a string as a text. */
export function nodeOf(node: SmallNode | string, ownerDocument: object): SmallNode {
  return typeof node === "string" ? new SmallText(ownerDocument, node) : node;
}
