// Elements of SVG, for marks that draw themselves.

/**
 * Returns a new element.
 *
 * @param document - the one that the mark is drawn in
 * @param name - such as "g" or "path"
 * @param attributes - by their names, in the order in which they will be written
 */
export function element(
  document: Document,
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name) as SVGElement;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}
