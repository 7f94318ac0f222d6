// The one file that knows tslab's inside, which is why tslab is pinned exactly. tslab's converter turns a cell and the
// declarations of earlier cells into JavaScript and new declarations. It was written for a TypeScript of its own,
// 5.0.4 with a few functions added; here it is given a current one with stand-ins for those. What it would emit
// is replaced by `references.ts`, because it loses references and the lines of the cell.

import type { Host } from "./host.js";
import ts from "./typescript.cjs";
import { Programs } from "./program.js";
import { rewriteCell, type RewrittenCell } from "./references.js";

/** The first line of a cell's file, which makes it a module; tslab puts it before the cell. */
export const cellPrefix = "export {};\n";

/** tslab's converter, as far as it is used here. */
export interface Converter {
  convert(declarations: string, source: string): { declOutput?: string };
  inspect(declarations: string, source: string, position: number): ts.QuickInfo | undefined;
  complete(
    declarations: string,
    source: string,
    position: number,
  ): { start: number; end: number; candidates: string[]; original?: ts.CompletionInfo };
  close(): void;
}

/** What a converter has found or made of its last cell, in full. */
export interface Workings {
  programs: Programs;
  diagnostics: readonly ts.Diagnostic[];
  rewritten: RewrittenCell | undefined;
}

/** What tslab asks of a watching builder, and how it calls one. */
interface Builder {
  getProgram(): ts.Program;
  getSourceFile(name: string): ts.SourceFile;
  getAllDependencies(file: ts.SourceFile): string[];
  emit(
    file: ts.SourceFile,
    write: Write,
    token: unknown,
    only: unknown,
    transformers: ts.CustomTransformers,
  ): void;
}
type Write = (fileName: string, text: string) => void;
interface WatchHost {
  files: string[];
  options: ts.CompilerOptions;
  sys: ts.System;
  afterProgramCreate?: (builder: Builder) => void;
}

/** Internals of TypeScript. */
interface Internals {
  Completions: {
    getCompletionsAtPosition(
      host: object,
      program: ts.Program,
      log: () => void,
      file: ts.SourceFile,
      position: number,
      preferences: ts.UserPreferences,
      ...rest: unknown[]
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
  getTouchingPropertyName(file: ts.SourceFile, position: number): ts.Node;
  getContainerNode(node: ts.Node): ts.Node | undefined;
}
const internals = ts as unknown as Internals;

// What is being made or asked at the moment. tslab reads the folder, and hooks in, when it makes a converter.
let host: Host;
let workings: Workings;

/** TypeScript as tslab's converter expects it. */
const standIns = (sys: ts.System): object => ({
  ...ts,
  __esModule: true,
  sys: { ...sys, newLine: "\n", getCurrentDirectory: () => host.cwd },
  getDefaultTypeRoots,
  getNullTransformationContext: () => undefined,
  transpileModule: (text: string) => ({ outputText: text }), // it is JavaScript already
  createWatchCompilerHost: (files: string[], options: ts.CompilerOptions, sys: ts.System): WatchHost => ({
    files,
    options,
    sys,
  }),
  createWatchProgram: watch,
  getPreEmitDiagnosticsOfFiles: diagnose,
  getQuickInfoAtPosition: quickInfo,
  Completions: {
    ...internals.Completions,
    getCompletionsAtPositionForTslab: ((_host, ...rest) =>
      internals.Completions.getCompletionsAtPosition(
        workings.programs.languageHost,
        ...rest,
      )) as Internals["Completions"]["getCompletionsAtPosition"],
  },
});

type CreateConverter = (options: { isJS: boolean; isBrowser: boolean }) => Converter;
let createTslabConverter: CreateConverter | undefined;

/** Makes a converter for cells in the host's folder, with a view of what happens inside it. */
export function createConverter(home: Host): { converter: Converter; workings: Workings } {
  host = home;
  createTslabConverter ??= home.loadTslab(standIns(home.sys)).createConverter as CreateConverter;
  const own: Workings = { programs: undefined!, diagnostics: [], rewritten: undefined };
  workings = own;
  const inner = createTslabConverter({ isJS: false, isBrowser: false });
  // The stand-ins are shared by all converters: each call says whose it is.
  const asOwn = <A extends unknown[], R>(method: (...args: A) => R): ((...args: A) => R) => {
    return (...args) => {
      workings = own;
      return method(...args);
    };
  };
  const converter: Converter = {
    convert: asOwn((declarations, source) => {
      const result = inner.convert(declarations, source);
      if (!result.declOutput) return result;
      return { declOutput: result.declOutput + forgottenByTslab(declarations, own.rewritten!.names) };
    }),
    inspect: asOwn(inner.inspect),
    complete: asOwn(inner.complete),
    close: inner.close,
  };
  return { converter, workings: own };
}

/** tslab forgets namespaces and `import x = …` when the next cell comes: those of earlier cells that are still valid. */
function forgottenByTslab(declarations: string, declaredAnew: string[]): string {
  if (!/^(declare (namespace|module|global)|import \w+ =)/m.test(declarations)) return "";
  const file = ts.createSourceFile("declarations.d.ts", declarations, ts.ScriptTarget.ES2022);
  const forgotten = file.statements.filter(
    (statement) =>
      (ts.isModuleDeclaration(statement) || ts.isImportEqualsDeclaration(statement)) &&
      !declaredAnew.includes(statement.name.text),
  );
  return forgotten.map((statement) => statement.getFullText(file)).join("");
}

/** tslab's options, where they stand in the way. */
function currentOptions(options: ts.CompilerOptions): ts.CompilerOptions {
  return {
    ...options,
    // Not known to a current compiler:
    noImplicitUseStrict: undefined,
    disableTopLevelAwait: undefined,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["import"], // what `require` can't load is imported
    lib: ["lib.es2023.d.ts"],
    strict: true,
    checkJs: false,
    preserveConstEnums: true,
    sourceMap: true,
    rootDir: "/",
  };
}

/** Calls tslab back, as a watching program would, when it says that the cell's files have changed. */
function watch(watched: WatchHost): object {
  const [declarations, source] = watched.files;
  const readFile = (file: string): string | undefined => withRightNames(watched.sys.readFile(file));
  const sys = Object.create(watched.sys, { readFile: { value: readFile } }) as ts.System;
  const programs = new Programs(host, sys, watched.files, currentOptions(watched.options));
  const own = workings;
  own.programs = programs;
  let timer: unknown;
  const rebuild = (): void => {
    timer = undefined;
    programs.update();
    watched.afterProgramCreate!({
      getProgram: () => programs.program,
      getSourceFile: (name) => programs.cellFile(name),
      getAllDependencies: () => [source],
      emit(file, write, _token, _only, transformers) {
        own.rewritten = rewriteCell(programs.program, file, programs.cellFile(declarations), transformers);
        write("outDir/__tslab__.js", own.rewritten.code);
        write("outDir/__tslab__.d.ts", own.rewritten.declarations);
        programs.spoil(); // tslab takes the declarations' tree apart
      },
    });
  };
  const changed = (): void => {
    if (timer) watched.sys.clearTimeout!(timer);
    timer = watched.sys.setTimeout!(rebuild, 0);
  };
  for (const file of watched.files) watched.sys.watchFile!(file, changed);
  rebuild();
  return { close: () => undefined };
}

/** tslab exports what a cell declares, by the compiler's own names: `___x` for `__x`, and one for `declare global`. */
function withRightNames(text: string | undefined): string | undefined {
  return text?.replace(/\nexport \{([^{}]*)\}$/, (_, keys: string) => {
    const names = keys.split(", ").filter((key) => key !== "__global");
    return `\nexport {${names.map((key) => ts.unescapeLeadingUnderscores(key as ts.__String)).join(", ")}}`;
  });
}

/** The errors in a cell. Those of its declarations are left out: nobody reads the declaration file of a cell. */
function diagnose(program: ts.Program, [file]: ts.SourceFile[]): readonly ts.Diagnostic[] {
  const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  workings.diagnostics = found.filter(({ code }) => !allowedInCells.has(code));
  return workings.diagnostics;
}

/**
 * Errors elsewhere, not here: `import.meta`, top-level await, exported names, attributes and `.ts` in imports, untyped
 * packages.
 */
export const allowedInCells: ReadonlySet<number> = new Set([
  1324, 1343, 1375, 1378, 1431, 1432, 2323, 2484, 2823, 2852, 2853, 2854, 5097, 7016,
]);

/** What an editor would show on hovering. */
function quickInfo(
  file: ts.SourceFile,
  checker: ts.TypeChecker,
  _token: unknown,
  position: number,
): ts.QuickInfo | undefined {
  const node = internals.getTouchingPropertyName(file, position);
  const symbol = node === file ? undefined : checker.getSymbolAtLocation(node);
  if (!symbol) return undefined;
  const container = internals.getContainerNode(node);
  const { getSymbolDisplayPartsDocumentationAndSymbolKind: display } = internals.SymbolDisplay;
  const { symbolKind, ...parts } = display(checker, symbol, file, container, node);
  const textSpan = ts.createTextSpanFromBounds(node.getStart(file), node.end);
  return { kind: symbolKind, kindModifiers: "", textSpan, ...parts };
}

/** Every `node_modules/@types` from a folder upwards. */
function getDefaultTypeRoots(start: string): string[] {
  const parent = host.path.dirname(start);
  const roots = [host.path.join(start, "node_modules", "@types")].filter((root) =>
    host.sys.directoryExists(root),
  );
  return parent === start ? roots : [...roots, ...getDefaultTypeRoots(parent)];
}
