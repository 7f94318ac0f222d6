// A host whose files are texts in memory, to be written anew at any time.

import { browserHost } from "../../kernel/browser/host.js";
import type { Host } from "../../kernel/core/host.js";

/** Files by absolute path. The notebook's folder is `/top/notebooks`. */
export class FilesInMemory {
  readonly host: Host;
  readonly #texts = new Map<string, string>();
  readonly #versions = new Map<string, number>();
  #writings = 0;

  constructor(texts: Readonly<Record<string, string>>, differently: Partial<Host> = {}) {
    for (const [name, text] of Object.entries(texts)) this.write(name, text);
    const { sys } = browserHost({}, "");
    const isBelow = (name: string, folder: string): boolean => name.startsWith(folder.replace(/\/?$/, "/"));
    const names = (): string[] => [...this.#texts.keys()];
    this.host = {
      ...browserHost({}, ""),
      cwd: "/top/notebooks",
      versionOf: (file) => this.#versions.get(file)?.toString(),
      sys: {
        ...sys,
        fileExists: (file) => this.#texts.has(file),
        readFile: (file) => this.#texts.get(file),
        directoryExists: (folder) => names().some((name) => isBelow(name, folder)),
        readDirectory: (folder, endings = []) =>
          names().filter((name) => isBelow(name, folder) && endings.some((ending) => name.endsWith(ending))),
      },
      ...differently,
    };
  }

  write(name: string, text: string): void {
    this.#texts.set(name, text);
    this.#versions.set(name, ++this.#writings);
  }
}
