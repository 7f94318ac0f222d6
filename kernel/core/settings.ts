// How cells are checked: what the reader's tsconfig.json says of the meaning of code, and else as strictly as can be.

import type { Host } from "./host.js";
import { syntaxErrors } from "./internals.js";
import { libraries } from "./libraries.js";
import ts from "./typescript.cjs";

/** How the cells of a folder, and the reader's own files, are to be understood. */
export interface Settings {
  options: ts.CompilerOptions;
  /** The reader's files that declare something for all others. */
  globals: string[];
  /** Whether the tsconfig.json says what JSX means. */
  saysJsx: boolean;
  /** What is wrong with the tsconfig.json, in one sentence. */
  mistake?: string;
  /** Changes when the tsconfig.json does, or one that it extends. */
  stamp(): string;
}

/** What counts of a tsconfig.json: what code means, and how strictly it is taken. Not its style, nor where it is built. */
const counting = [
  ..."strict noImplicitAny strictNullChecks strictFunctionTypes strictBindCallApply".split(" "),
  ..."strictPropertyInitialization strictBuiltinIteratorReturn noImplicitThis alwaysStrict".split(" "),
  ..."useUnknownInCatchVariables exactOptionalPropertyTypes noUncheckedIndexedAccess".split(" "),
  ..."noImplicitOverride noImplicitReturns noPropertyAccessFromIndexSignature".split(" "),
  ..."paths pathsBasePath baseUrl rootDirs moduleSuffixes customConditions checkJs".split(" "),
  ..."allowArbitraryExtensions lib types typeRoots".split(" "),
  ..."jsx jsxFactory jsxFragmentFactory jsxImportSource reactNamespace".split(" "),
  ..."experimentalDecorators emitDecoratorMetadata useDefineForClassFields".split(" "),
];

/** Reads the settings of the host's folder. */
export function readSettings(host: Host): Settings {
  const { config, globals, mistake, files } = readConfig(host);
  const stamp = (): string => files.map((file) => `${file} ${host.versionOf(file)}`).join("\n");
  return { options: optionsFrom(host, config), globals, saysJsx: config.jsx !== undefined, mistake, stamp };
}

function optionsFrom(host: Host, config: ts.CompilerOptions): ts.CompilerOptions {
  const counted = Object.fromEntries(Object.entries(config).filter(([name]) => counting.includes(name)));
  const { target = ts.ScriptTarget.ES2022 } = config;
  return {
    lib: libraries(host),
    strict: true,
    useDefineForClassFields: target >= ts.ScriptTarget.ES2022,
    ...counted,
    typeRoots: [...(config.typeRoots ?? []), ...typeRoots(host)],
    jsx: jsxOf(config),
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    esModuleInterop: true,
    resolveJsonModule: true,
    allowJs: true,
    skipLibCheck: true,
    preserveConstEnums: true,
    declaration: true,
    sourceMap: true,
    newLine: ts.NewLineKind.LineFeed,
    rootDir: "/",
    outDir: "/emitted",
    ignoreDeprecations: "6.0",
  };
}

/** JSX that is left for another program can't run: it is compiled as new projects have it. */
function jsxOf({ jsx }: ts.CompilerOptions): ts.JsxEmit {
  const isLeft = jsx === ts.JsxEmit.Preserve || jsx === ts.JsxEmit.ReactNative;
  return isLeft ? ts.JsxEmit.ReactJSX : (jsx ?? ts.JsxEmit.React);
}

interface Config {
  config: ts.CompilerOptions;
  globals: string[];
  mistake?: string;
  /** The tsconfig.json, those that it extends, and where one might come to be. */
  files: string[];
}

function readConfig(host: Host): Config {
  const { sys, cwd } = host;
  /** Also those that aren't there: they may come. */
  const read = new Set<string>();
  const file = ts.findConfigFile(cwd, (name) => {
    read.add(name);
    return sys.fileExists(name);
  });
  const parsing: ts.ParseConfigFileHost = {
    useCaseSensitiveFileNames: sys.useCaseSensitiveFileNames,
    getCurrentDirectory: () => cwd,
    fileExists: (name) => sys.fileExists(name),
    readDirectory: (folder, _extensions, ...rest) => sys.readDirectory(folder, [".d.ts"], ...rest),
    readFile(name) {
      read.add(name);
      return sys.readFile(name);
    },
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  };
  const parsed = file && ts.getParsedCommandLineOfConfigFile(file, {}, parsing);
  if (!parsed) return { config: {}, globals: [], files: [...read] };
  const errors = [...syntaxErrors(parsed.options.configFile as ts.TsConfigSourceFile), ...parsed.errors];
  const wrong = errors.find(({ code }) => !noInputs.has(code));
  return {
    config: parsed.options,
    globals: parsed.fileNames.filter((name) => isForAll(name, sys)),
    mistake: wrong && sentence(wrong, file, host),
    files: [...read],
  };
}

/** A tsconfig.json that names no file to compile. */
const noInputs = new Set([18002, 18003]);

/** Whether a file of the reader's declares something that others use without an import. */
function isForAll(name: string, sys: ts.System): boolean {
  if (!/\.d\.[cm]?ts$/.test(name) || name.includes("/node_modules/")) return false;
  const text = sys.readFile(name) ?? "";
  return !/^\s*(import|export)\b/m.test(text) || /\bdeclare\s+(global|module\s*["'])/.test(text);
}

function sentence({ file, start, messageText }: ts.Diagnostic, config: string, host: Host): string {
  const name = host.path.relative(host.cwd, file?.fileName ?? config);
  const line = file ? `, line ${file.getLineAndCharacterOfPosition(start ?? 0).line + 1}` : "";
  const message = ts.flattenDiagnosticMessageText(messageText, " ").replace(/\.$/, "");
  return `${name}${line}: ${message}; what else it says counts`;
}

/**
 * Every `node_modules/@types` from the folder upwards; before them Node's types that come with the kernel, and are those
 * of the Node that runs, unless a package.json asks for some.
 */
function typeRoots({ cwd, sys, path, typesFolder }: Host): string[] {
  const roots: string[] = [];
  let asksForNode = false;
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    const root = path.join(folder, "node_modules", "@types");
    if (sys.directoryExists(root)) roots.push(root);
    const asked = /"@types\/node"\s*:/.test(sys.readFile(path.join(folder, "package.json")) ?? "");
    asksForNode ||= asked && sys.fileExists(path.join(root, "node", "package.json"));
    if (path.dirname(folder) === folder) break;
  }
  return asksForNode || !typesFolder ? roots : [typesFolder, ...roots];
}
