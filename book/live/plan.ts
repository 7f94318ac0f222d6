// Which cells a cell needs, in the order of the page, and what state its output belongs to. Pure: knows no page.

import { reachable, type CellUses } from "../../kernel/core/effects.js";

/**
 * The cells above one that must have run before it: those that declare what it refers to, those that may have changed it
 * since, and what all of these need.
 *
 * @param uses - what each cell has to do with names
 * @param target - the place of the cell, from 0
 * @returns their places, in order
 */
export const needsOf = remembered((uses, target): readonly number[] => {
  const needed = new Set<number>();
  const pending = [target];
  for (let place = pending.pop(); place !== undefined; place = pending.pop())
    for (const above of directNeeds(uses, place))
      if (!needed.has(above)) {
        needed.add(above);
        pending.push(above);
      }
  return [...needed].sort((a, b) => a - b);
});

/** The names that a cell refers to, through functions too, each with the cell that it has them from. */
export const originsOf = remembered((uses, place): ReadonlyMap<string, number> => {
  const declarer = (name: string): number =>
    uses.slice(0, place).findLastIndex(({ declares }) => declares.includes(name));
  const own = new Set(uses[place].declares);
  const throughOf = (name: string) => (own.has(name) ? uses[place] : uses[declarer(name)])?.through[name];
  // Own functions count as well: what they refer to is looked up when they are called.
  const names = reachable([...uses[place].reads, ...own], throughOf);
  const origins = [...names]
    .filter((name) => !own.has(name))
    .map((name): [string, number] => [name, declarer(name)]);
  return new Map(origins.filter(([, from]) => from >= 0));
});

function directNeeds(uses: readonly CellUses[], place: number): Set<number> {
  const found = new Set<number>();
  for (const [name, from] of originsOf(uses, place)) {
    found.add(from);
    for (let i = from + 1; i < place; i++) if (uses[i].changes.includes(name)) found.add(i);
  }
  return found;
}

/**
 * For each cell a text that differs whenever its output may: it stands for its own code and all that it needs.
 *
 * @param sources - the code of each cell
 * @param known - the states that belong to other code, of cells with these uses: what is the same is not worked out anew
 */
export function statesOf(
  uses: readonly CellUses[],
  sources: readonly string[],
  known?: { sources: readonly string[]; states: readonly string[] },
): string[] {
  return sources.map((source, place) => {
    const needs = needsOf(uses, place);
    const isKnown = known && [...needs, place].every((one) => known.sources[one] === sources[one]);
    if (isKnown) return known.states[place];
    return JSON.stringify([...needs.map((above) => [above, sources[above]]), source]);
  });
}

/** Whether a state is one of a cell with this code. */
export function belongsTo(state: string, source: string): boolean {
  const own = JSON.stringify(source);
  return state.endsWith(`,${own}]`) || state === `[${own}]`;
}

/** The code of the cell itself that a state stands for. */
export function sourceOf(state: string): string {
  return (JSON.parse(state) as string[]).at(-1)!;
}

/** What is found in the uses of all cells stays true as long as these do: a number that is dragged asks for it all the time. */
function remembered<T>(find: (uses: readonly CellUses[], place: number) => T): typeof find {
  const known = new WeakMap<readonly CellUses[], Map<number, T>>();
  return (uses, place) => {
    const places = known.get(uses) ?? new Map<number, T>();
    known.set(uses, places);
    const found = places.has(place) ? places.get(place)! : find(uses, place);
    places.set(place, found);
    return found;
  };
}
