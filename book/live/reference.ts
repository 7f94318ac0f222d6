// Where the library's reference speaks of a name, if it lies beside these pages.

/** The page of each export, by door and name. */
type Names = Record<string, Record<string, string>>;

/** The reference beside the pages. */
export class Reference {
  readonly #folder: string;
  #names: Promise<Map<string, string>> | undefined;

  /** @param folder - its address, with a slash at the end */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The page about what a documentation is of, such as `class Vector` or `(method) Vector.map(…)`. */
  async addressOf(documentation: string): Promise<string | undefined> {
    this.#names ??= this.#load();
    const [, name = ""] = /^(?:\(\w+\) |\w+ )?(\w+)/.exec(documentation) ?? [];
    return (await this.#names).get(name);
  }

  async #load(): Promise<Map<string, string>> {
    try {
      const names = (await (await fetch(`${this.#folder}names.json`)).json()) as Names;
      const pages = Object.values(names).flatMap((door) => Object.entries(door));
      return new Map(pages.map(([name, page]) => [name, this.#folder + page]));
    } catch {
      return new Map();
    }
  }
}
