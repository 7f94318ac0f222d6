// An element as XML. `outerHTML` won't do: HTML writes a space that doesn't break as `&nbsp;`, which no XML knows, and lets
// pass what XML can't hold, and of an `<img>` with either nothing is seen.

/**
 * Writes an element and all that it holds as XML; comments are left out, and so are characters that XML can't hold.
 *
 * @param element - any element; its `xmlns` stands first
 * @returns one element that every XML parser reads
 */
export function writeXml(element: Element): string {
  return write(element, null);
}

function write(element: Element, namespace: string | null): string {
  const name = element.localName;
  const own = element.namespaceURI === namespace ? "" : ` xmlns="${escape(element.namespaceURI ?? "")}"`;
  const attributes = element
    .getAttributeNames()
    .filter((attribute) => !/^xmlns\b|^(?!xml:|xlink:).*:/.test(attribute))
    .map((attribute) => {
      const value = escape(element.getAttribute(attribute) ?? "").replace(/["\t\n\r]/g, reference);
      return ` ${attribute.replace("xlink:", "")}="${value}"`;
    });
  const children = Array.from(element.childNodes, (child) => {
    if (child.nodeType === textNode) return escape(child.textContent ?? "").replace(/\r/g, reference);
    return child.nodeType === elementNode ? write(child as Element, element.namespaceURI) : "";
  });
  return `<${name}${own}${attributes.join("")}>${children.join("")}</${name}>`;
}

const elementNode = 1;
const textNode = 3;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A text without what XML can't hold: control characters, and halves of characters, with which no file could be saved. */
export function clean(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, "");
}

/** A text without what XML can't hold, and without what would end it. */
function escape(text: string): string {
  return clean(text).replace(/[&<>]/g, (character) => entities[character]);
}

function reference(character: string): string {
  return character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`;
}
