// What HTML writes in place of characters that would end a text or an attribute.
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
