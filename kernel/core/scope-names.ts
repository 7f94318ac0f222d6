// Which names in a cell's code are properties of the scope: the cell's own at its top, and those of earlier cells.

import { localOf } from "./internals.js";
import type { CellProgram } from "./program.js";
import { boundNames, hasCopiedName } from "./statement-kinds.js";
import ts from "./typescript.cjs";

export class ScopeNames {
  readonly #checker: ts.TypeChecker;
  readonly #own: ReadonlyMap<string, ts.Symbol>;
  readonly #earlier: ReadonlySet<ts.SourceFile>;
  /** Imports of earlier cells that are used. */
  readonly #imports = new Set<ts.Node>();

  /** @param own - what the cell declares at its top */
  constructor({ program, declared }: CellProgram, own: ReadonlyMap<string, ts.Symbol>) {
    this.#checker = program.getTypeChecker();
    this.#own = own;
    this.#earlier = new Set(declared.files.map(({ tree }) => tree));
  }

  /** The files that the used imports of earlier cells mean. */
  get uses(): ts.SourceFile[] {
    return [...this.#imports].flatMap((specifier) => {
      const module = this.#checker.getSymbolAtLocation(specifier)?.valueDeclaration;
      return module && ts.isSourceFile(module) ? [module] : [];
    });
  }

  /** Whether an identifier refers to a top-level name. */
  isReference(node: ts.Node): node is ts.Identifier {
    if (!ts.isIdentifier(node) || (node.parent as { name?: ts.Node }).name === node) return false;
    return this.isTopLevel(this.#checker.getSymbolAtLocation(node), node);
  }

  /** Whether a symbol is a top-level name of this cell or an earlier one. A class knows itself by its own name. */
  isTopLevel(symbol: ts.Symbol | undefined, from: ts.Identifier): boolean {
    if (!symbol) return false;
    const name = from.text; // the symbol's may be `default`
    const isSymbol = (local?: ts.Symbol): boolean =>
      !!local && (local === symbol || this.#checker.getExportSymbolOfSymbol(local) === symbol);
    if (!isSymbol(this.#own.get(name))) return this.#isEarlier(symbol, isSymbol, name);
    return !symbol.declarations!.some(
      (declaration) =>
        hasCopiedName(declaration) &&
        !ts.isFunctionDeclaration(declaration) &&
        ts.findAncestor(from, (node) => node === declaration),
    );
  }

  #isEarlier(symbol: ts.Symbol, isSymbol: (local?: ts.Symbol) => boolean, name: string): boolean {
    const declaration = symbol.declarations?.find((declaration) => {
      const file = declaration.getSourceFile();
      return this.#earlier.has(file) && isSymbol(localOf(file, name));
    });
    if (!declaration) return false;
    const imported = ts.findAncestor(declaration, ts.isImportDeclaration);
    if (imported) this.#imports.add(imported.moduleSpecifier);
    return true;
  }

  /** Whether a list of variables declares top-level names. */
  areDeclaredBy({ declarations }: ts.VariableDeclarationList): boolean {
    const names = declarations.flatMap(({ name }) => boundNames(name));
    return names.some((name) => this.isTopLevel(this.#checker.getSymbolAtLocation(name), name));
  }

  /** What the cell declares under a name, if it is a value. */
  ownValue(name: string): boolean {
    const symbol = this.#own.get(name);
    return !!symbol && (this.#checker.getExportSymbolOfSymbol(symbol).flags & ts.SymbolFlags.Value) !== 0;
  }

  /** Whether the name in `{ x }` is a top-level one. */
  isShorthand(node: ts.ShorthandPropertyAssignment): boolean {
    return this.isTopLevel(this.#checker.getShorthandAssignmentValueSymbol(node), node.name);
  }

  /** Whether an imported name is more than a type. What is not known may be a value. */
  isValue(name: ts.Identifier): boolean {
    const symbol = this.#checker.getSymbolAtLocation(name);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return true;
    const target = this.#checker.getAliasedSymbol(symbol);
    return !!(target.flags & ts.SymbolFlags.Value) || !target.declarations;
  }
}
