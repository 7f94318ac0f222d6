// A drawn element made short and the same in each run, before it is written out. Only attributes that hold coordinates,
// colors and ids are touched: what somebody wrote as a label stays as it was written.

/** Attributes that hold pixels. */
const measures = new Set(
  "d x y x1 x2 y1 y2 cx cy r dx dy width height transform points stroke-width".split(" "),
);
/** Attributes that hold colors. */
const paints = new Set(["fill", "stroke", "color", "stop-color", "style"]);
/** Attributes that name or use an element by its id. */
const links = new Set(["id", "clip-path", "fill", "stroke", "mask", "filter", "href"]);

/**
 * Returns a copy of an element with coordinates in tenths of a pixel, colors in hexadecimal, and Plot's ids, which it
 * counts through a whole process, counted within the element.
 *
 * @param element - an `<svg>` element; it is not changed
 */
export function tidy(element: Element): Element {
  const copy = element.cloneNode(true) as Element;
  const ids: string[] = [];
  const renumber = (id: string) => {
    if (!ids.includes(id)) ids.push(id);
    return `clip-${ids.indexOf(id) + 1}`;
  };
  const visit = (node: Element): void => {
    for (const name of node.getAttributeNames()) {
      const old = node.getAttribute(name) ?? "";
      let value = old;
      if (links.has(name)) value = value.replace(/plot-clip-\d+/g, renumber);
      if (measures.has(name)) value = roundNumbers(value);
      if (paints.has(name)) value = shortenColors(value);
      if (value !== old) node.setAttribute(name, value);
    }
    for (const child of Array.from(node.childNodes)) if (child.nodeType === 1) visit(child as Element);
  };
  visit(copy);
  return copy;
}

function roundNumbers(value: string): string {
  return value.replace(/-?\d+\.\d{2,}(e[-+]\d+)?/g, (digits) => String(Math.round(Number(digits) * 10) / 10));
}

function shortenColors(value: string): string {
  return value.replace(/rgb\((\d+), (\d+), (\d+)\)/g, (_, ...parts: string[]) => {
    const [red, green, blue] = parts.map((part) => Number(part).toString(16).padStart(2, "0"));
    return `#${red}${green}${blue}`;
  });
}
