// What a cell has to do with the names of other cells: which it declares, which it refers to, and which it may change.
// A page uses this to run what a cell needs, and only that.

import { changesIn } from "./changes.js";
import { reachable, type CellUses, type Through } from "./effects.js";
import { namesIn } from "./declared.js";
import type { CellProgram } from "./program.js";
import { TopLevelNames } from "./top-level-names.js";
import ts from "./typescript.cjs";

/**
 * What a checked cell does with the names of other cells.
 * @param earlier - what the cells before it do
 */
export function usesOf(made: CellProgram, earlier: readonly CellUses[]): CellUses {
  const names = new TopLevelNames(made);
  const { own } = names;
  const throughEarlier = throughIn(earlier);
  const known = new Map<string, readonly number[]>();
  for (const [name, { parameters }] of throughEarlier) known.set(name, parameters);
  const functions = [...functionsOf(made)];
  const through: Record<string, Through> = {};
  // Twice: a function may call one that stands below it.
  for (const { name, code } of [...functions, ...functions]) {
    const changes = changesIn(code, names, known);
    through[name] = {
      reads: [...names.readIn(code)].filter((read) => read !== name),
      changes: [...changes.names],
      parameters: [...changes.parameters],
    };
    known.set(name, through[name].parameters);
  }
  const deferred = new Set(functions.filter(({ isCalled }) => isCalled).map(({ code }) => code));
  const isForeign = (name: string): boolean => !own.has(name);
  const changes = changesIn(made.file, names, known, deferred).names;
  const throughOf = (name: string): Through | undefined =>
    own.has(name) ? through[name] : throughEarlier.get(name);
  for (const name of reachable(names.readIn(made.file, deferred), throughOf))
    throughOf(name)?.changes.forEach((changed) => changes.add(changed));
  return {
    declares: [...own],
    reads: [...new Set([...names.readIn(made.file), ...notFoundIn(made)])].filter(isForeign),
    changes: [...changes].filter(isForeign),
    through,
  };
}

/** What the compiler says of a name that nothing declares. */
const notFound: ReadonlySet<number> = new Set([2304, 2503, 2552, 18004]);

/** The names that nothing declares: perhaps a cell above does, and is wrong as it stands. */
function notFoundIn({ program, file }: CellProgram): string[] {
  return program
    .getSemanticDiagnostics(file)
    .filter(({ code }) => notFound.has(code))
    .map(({ start, length }) => file.text.slice(start, start! + length!));
}

/** What happens through the names that cells declare, the last of each name. */
function throughIn(cells: readonly CellUses[]): Map<string, Through> {
  const nothing: Through = { reads: [], changes: [], parameters: [] };
  return new Map(
    cells.flatMap(({ declares, through }) => declares.map((name) => [name, through[name] ?? nothing])),
  );
}

/** What of the cells before it decides, beside its own meaning, what a cell does with names. */
export function groundsOf(source: string, earlier: readonly CellUses[]): string {
  const through = throughIn(earlier);
  const names = reachable(namesIn(source), (name) => through.get(name));
  return JSON.stringify([...names].map((name) => through.get(name)));
}

/** The code behind each name that a cell declares: of functions and classes, and of what a promise waits for. */
function* functionsOf({
  file,
  program,
}: CellProgram): Generator<{ name: string; code: ts.Node; isCalled: boolean }> {
  const checker = program.getTypeChecker();
  for (const statement of file.statements) {
    if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      yield { name: statement.name.text, code: statement, isCalled: true };
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!initializer || !ts.isIdentifier(name)) continue;
      const isFunction = ts.isArrowFunction(initializer) || ts.isFunctionExpression(initializer);
      const type = checker.getTypeAtLocation(name);
      const mayRunLater = type.getCallSignatures().length > 0 || type.getProperty("then") !== undefined;
      if (isFunction || mayRunLater || holdsFunctions(initializer))
        yield { name: name.text, code: initializer, isCalled: isFunction };
    }
  }
}

/** Whether a literal holds functions to be called later, such as `{ f: (x) => x }`. */
function holdsFunctions(node: ts.Expression): boolean {
  if (ts.isObjectLiteralExpression(node))
    return node.properties.some(
      (property) =>
        ts.isMethodDeclaration(property) ||
        (ts.isPropertyAssignment(property) && isOrHoldsFunction(property.initializer)),
    );
  return ts.isArrayLiteralExpression(node) && node.elements.some(isOrHoldsFunction);
}

function isOrHoldsFunction(node: ts.Expression): boolean {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) || holdsFunctions(node);
}
