// The cells of this session, for clients that ask what was run before.

/** Session, line and source; or with the output, source and text of the result. */
type Entry = [session: number, line: number, source: string | [string, string | null]];

/** What was run, and answers to `history_request`. */
export class History {
  readonly #cells: { line: number; source: string; output: string | null }[] = [];

  add(line: number, source: string, output: string | null): void {
    this.#cells.push({ line, source, output });
  }

  /** The entries that a `history_request` asks for. */
  find(request: Record<string, unknown>): Entry[] {
    const { hist_access_type: access, output, n, start, stop, pattern, unique, session } = request;
    let found = this.#cells;
    if (access === "range") {
      // Session 0 is this one, and there is no other.
      const to = typeof stop === "number" ? stop : Infinity;
      const isThisSession = session === undefined || session === 0 || session === 1;
      found = isThisSession ? found.filter(({ line }) => line >= Number(start ?? 0) && line < to) : [];
    } else {
      if (access === "search") {
        const matches = globPattern(typeof pattern === "string" ? pattern : "*");
        found = found.filter(({ source }) => matches.test(source));
        if (unique === true) found = [...new Map(found.map((cell) => [cell.source, cell])).values()];
      }
      if (typeof n === "number") found = n > 0 ? found.slice(-n) : [];
    }
    return found.map((cell) => [1, cell.line, output === true ? [cell.source, cell.output] : cell.source]);
  }
}

/** `*` stands for any text and `?` for one character, as in file names. */
function globPattern(glob: string): RegExp {
  const escaped = glob.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", "[^]*").replaceAll("?", "[^]")}$`);
}
