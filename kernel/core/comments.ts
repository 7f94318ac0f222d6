// Comments of declarations that were parsed without them, added to the trees that the programs have already.

import { attachComments } from "./internals.js";
import { isWithoutComments } from "./source-files.js";
import ts from "./typescript.cjs";

/** The files that have been given their comments. */
const commented = new WeakSet<ts.SourceFile>();

/** Adds the comments of all files where a symbol is declared, or what it has its documentation from. */
export function addComments(checker: ts.TypeChecker, symbol: ts.Symbol): void {
  const seen = new Set<ts.Symbol>();
  const visit = (found: ts.Symbol | undefined): void => {
    if (!found || seen.has(found)) return;
    seen.add(found);
    if (found.flags & ts.SymbolFlags.Alias) visit(checker.getAliasedSymbol(found));
    const type = checker.getTypeOfSymbol(found);
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    for (const { declaration } of signatures) if (declaration) addCommentsTo(declaration.getSourceFile());
    for (const declaration of found.declarations ?? []) {
      addCommentsTo(declaration.getSourceFile());
      // A member without a comment has that of the class or interface from which its own is derived.
      for (const base of [...basesOf(declaration), ...basesOf(declaration.parent)])
        visit(checker.getTypeAtLocation(base).getSymbol());
    }
  };
  visit(symbol);
}

/** Adds the comments of a file, if it was parsed without them. */
export function addCommentsTo(file: ts.SourceFile): void {
  if (!isWithoutComments(file.fileName) || commented.has(file)) return;
  commented.add(file);
  attachComments(file, ts.createSourceFile(file.fileName, file.text, file.languageVersion, true));
}

function basesOf(node: ts.Node | undefined): ts.Node[] {
  if (!(node && (ts.isClassLike(node) || ts.isInterfaceDeclaration(node)))) return [];
  return (node.heritageClauses ?? []).flatMap(({ types }) => [...types]);
}
