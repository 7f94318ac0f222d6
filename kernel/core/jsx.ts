// What JSX means in a cell: what a comment at the top of it says, or of an earlier one (`/** @jsxImportSource preact */`,
// `/** @jsx h */`); else the tsconfig.json; else the runtime of a package that a cell has imported.

import type { Declared } from "./declared.js";
import ts from "./typescript.cjs";

const pragma = /@jsx(?:Frag|ImportSource|Runtime)?\s+[^\s*]+/g;

/** The comments at the top of a text that say what JSX means, each as one that the compiler understands. */
export function jsxComments(source: string): string {
  const comments = ts.getLeadingCommentRanges(source, 0) ?? [];
  const said = comments.flatMap(({ pos, end }) => source.slice(pos, end).match(pragma) ?? []);
  return said.map((words) => `/** ${words} */`).join("");
}

/**
 * Comments that say what JSX means in a cell; none if the tsconfig.json says it, or nothing does.
 * @param isSaid - whether the tsconfig.json does
 * @param finds - whether a module is installed
 */
export function jsxFor(
  declared: Declared,
  source: string,
  isSaid: boolean,
  finds: (module: string) => boolean,
): string | undefined {
  const said = jsxComments(source) || declared.jsx;
  if (said || isSaid) return said;
  if (!/<\/|\/>/.test(source)) return undefined;
  const imported = [...ts.preProcessFile(source).importedFiles.map(({ fileName }) => fileName)];
  for (const { tree } of declared.files.toReversed())
    for (const statement of tree.statements)
      if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier))
        imported.push(statement.moduleSpecifier.text);
  const runtime = imported.flatMap(runtimesMeant).find((name) => finds(`${name}/jsx-runtime`));
  return runtime && runtimeOf(runtime);
}

/** The comment that asks for a package's runtime. */
const runtimeOf = (name: string): string => `/** @jsxImportSource ${name} */`;

/** What packages with a runtime of their own could be meant by an import: `hono/jsx` or `hono`. */
function runtimesMeant(request: string): string[] {
  if (/^[./#]|^node:/.test(request)) return [];
  const name = /(@[^/]+\/)?[^/]+/.exec(request)?.[0] ?? request;
  return name === request ? [name] : [request, name];
}

/** What a cell with JSX is told that nothing gives it a meaning. */
export const howToJsx =
  "JSX needs a runtime: import one from an installed package, such as preact or react, begin the cell with a comment " +
  'like /** @jsxImportSource preact */ or /** @jsx h */, or set "jsx" in tsconfig.json.';
