// What a cell has to do with the names of other cells, as data: usesOf finds it, and a page plans runs with it.

/** Names that code refers to, and those that it may change. */
export interface Effects {
  reads: string[];
  changes: string[];
}

/** What a cell has to do with top-level names. Names that it declares itself are not among `reads` and `changes`. */
export interface CellUses extends Effects {
  declares: string[];
  /** What happens when a function is called, or a promise awaited, that the cell declares under a name. */
  through: Record<string, Through>;
}

/** The effects of calling a function, and which of its parameters, by their places, it may change. */
export interface Through extends Effects {
  parameters: number[];
}

/** Names, and all that the functions among them refer to. */
export function reachable(
  from: Iterable<string>,
  throughOf: (name: string) => Effects | undefined,
): ReadonlySet<string> {
  const found = new Set(from);
  // A set that grows while it is gone through goes on with what has come.
  for (const name of found) throughOf(name)?.reads.forEach((read) => found.add(read));
  return found;
}
