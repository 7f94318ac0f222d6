// What the kernel uses of the compiler beside its public interface, each with its reason. TypeScript is pinned exactly
// because of this file, and nothing else in the kernel reaches inside the compiler.

import ts from "./typescript.cjs";

interface Internals {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  getContainerNode(node: ts.Node): ts.Node | undefined;
  Completions: {
    getCompletionsAtPosition(
      host: object,
      program: ts.Program,
      log: () => void,
      file: ts.SourceFile,
      position: number,
      preferences: ts.UserPreferences,
      triggerCharacter: undefined,
      triggerKind: ts.CompletionTriggerKind,
      cancellation: ts.CancellationToken,
      formatContext: undefined,
      includeSymbol: boolean,
    ): ts.CompletionInfo | undefined;
  };
  SymbolDisplay: {
    getSymbolDisplayPartsDocumentationAndSymbolKind(
      checker: ts.TypeChecker,
      symbol: ts.Symbol,
      file: ts.SourceFile,
      container: ts.Node | undefined,
      node: ts.Node,
    ): Pick<ts.QuickInfo, "displayParts" | "documentation" | "tags"> & { symbolKind: ts.ScriptElementKind };
  };
}
const internals = ts as unknown as Internals;

/** Gives a file its symbols: without a program when only its names are wanted, and once for all programs. */
export function bind(file: ts.SourceFile): void {
  internals.bindSourceFile(file, {});
}

/** The names that a bound file declares at its top, whether it exports them or not. */
export function localsOf(file: ts.SourceFile): Map<string, ts.Symbol> {
  const { locals } = file as ts.SourceFile & { locals?: Map<ts.__String, ts.Symbol> };
  return new Map([...(locals ?? [])].map(([name, symbol]) => [ts.unescapeLeadingUnderscores(name), symbol]));
}

/** A name that a bound file declares at its top. */
export function localOf(file: ts.SourceFile, name: string): ts.Symbol | undefined {
  const { locals } = file as ts.SourceFile & { locals?: Map<ts.__String, ts.Symbol> };
  return locals?.get(ts.escapeLeadingUnderscores(name));
}

/** The names that a bound file exports. */
export function exportsOf(file: ts.SourceFile): ReadonlySet<string> {
  const { symbol } = file as ts.SourceFile & { symbol?: ts.Symbol };
  return new Set([...(symbol?.exports?.keys() ?? [])].map(ts.unescapeLeadingUnderscores));
}

interface Commented {
  jsDoc?: { parent: ts.Node }[];
}

/** Gives the nodes of a tree their comments, from a tree of the same text that was parsed with them. */
export function attachComments(to: ts.Node & Commented, from: ts.Node & Commented): void {
  for (const comment of from.jsDoc ?? []) comment.parent = to;
  // Also if there are none: what was found in those around it, when there were none either, is kept there.
  to.jsDoc = from.jsDoc;
  const children: ts.Node[] = [];
  ts.forEachChild(from, (child) => void children.push(child));
  let next = 0;
  ts.forEachChild(to, (child) => attachComments(child, children[next++]));
}

/** Lets a bound file see what another declares: names are looked up outwards, and so from file to file. */
export function placeInside(file: ts.SourceFile, outer: ts.SourceFile | undefined): void {
  (file as { parent?: ts.Node }).parent = outer;
}

type Imports = readonly ts.StringLiteralLike[];

/** Says of a file that it may call `import(…)` or use `import.meta`: programs tell files that do from those that don't. */
const mayImport = 4194304 | 8388608;

/**
 * Changes what a file imports in the eyes of a program: which files belong to it, and what their specifiers mean.
 * @param change - told what the file imports by itself
 */
export function importsAlso(file: ts.SourceFile, change: (own: Imports) => Imports): void {
  const known = file as ts.SourceFile & { imports?: Imports; ownImports?: Imports };
  const changed = (own: Imports | undefined): Imports | undefined => {
    // What the compiler itself has added for JSX has to stay in its place.
    const isJsx = own?.some(({ pos }) => pos < 0);
    return own && (isJsx ? own : change(own));
  };
  Object.assign(file, { flags: file.flags | mayImport });
  let imports = changed(known.ownImports);
  // The compiler finds them when it makes the first program with the file.
  Object.defineProperty(file, "imports", {
    configurable: true,
    get: () => imports,
    set(own: Imports | undefined) {
      known.ownImports = own;
      imports = changed(own);
    },
  });
}

export function syntaxErrors(file: ts.SourceFile): readonly ts.DiagnosticWithLocation[] {
  return (file as ts.SourceFile & { parseDiagnostics: ts.DiagnosticWithLocation[] }).parseDiagnostics;
}

/** Has JSX in a file that is being emitted call these functions, each a name or names with dots between. */
export function qualifyFactories(file: ts.SourceFile, call: string, fragment: string): ts.SourceFile {
  return Object.assign(file, {
    localJsxFactory: entityName(call),
    localJsxFragmentFactory: entityName(fragment),
  });
}

function entityName(name: string): ts.EntityName {
  const [first, ...rest] = name.split(".");
  return rest.reduce<ts.EntityName>(
    (left, right) => ts.factory.createQualifiedName(left, right),
    ts.factory.createIdentifier(first),
  );
}

/** Emits code and declarations at once, and declarations even of what cannot be named outside of its file. */
export function emitAll(
  program: ts.Program,
  file: ts.SourceFile,
  write: ts.WriteFileCallback,
  transformers: ts.CustomTransformers,
): void {
  const emit = program.emit.bind(program) as (...args: unknown[]) => ts.EmitResult;
  emit(file, write, undefined, undefined, transformers, true);
}

const never: ts.CancellationToken = {
  isCancellationRequested: () => false,
  throwIfCancellationRequested: () => undefined,
};

/** What an editor would offer, in a program that we have made. */
export function completionsAt(
  host: ts.CompilerHost,
  program: ts.Program,
  file: ts.SourceFile,
  position: number,
): ts.CompletionInfo | undefined {
  const languageHost = { ...host, getCompilationSettings: () => program.getCompilerOptions() };
  return internals.Completions.getCompletionsAtPosition(
    languageHost,
    program,
    () => undefined,
    file,
    position,
    {},
    undefined,
    ts.CompletionTriggerKind.Invoked,
    never,
    undefined,
    true,
  );
}

/**
 * What an editor would show on hovering, in a program that we have made.
 *
 * @param prepare - told which symbol it is, before its comments are read
 */
export function quickInfoAt(
  program: ts.Program,
  file: ts.SourceFile,
  position: number,
  prepare: (checker: ts.TypeChecker, symbol: ts.Symbol) => void,
): Pick<ts.QuickInfo, "displayParts" | "documentation" | "tags"> | undefined {
  const checker = program.getTypeChecker();
  const node = internals.getTouchingPropertyName(file, position);
  const symbol = node === file ? undefined : checker.getSymbolAtLocation(node);
  if (!symbol) return undefined;
  prepare(checker, symbol);
  const container = internals.getContainerNode(node);
  const { getSymbolDisplayPartsDocumentationAndSymbolKind: display } = internals.SymbolDisplay;
  return display(checker, symbol, file, container, node);
}
