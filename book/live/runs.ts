// What has run in this kernel, and so what must run before a cell. Pure: knows no page.

import type { CellUses } from "../../kernel/core/effects.js";
import { needsOf, originsOf } from "./plan.js";

/** The runs of one kernel's life. */
export class Runs {
  #count = 0;
  readonly #ran = new Map<number, { state: string; when: number }>();
  /** The cell that has declared a name last. */
  readonly #owners = new Map<string, number>();

  /** Notes that a cell has run to its end in a state: see `statesOf`. */
  note(place: number, state: string, uses: CellUses): void {
    this.#ran.set(place, { state, when: ++this.#count });
    for (const name of uses.declares) this.#owners.set(name, place);
  }

  /** Notes that a cell has failed: what it leaves is not known. */
  forget(place: number): void {
    this.#ran.delete(place);
  }

  /** Whether a cell has run, since this kernel began, in a state. */
  has(place: number, state: string): boolean {
    return this.#ran.get(place)?.state === state;
  }

  /**
   * The cells that must run before one: those that it needs and that haven't run since they, or what they need, changed.
   *
   * @param states - the present state of each cell
   * @returns their places, in order
   */
  missing(uses: readonly CellUses[], states: readonly string[], target: number): number[] {
    const needed = needsOf(uses, target);
    const wrong = new Set<number>();
    // What must run anew may make others wrong in turn.
    for (let found = -1; found < wrong.size;) {
      found = wrong.size;
      for (const place of needed) if (this.#isWrong(uses, states, target, place, wrong)) wrong.add(place);
    }
    return needed.filter((place) => wrong.has(place));
  }

  /** Whether nothing must run before a cell: asked often while a number moves, so it stops at the first that must. */
  isReady(uses: readonly CellUses[], states: readonly string[], target: number): boolean {
    const none = new Set<number>();
    return !needsOf(uses, target).some((place) => this.#isWrong(uses, states, target, place, none));
  }

  /** Whether a cell that another one needs must run before it, if some others must. */
  #isWrong(
    uses: readonly CellUses[],
    states: readonly string[],
    target: number,
    place: number,
    wrong: ReadonlySet<number>,
  ): boolean {
    const when = (other: number): number => this.#ran.get(other)?.when ?? 0;
    const isOutrun = (): boolean =>
      needsOf(uses, place).some((above) => wrong.has(above) || when(above) > when(place));
    // A cell below has declared a name anew that a cell which is to run has from this one.
    const isHidden = (): boolean =>
      [...wrong, target].some((user) =>
        [...originsOf(uses, user)].some(([name, from]) => from === place && this.#owners.get(name) !== from),
      );
    return !this.has(place, states[place]) || isOutrun() || isHidden();
  }
}
