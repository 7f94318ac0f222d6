// What Shift-Tab shows of a name: its signature, its comment and the comment's tags.

import { addComments } from "./comments.js";
import type { Declared } from "./declared.js";
import { quickInfoAt } from "./internals.js";
import type { Programs } from "./program.js";
import ts from "./typescript.cjs";

/** The signature and documentation of what stands at a place in a cell, or nothing. */
export function inspect(
  programs: Programs,
  declared: Declared,
  source: string,
  position: number,
): string | undefined {
  const { program, file, start } = programs.for(declared, source);
  const at = (place: number): ReturnType<typeof quickInfoAt> =>
    quickInfoAt(program, file, start + place, addComments);
  const info = at(position) ?? at(calleeAround(source, position));
  return info && describeInfo(info);
}

/** Where the name of the function ends whose arguments are being written. */
function calleeAround(source: string, position: number): number {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.ES2022);
  // A call that isn't closed yet ends with its last word.
  const written = source.slice(0, position).trimEnd().length;
  let end = position;
  const search = (node: ts.Node): void => {
    const isCall = ts.isCallExpression(node) || ts.isNewExpression(node);
    const isInside =
      isCall && (position <= node.end || (written === node.end && source[node.end - 1] !== ")"));
    if (isInside && node.expression.end < written) end = node.expression.end;
    ts.forEachChild(node, search);
  };
  search(file);
  return end;
}

function describeInfo({
  displayParts,
  documentation,
  tags = [],
}: NonNullable<ReturnType<typeof quickInfoAt>>): string {
  const signature = ts
    .displayPartsToString(displayParts)
    .replace(/^\(alias\) /, "")
    .replace(/\n(import|export) [^\n]*$/, "");
  const tagged = tags.map(({ name, text }) => {
    const words = ts.displayPartsToString(text);
    if (name !== "example") return `@${name} ${unwrap(words)}`.trimEnd();
    return `@${name}${words.includes("\n") ? "\n" : " "}${words}`.trimEnd();
  });
  const prose = unwrap(ts.displayPartsToString(documentation));
  return [signature, prose, tagged.join("\n")].filter(Boolean).join("\n\n");
}

/** Paragraphs as one line each, for the client to break where its window ends. Lists, tables and code stay. */
function unwrap(text: string): string {
  return text.includes("```") ? text : text.replace(/(?<=\S)\n(?!\s|[-*|#]|\d+\. )/g, " ");
}
