// `import { display, newDisplay } from "tslab"`, as cells know it: what it shows goes to the cell that shows it.

import type { Displayed } from "../core/outlet.js";

type Write = (content: Displayed, update: boolean) => void;

class Display {
  readonly #write: Write;
  readonly #id: string | undefined;
  #shown = false;

  constructor(write: Write, id?: string) {
    this.#write = write;
    this.#id = id;
  }

  raw(type: string, data: unknown): void {
    const update = this.#id !== undefined && this.#shown;
    this.#shown = true;
    this.#write({ data: { [type]: data }, metadata: {}, transient: { display_id: this.#id } }, update);
  }
  html(text: string): void {
    this.raw("text/html", text);
  }
  text(text: string): void {
    this.raw("text/plain", text);
  }
  markdown(text: string): void {
    this.raw("text/markdown", text);
  }
  svg(text: string): void {
    this.raw("image/svg+xml", text);
  }
}

/** What the module `tslab` exports. */
export interface TslabDisplay {
  display: Display;
  newDisplay(): Display;
}

let count = 0;

/** Makes the module; the library's figures find it under a symbol for all. */
export function provideDisplay(write: Write): TslabDisplay {
  const module = { display: new Display(write), newDisplay: () => new Display(write, `display-${++count}`) };
  (globalThis as Record<symbol, unknown>)[Symbol.for("downhill.kernel")] = module;
  return module;
}
