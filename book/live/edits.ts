// The reader's changes to a page, kept in this browser and nowhere else.

/** By the number of the cell: what it says now, and what the book said when it was changed. */
type Kept = Record<string, { now: string; book: string }>;

/** The edits of one page. */
export class Edits {
  readonly #key: string;

  /** @param page - says which page it is */
  constructor(page: string) {
    this.#key = `downhill edits ${page}`;
  }

  /** A cell's text: the reader's, unless the book's has become another since. */
  read(cell: number, book: string): string {
    const kept = this.#read()[cell];
    return kept?.book === book ? kept.now : book;
  }

  keep(cell: number, now: string, book: string): void {
    const all = this.#read();
    if (now === book) Reflect.deleteProperty(all, cell);
    else all[cell] = { now, book };
    try {
      if (Object.keys(all).length > 0) localStorage.setItem(this.#key, JSON.stringify(all));
      else localStorage.removeItem(this.#key);
    } catch {
      // A browser that keeps nothing: the page works, and forgets.
    }
  }

  #read(): Kept {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? "{}") as Kept;
    } catch {
      return {};
    }
  }
}
