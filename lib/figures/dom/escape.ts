// How HTML is written: what stands in place of characters that would end a text or an attribute, and which elements are
// written otherwise than the rest.
// Source: WHATWG HTML, "Serializing HTML fragments".

const names: Record<string, string> = {
  "&": "&amp;",
  "\u00a0": "&nbsp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** A text as it stands between tags. */
export function escapeText(text: string): string {
  return text.replace(/[&\u00a0<>]/g, (character) => names[character]);
}

/** A value as it stands between quotation marks. */
export function escapeValue(value: string): string {
  return value.replace(/[&\u00a0<>"]/g, (character) => names[character]);
}

const empty = new Set(["area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/** Whether an element of HTML holds nothing, and so has no end. */
export function isEmpty(name: string): boolean {
  return empty.has(name);
}

/** Whether what an element of HTML holds is written as it is. */
export function isVerbatim(name: string): boolean {
  return name === "style" || name === "script";
}
