// From a cell's text to something that can run: checked, rewritten, and with what it declares for later cells.

import { codeWithNumber } from "./moved-number.js";
import { complete, type Completions } from "./complete.js";
import { declarationsWithout } from "./declarations-reached.js";
import { Declared, namesIn } from "./declared.js";
import { describe, errorsInCell, importsOf, LocalErrors, type CellDiagnostic } from "./diagnostics.js";
import type { CellUses } from "./effects.js";
import type { Host } from "./host.js";
import { inspect } from "./inspect.js";
import { Programs, type CellProgram } from "./program.js";
import { rewriteCell, type RewrittenCell } from "./emit-cell.js";
import { jsxComments } from "./jsx.js";
import { readSettings, type Settings } from "./settings.js";
import { groundsOf, usesOf } from "./uses.js";

/** A cell that may run: its code, and what is declared after it. */
export interface CompiledCell extends RewrittenCell {
  ok: true;
  diagnostics: [];
  /** What is declared once it has run to its end. */
  declared: Declared;
  /** What is declared if it has failed before it had given these names a value. */
  declaredWithout(missed: ReadonlySet<string>): Declared;
}

/** A cell that must not run. */
export interface RejectedCell {
  ok: false;
  diagnostics: CellDiagnostic[];
}

interface Known {
  before: Declared;
  source: string;
  cell: CompiledCell;
  stamp: string;
  /** What it does with names, and what of other cells this was found by. */
  uses?: { grounds: string; found: CellUses };
}

/** How many cells are kept as they were compiled: those of a long notebook, before they have run and after. */
const rememberedCells = 200;

/** The compiler of one session of cells. */
export class CellCompiler {
  readonly #host: Host;
  #settings!: Settings;
  #stamp!: string;
  #programs!: Programs;
  #isMistakeTold!: boolean;
  readonly #localErrors = new LocalErrors();
  readonly #known: Known[] = [];

  constructor(host: Host) {
    this.#host = host;
    this.#readSettings();
  }

  #readSettings(): void {
    this.#settings = readSettings(this.#host);
    this.#stamp = this.#settings.stamp();
    this.#programs = new Programs(this.#host, this.#settings);
    this.#known.length = 0;
    this.#isMistakeTold = false;
  }

  /** What is wrong with the reader's tsconfig.json, if that has not been told yet. */
  takeMistake(): string | undefined {
    const mistake = this.#isMistakeTold ? undefined : this.#settings.mistake;
    this.#isMistakeTold = true;
    return mistake;
  }

  /**
   * What is declared before the first cell.
   * @param text - declarations of what the surroundings have put into the scope
   */
  begin(text = ""): Declared {
    return new Declared(this.#host.cwd).with(text);
  }

  /**
   * Checks and rewrites a cell.
   * @param before - what earlier cells have declared
   * @param isMoving - whether a hand moves a number: what differs by that alone from a known cell is not checked anew
   */
  compile(before: Declared, source: string, isMoving = false): CompiledCell | RejectedCell {
    if (this.#settings.stamp() !== this.#stamp) this.#readSettings();
    const stamp = this.#programs.localStamp();
    const known = this.#find(before, source, stamp);
    if (known?.before === before) return known.cell;
    if (known) return { ...known.cell, ...this.#after(before, source, known.cell) };
    const moved = isMoving && this.#moved(before, source, stamp);
    if (moved) return moved;

    this.#programs.refresh();
    const first = this.#convert(before, source);
    // An error may only mean that the types of Node are not there yet.
    const cell = first.ok || !this.#programs.addNode() ? first : this.#convert(before, source);
    if (!cell.ok) return cell;
    const old = this.#known.findIndex((cell) => cell.before === before && cell.source === source);
    if (old >= 0) this.#known.splice(old, 1);
    this.#known.unshift({ before, source, cell, stamp: this.#programs.localStamp() });
    this.#known.splice(rememberedCells);
    return cell;
  }

  /** A cell that was compiled when all that it has to do with was as it is. */
  #find(before: Declared, source: string, stamp: string): Known | undefined {
    const all = this.#known.filter((known) => known.source === source && known.stamp === stamp);
    // Running a cell again is the commonest thing to do in a notebook.
    const same = all.find((known) => known.before === before);
    if (same) return same;
    // What JSX means, imports say that a cell need not mention.
    if (/<\/|\/>/.test(source)) return undefined;
    return all.find(({ cell, before: then }) => then.isSameFor(before, source, cell.declarations));
  }

  /** A known cell with another number in it, if its names still mean the same. */
  #moved(before: Declared, source: string, stamp: string): CompiledCell | undefined {
    const names = namesIn(source);
    for (const { cell, ...known } of this.#known) {
      const code = codeWithNumber(cell, known.source, source, this.#host.readSourceMap);
      if (code === undefined || known.stamp !== stamp) continue;
      const foreign = [...names].filter((name) => !cell.names.includes(name));
      if (before.isLike(known.before, foreign))
        return { ...cell, code, ...this.#after(before, source, cell) };
    }
    return undefined;
  }

  #convert(before: Declared, source: string): CompiledCell | RejectedCell {
    const made = this.#programs.for(before, source);
    const inCell = errorsInCell(made);
    const cell = inCell.length === 0 ? rewriteCell(made) : undefined;
    const inFiles = this.#localErrors.find(made.program, [
      ...importsOf(made.program, made.file),
      ...(cell?.uses ?? []),
    ]);
    const errors = [...inCell, ...inFiles];
    if (!cell || errors.length > 0) return { ok: false, diagnostics: this.#describe(errors, made, source) };
    return { ...cell, ok: true, diagnostics: [], ...this.#after(before, source, cell) };
  }

  /** What is declared after a cell. */
  #after(
    before: Declared,
    source: string,
    { declarations }: RewrittenCell,
  ): Pick<CompiledCell, "declared" | "declaredWithout"> {
    const jsx = jsxComments(source);
    return {
      declared: before.with(declarations, jsx),
      declaredWithout: (missed) => before.with(declarationsWithout(declarations, missed), jsx),
    };
  }

  #describe(
    errors: readonly Parameters<typeof describe>[0][],
    made: CellProgram,
    source: string,
  ): CellDiagnostic[] {
    return errors.map((error) => describe(error, made, source, this.#host));
  }

  /**
   * Reads the language's own types, in steps, so that the first cell needn't wait for them.
   * @param areSmall - whether the steps are to be as small as can be, which takes a little longer
   */
  *warmUp(before: Declared, areSmall = true): Generator<void, void> {
    yield* this.#programs.prepareLibrary();
    if (areSmall) yield* this.#programs.rehearse();
    yield* this.#compileSomething(before);
  }

  *#compileSomething(before: Declared): Generator<void, void> {
    const source = "1";
    const made = this.#programs.for(before, source);
    for (const step of [
      () => made.program.getTypeChecker(),
      () => errorsInCell(made),
      () => rewriteCell(made),
    ]) {
      yield;
      if (this.#programs.for(before, source) !== made) return; // a cell has come first
      step();
    }
  }

  /**
   * Reads the types of Node and of packages that the next cells are likely to import, in steps.
   * @param before - what is declared once they have been read
   */
  *prepare(packages: readonly string[], before: () => Declared): Generator<void, void> {
    const programs = this.#programs;
    yield* programs.prepare(packages);
    if (programs.addNode()) yield* this.#compileSomething(before());
  }

  /**
   * What a cell has to do with the names of other cells, also if it is not right.
   * @param earlier - what the cells before it have to do with names
   */
  uses(before: Declared, source: string, earlier: readonly CellUses[]): CellUses {
    const known = this.#find(before, source, this.#programs.localStamp());
    const grounds = groundsOf(source, earlier);
    if (known?.uses?.grounds === grounds) return known.uses.found;
    const found = usesOf(this.#programs.for(before, source), earlier);
    if (known) known.uses = { grounds, found };
    return found;
  }

  /** The signature and documentation of what stands at a place, or nothing. */
  inspect(declared: Declared, source: string, position: number): string | undefined {
    this.#programs.addNode();
    return inspect(this.#programs, declared, source, position);
  }

  /** Names that could stand at a place, and the part of the text that they would replace. */
  complete(declared: Declared, source: string, position: number): Completions {
    this.#programs.addNode();
    return complete(this.#programs, declared, source, position);
  }
}
