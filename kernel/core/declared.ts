// What earlier cells leave for later ones: for each cell that has run a file of declarations, which never changes, and
// which sees those of the cells before it. A name that is declared anew hides the old one; what was made of the old
// one keeps its type.

import { bind, localsOf } from "./internals.js";
import ts from "./typescript.cjs";

/** The declarations of one cell. */
export class DeclarationFile {
  /** Its number among the files of one state: see `fileName`. */
  readonly slot: number;
  readonly tree: ts.SourceFile;
  readonly text: string;
  /** What it declares, and in which ways: as a value, a type or a namespace. */
  readonly declares: ReadonlyMap<string, number>;
  /** The names in it, its own too. */
  readonly mentioned: ReadonlySet<string>;
  /** Whether it declares something for all files, so that it always counts. */
  readonly isGlobal: boolean;

  constructor(folder: string, slot: number, text: string) {
    this.slot = slot;
    this.text = text;
    this.tree = ts.createSourceFile(fileName(folder, slot), text, ts.ScriptTarget.ES2022);
    bind(this.tree);
    const locals = [...localsOf(this.tree)].filter(([name]) => name !== "__global");
    this.declares = new Map(locals.map(([name, { flags }]) => [name, waysOf(flags)]));
    this.mentioned = namesIn(text);
    this.isGlobal = /\bdeclare (global|module ["'])/.test(text);
  }

  mentions(name: string): boolean {
    return this.mentioned.has(name);
  }
}

/** What is declared after some cells. Never changes: another cell makes another state. */
export class Declared {
  readonly #folder: string;
  /** The oldest first. */
  readonly files: readonly DeclarationFile[];
  /** Comments of the cells that say what JSX means. */
  readonly jsx: string;
  /** The last state that was made of this one. */
  #next: { text: string; jsx: string; state: Declared } | undefined;

  constructor(folder: string, files: readonly DeclarationFile[] = [], jsx = "") {
    this.#folder = folder;
    this.files = files;
    this.jsx = jsx;
  }

  /**
   * The state after a cell with these declarations: this one, if it has them already.
   * @param jsx - what it says of JSX, if it does
   */
  with(text: string, jsx = ""): Declared {
    if (this.#next?.text !== text || this.#next.jsx !== jsx)
      this.#next = { text, jsx, state: this.#has(text, jsx) ? this : this.#add(text, jsx) };
    return this.#next.state;
  }

  /** Whether nothing would change if a cell with these declarations ran again. */
  #has(text: string, jsx: string): boolean {
    const place = this.files.findLastIndex((file) => file.text === text);
    const file = this.files[place];
    return (
      file !== undefined &&
      !file.isGlobal &&
      (!jsx || jsx === this.jsx) &&
      this.files.slice(place + 1).every((later) => areApart(file, later))
    );
  }

  /**
   * Whether a cell means the same in this state and in another one: all that it can have to do with is declared alike.
   * @param declarations - what it declares itself in this state: of that it doesn't see what others have declared
   */
  isSameFor(other: Declared, source: string, declarations: string): boolean {
    const cell = new DeclarationFile(this.#folder, 0, declarations);
    const mentioned = [...namesIn(source), ...cell.mentioned];
    const [ours, theirs] = [this, other].map((state) => state.#seenBy(mentioned, cell.declares));
    return (
      this.jsx === other.jsx &&
      // A file that is named by its number may be another one there.
      ![cell, ...ours].some(({ text }) => text.includes(stem)) &&
      ours.length === theirs.length &&
      ours.every(({ text }, i) => text === theirs[i].text)
    );
  }

  /** The files that declare names which a cell mentions and doesn't declare itself, or which what they declare mentions. */
  #seenBy(mentioned: readonly string[], own: ReadonlyMap<string, number>): DeclarationFile[] {
    const seen = new Set(
      this.files.filter(
        ({ declares, isGlobal }) =>
          isGlobal ||
          mentioned.some((name) => declares.has(name) && !declaresAnew(own, name, declares.get(name)!)),
      ),
    );
    // A set that grows while it is gone through goes on with what has come.
    for (const { mentioned } of seen)
      for (const file of this.files)
        if ([...file.declares.keys()].some((name) => mentioned.has(name))) seen.add(file);
    return this.files.filter((file) => seen.has(file));
  }

  #add(text: string, jsx: string): Declared {
    const taken = new Set(this.files.map(({ slot }) => slot));
    let slot = 0;
    while (taken.has(slot)) slot++;
    const file = new DeclarationFile(this.#folder, slot, text);
    const isEmpty = file.declares.size === 0 && !file.isGlobal;
    if (isEmpty && (!jsx || jsx === this.jsx)) return this;
    const files = [...this.files, file];
    // Running a cell again and again must not make the list longer.
    const kept = files.filter((earlier, i) => !isHidden(earlier, files.slice(i + 1)));
    return new Declared(this.#folder, kept, jsx || this.jsx);
  }

  /** Whether some names are declared here in the same ways as in another state, if not as the same. */
  isLike(other: Declared, names: Iterable<string>): boolean {
    return this.jsx === other.jsx && [...names].every((name) => this.#waysOf(name) === other.#waysOf(name));
  }

  #waysOf(name: string): number | undefined {
    return this.files.findLast(({ declares }) => declares.has(name))?.declares.get(name);
  }
}

/** All words of a text that may be names. */
export function namesIn(text: string): Set<string> {
  return new Set(text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
}

/** Whether a name is among what is declared, in these ways at least. */
function declaresAnew(declares: ReadonlyMap<string, number>, name: string, ways: number): boolean {
  return ((declares.get(name) ?? 0) & ways) === ways;
}

/** Whether neither of two files has to do with what the other declares. */
function areApart(file: DeclarationFile, later: DeclarationFile): boolean {
  return (
    !later.isGlobal &&
    !later.mentions(fileStem(file.slot)) &&
    ![...file.declares.keys()].some((name) => later.mentions(name)) &&
    ![...later.declares.keys()].some((name) => file.mentions(name))
  );
}

/** Whether nothing can refer to a file any more, now that others have come. */
function isHidden(file: DeclarationFile, later: readonly DeclarationFile[]): boolean {
  if (file.isGlobal) return false;
  const ownName = fileStem(file.slot);
  return [...file.declares].every(([name, ways]) => {
    for (const other of later) {
      if (other.mentions(ownName)) return false;
      if (declaresAnew(other.declares, name, ways)) return true;
      if (other.mentions(name)) return false;
    }
    return false;
  });
}

const stem = "__cell_";

const ways = [ts.SymbolFlags.Value, ts.SymbolFlags.Type, ts.SymbolFlags.Namespace];

function waysOf(flags: ts.SymbolFlags): number {
  if (flags & ts.SymbolFlags.Alias) return 7;
  return ways.reduce((found, way, i) => found | (flags & way ? 1 << i : 0), 0);
}

const fileStem = (slot: number): string => `${stem}${slot}__`;

/** The name of a declaration file. */
export function fileName(folder: string, slot: number): string {
  return `${folder}/${fileStem(slot)}.d.ts`;
}

/** The number of the declaration file that an import means, which the compiler has written for an old type. */
export function slotOf(request: string): number | undefined {
  const found = /(?:^|\/)__cell_(\d+)__(?:\.d\.ts|\.js)?$/.exec(request);
  return found ? Number(found[1]) : undefined;
}
