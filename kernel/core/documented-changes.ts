// What the documentation of packages says of change: `@changes itself` for a type whose every use leaves it in another state,
// `@changes name` for a parameter.

import ts from "./typescript.cjs";

/** Whether each use of a value leaves it in another state, or one that it holds. */
export function isStateful(type: ts.Type, depth = 1): boolean {
  const tags = (type.aliasSymbol ?? type.getSymbol())?.getJsDocTags() ?? [];
  if (tags.some(({ name, text }) => name === "changes" && firstWord(text) === "itself")) return true;
  if (depth === 0 || type.isClassOrInterface() || !isObject(type)) return false;
  return type.getProperties().some((property) => {
    const [declaration] = property.declarations ?? [];
    return declaration !== undefined && isStatefulDeclaration(declaration);
  });
}

function isStatefulDeclaration(declaration: ts.Declaration): boolean {
  return ts.getJSDocTags(declaration).some((tag) => tag.tagName.text === "changes");
}

/** The parameters that a function's documentation names as changed. */
export function changedParameters(declaration: ts.Node): string[] {
  return ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === "changes")
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.split(/\W/)[0] ?? "");
}

function firstWord(text: ts.SymbolDisplayPart[] | undefined): string {
  return ts.displayPartsToString(text).split(/\W/)[0];
}

export function isObject(type: ts.Type): boolean {
  return type.isUnionOrIntersection() ? type.types.some(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;
}
