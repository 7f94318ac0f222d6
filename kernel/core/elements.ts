// DOM elements as HTML.

/** A DOM element, as far as it is needed here. */
export interface Element {
  outerHTML: string;
  nodeName?: string;
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

export function isElement(value: object): value is Element {
  return typeof (value as Element).outerHTML === "string";
}

/** HTML without `svg` elements, which Jupyter leaves out of notebooks that are not trusted yet: images instead. */
export function elementHtml(element: Element): string {
  if (typeof element.cloneNode !== "function") return element.outerHTML;
  if (isSvg(element)) return image(element).outerHTML;
  const copy = element.cloneNode(true);
  for (const svg of [...copy.querySelectorAll("svg")]) svg.replaceWith(image(svg));
  return copy.outerHTML;
}

const isSvg = ({ nodeName }: Element): boolean => nodeName?.toLowerCase() === "svg";

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
