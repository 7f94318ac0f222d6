// Values as Jupyter shows them: text always, and richer forms where a value offers them.

import type { Host } from "./host.js";

/** One value in several forms, by MIME type. */
export type Bundle = Record<string, unknown>;

/** Deno's convention: a method that gives the value's forms, or a promise of them. */
const richForms = Symbol.for("Jupyter.display");

/** A DOM element, as far as it is needed here. */
interface Element {
  outerHTML: string;
  nodeName?: string;
  parentNode: Element | null;
  cloneNode(deep: boolean): Element;
  querySelectorAll(selector: string): Iterable<Element>;
  getAttribute(name: string): string | null;
  replaceWith(element: Element): void;
  setAttribute(name: string, value: string): void;
  ownerDocument: {
    createElement(name: string): Element;
    defaultView: { XMLSerializer?: new () => { serializeToString(element: Element): string } } | null;
  };
}

/** The forms of a value: its own, an element's HTML, and always text. `undefined` has none. */
export function bundleOf(value: unknown, host: Host): Bundle | Promise<Bundle> | undefined {
  if (value === undefined) return undefined;
  const own = ownForms(value);
  if (own) {
    const name = (value as object).constructor?.name ?? "Object";
    const withText = (forms: Bundle): Bundle => mimeSafe({ "text/plain": `[${name}]`, ...forms }, host);
    return own instanceof Promise ? own.then(withText) : withText(own);
  }
  if (!isElement(value)) return { "text/plain": host.inspect(value) };
  return { "text/plain": `<${value.nodeName?.toLowerCase() ?? "html"}>`, "text/html": elementHtml(value) };
}

/** Bytes travel as base64, JSON as it is, everything else as text. */
export function mimeSafe(bundle: Bundle, host: Host): Bundle {
  const safe = Object.entries(bundle).map(([type, data]) => {
    if (data instanceof Uint8Array) return [type, host.base64(data)];
    // What can't be JSON fails here, where it is known whose it is.
    return [type, /[/+]json$/.test(type) ? JSON.parse(JSON.stringify(data)) : String(data)];
  });
  return Object.fromEntries(safe) as Bundle;
}

function ownForms(value: unknown): Bundle | Promise<Bundle> | undefined {
  if ((typeof value !== "object" && typeof value !== "function") || value === null) return undefined;
  const method = (value as Record<symbol, unknown>)[richForms];
  return typeof method === "function" ? (method.call(value) as Bundle | Promise<Bundle>) : undefined;
}

function isElement(value: unknown): value is Element {
  return typeof value === "object" && value !== null && typeof (value as Element).outerHTML === "string";
}

/** HTML without `svg` elements, which Jupyter leaves out of notebooks that are not trusted yet: images instead. */
function elementHtml(element: Element): string {
  if (typeof element.cloneNode !== "function") return element.outerHTML;
  if (isSvg(element)) return image(element).outerHTML;
  const copy = element.cloneNode(true);
  for (const svg of [...copy.querySelectorAll("svg")]) {
    if (!svg.parentNode || !isInsideSvg(svg)) svg.replaceWith(image(svg));
  }
  return copy.outerHTML;
}

const isSvg = ({ nodeName }: Element): boolean => nodeName?.toLowerCase() === "svg";

function isInsideSvg({ parentNode }: Element): boolean {
  return !!parentNode && (isSvg(parentNode) || isInsideSvg(parentNode));
}

function image(svg: Element): Element {
  const { defaultView, createElement } = svg.ownerDocument;
  const serializer = defaultView?.XMLSerializer;
  const text = serializer ? new serializer().serializeToString(svg) : svg.outerHTML;
  // On its own, an image needs the name space that a page takes for granted.
  const whole = /^<svg[^>]*\sxmlns=/.test(text)
    ? text
    : text.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  const element = createElement.call(svg.ownerDocument, "img");
  element.setAttribute("alt", svg.getAttribute("aria-label") ?? "figure");
  element.setAttribute("src", `data:image/svg+xml,${encodeURIComponent(whole)}`);
  return element;
}
