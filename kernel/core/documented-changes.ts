// What documentation says of change: `@changes itself` for a type whose every use leaves it in another state,
// `@changes name` for a parameter.

import { addCommentsTo } from "./comments.js";
import ts from "./typescript.cjs";

/** Whether each use of a value leaves it in another state, or one that it holds. */
export function isStateful(type: ts.Type, checker: ts.TypeChecker): boolean {
  if (changesItself(type)) return true;
  const flags = type.getSymbol()?.flags ?? 0;
  if (!(flags & (ts.SymbolFlags.ObjectLiteral | ts.SymbolFlags.TypeLiteral))) return false;
  return type.getProperties().some((property) => changesItself(checker.getTypeOfSymbol(property)));
}

function changesItself(type: ts.Type): boolean {
  const { declarations = [] } = type.aliasSymbol ?? type.getSymbol() ?? {};
  return declarations.some((declaration) => documentedChanges(declaration).includes("itself"));
}

/** What a declaration's documentation names as changed: parameters, or the type itself. */
export function documentedChanges(declaration: ts.Node): string[] {
  const file = declaration.getSourceFile();
  if (!isMentionedIn(file)) return [];
  addCommentsTo(file);
  return ts
    .getJSDocTags(declaration)
    .filter(({ tagName }) => tagName.text === "changes")
    .map(({ comment }) => ts.getTextOfJSDocComment(comment)?.split(/\W/)[0] ?? "");
}

/** Of each file, whether it says such a thing: the comments of all others needn't be read. */
const mentions = new WeakMap<ts.SourceFile, boolean>();

function isMentionedIn(file: ts.SourceFile): boolean {
  const known = mentions.get(file) ?? file.text.includes("@changes");
  mentions.set(file, known);
  return known;
}

export function isObject(type: ts.Type): boolean {
  return type.isUnionOrIntersection() ? type.types.some(isObject) : (type.flags & ts.TypeFlags.Object) !== 0;
}
