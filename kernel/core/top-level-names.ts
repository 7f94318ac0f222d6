// Which identifiers of a cell mean top-level names, its own or those of earlier cells.

import { localsOf } from "./internals.js";
import type { CellProgram } from "./program.js";
import ts from "./typescript.cjs";

/** The top-level names of one cell and of those before it. */
export class TopLevelNames {
  readonly checker: ts.TypeChecker;
  /** What the cell declares. */
  readonly own: ReadonlySet<string>;
  readonly #file: ts.SourceFile;
  readonly #end: number;
  readonly #locals: ReadonlyMap<string, ts.Symbol>;
  readonly #earlier: ReadonlySet<ts.SourceFile>;

  constructor({ program, file, declared, end }: CellProgram) {
    this.checker = program.getTypeChecker();
    this.#file = file;
    this.#end = end;
    this.#locals = localsOf(file);
    this.#earlier = new Set(declared.files.map(({ tree }) => tree));
    this.own = new Set([...this.#locals.keys()].filter((name) => name !== "__global" && name !== "default"));
  }

  /** The top-level name that an identifier means, if it means one. */
  meant(node: ts.Node): string | undefined {
    return ts.isIdentifier(node) && this.#isTopLevel(this.symbolOf(node), node.text) ? node.text : undefined;
  }

  symbolOf(node: ts.Identifier): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(node.parent)
      ? this.checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.checker.getSymbolAtLocation(node);
  }

  #isTopLevel(symbol: ts.Symbol | undefined, name: string): boolean {
    if (!symbol) return false;
    const local = this.#locals.get(name);
    if (local && (local === symbol || this.checker.getExportSymbolOfSymbol(local) === symbol)) return true;
    return (
      symbol.declarations?.some((declaration) => this.#earlier.has(declaration.getSourceFile())) ?? false
    );
  }

  /**
   * All top-level names that code refers to.
   * @param without - parts of the code that don't count
   */
  readIn(code: ts.Node, without: ReadonlySet<ts.Node> = new Set()): Set<string> {
    const found = new Set<string>();
    const visit = (node: ts.Node): void => {
      // What stands behind the cell's text is the compiler's.
      if (without.has(node) || (node.parent === this.#file && node.pos >= this.#end)) return;
      const name = ts.isIdentifier(node) && !isOnlyKey(node) ? this.meant(node) : undefined;
      if (name !== undefined) found.add(name);
      ts.forEachChild(node, visit);
    };
    visit(code);
    return found;
  }
}

/** Whether an identifier only names a property, as in `a.x`, `{ x: 1 }` and `const { x: y } = a`, or what it declares, as in `const x = 1`. */
function isOnlyKey(node: ts.Identifier): boolean {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node) ||
    (ts.isVariableDeclaration(parent) && parent.name === node) ||
    (ts.isQualifiedName(parent) && parent.right === node)
  );
}
