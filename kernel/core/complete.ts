// Names that could stand at a place in a cell.

import type { Declared } from "./declared.js";
import { completionsAt } from "./internals.js";
import type { Programs } from "./program.js";
import ts from "./typescript.cjs";

/** What could be put in the place of a part of the text. */
export interface Completions {
  start: number;
  end: number;
  candidates: Candidate[];
}

/** A name, and what it names: `function`, `keyword` and so on. */
export interface Candidate {
  name: string;
  kind: string;
  /** Its type, or for a function its parameters and what it gives. */
  signature?: string;
}

/** For how many names a signature is made: the first ones, which are what a reader sees. */
const signatures = 50;

/** The beginning of a module's name that is being written. */
const importSpecifier = /\b(?:from|import|require)\s*\(?\s*["']([^"'\n]*)$/;
const wordBefore = /[\p{ID_Start}$_][\p{ID_Continue}$]*$/u;
const wordAfter = /^[\p{ID_Continue}$]*/u;

export function complete(
  programs: Programs,
  declared: Declared,
  source: string,
  position: number,
): Completions {
  const { program, file, start } = programs.for(declared, source);
  const found = completionsAt(programs.host, program, file, start + position);
  const entries = (found?.entries ?? []).filter(({ name }) => !name.startsWith("__"));
  const checker = program.getTypeChecker();
  const all = entries.map(({ name, kind, sortText, symbol }) => ({
    name,
    kind: (kind === ts.ScriptElementKind.alias && symbol && kindOfAlias(symbol, checker)) || kind,
    symbol,
    order: sortText,
  }));
  const plain = (chosen: Entry[]): Candidate[] =>
    chosen.map(({ name, kind, symbol }, i) => ({
      name,
      kind: kind === ts.ScriptElementKind.unknown ? "text" : kind,
      ...(symbol && i < signatures && { signature: signatureOf(symbol, checker, file) }),
    }));
  const startingWith = (begun: string, entries: Entry[]): Candidate[] =>
    plain(entries.filter(({ name }) => name.startsWith(begun)));

  const specifier = importSpecifier.exec(source.slice(0, position))?.[1];
  if (specifier !== undefined) {
    const folder = specifier.slice(0, specifier.lastIndexOf("/") + 1);
    const whole = all.map((entry) => ({
      ...entry,
      name: entry.name.startsWith(folder) ? entry.name : folder + entry.name,
    }));
    const candidates = startingWith(specifier, whole);
    return { start: position - specifier.length, end: position, candidates };
  }
  // Names that go on inside of quotation marks, such as a property's.
  const span = found?.optionalReplacementSpan;
  const quoted = span && span.start - start;
  if (quoted !== undefined && quoted < position && /["'`]/.test(source[quoted - 1])) {
    return { start: quoted, end: position, candidates: startingWith(source.slice(quoted, position), all) };
  }
  const before = wordBefore.exec(source.slice(0, position))?.[0] ?? "";
  const after = wordAfter.exec(source.slice(position))![0];
  const ranked = all
    .map((entry) => ({ ...entry, order: rank(entry.name, before + after) + entry.order }))
    .filter(({ order }) => !order.startsWith(unlike))
    .sort((a, b) => a.order.localeCompare(b.order));
  return { start: position - before.length, end: position + after.length, candidates: plain(ranked) };
}

const unlike = "9";

/** First what begins so, then what begins so but for capitals, then what has it somewhere inside. */
function rank(name: string, word: string): string {
  if (name.startsWith(word)) return "0";
  const at = name.toLowerCase().indexOf(word.toLowerCase());
  return at < 0 ? unlike : at === 0 ? "1" : "2";
}

interface Entry extends Candidate {
  symbol?: ts.Symbol;
}

/** What an imported name stands for, in the compiler's words. */
function kindOfAlias(symbol: ts.Symbol, checker: ts.TypeChecker): string | undefined {
  const { flags } = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  return kindsOfSymbols.find(([meant]) => flags & meant)?.[1];
}

const kindsOfSymbols: readonly (readonly [ts.SymbolFlags, string])[] = [
  [ts.SymbolFlags.Function, ts.ScriptElementKind.functionElement],
  [ts.SymbolFlags.Class, ts.ScriptElementKind.classElement],
  [ts.SymbolFlags.Enum, ts.ScriptElementKind.enumElement],
  [ts.SymbolFlags.Variable, ts.ScriptElementKind.constElement],
  [ts.SymbolFlags.Interface, ts.ScriptElementKind.interfaceElement],
  [ts.SymbolFlags.TypeAlias, ts.ScriptElementKind.typeElement],
  [ts.SymbolFlags.Module, ts.ScriptElementKind.moduleElement],
];

/** `(x: number) => string`, `number[]`; nothing for what has no type of its own, such as an interface. */
function signatureOf(symbol: ts.Symbol, checker: ts.TypeChecker, file: ts.SourceFile): string | undefined {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const type = checker.getTypeOfSymbolAtLocation(target, file);
  const [call] = type.getCallSignatures();
  const text = call ? checker.signatureToString(call, file) : checker.typeToString(type, file);
  return text === "any" && !call ? undefined : text;
}
