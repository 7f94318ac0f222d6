// What an import sees of a module: its exports by name, as they are now.

import { types } from "node:util";

/** A module's exports by name. */
export type Exports = Record<string, unknown>;

/** The exports of an ES module, which only the module itself can change. */
export class Namespace {
  readonly exports = Object.setPrototypeOf({}, null) as Exports;
  readonly #importers: ((exports: Exports) => void)[] = [];

  constructor() {
    // How code that was compiled to CommonJS knows an ES module.
    Object.defineProperty(this.exports, "__esModule", { value: true });
    Object.defineProperty(this.exports, Symbol.toStringTag, { value: "Module" });
  }

  /** Sets one export, or several. Gives the value back. */
  readonly set = (names: string | Exports, value?: unknown): unknown => {
    const all = typeof names === "string" ? { [names]: value } : names;
    for (const [name, value] of Object.entries(all)) {
      if (name === "__esModule") continue;
      Object.defineProperty(this.exports, name, {
        value,
        writable: false,
        enumerable: true,
        configurable: true,
      });
    }
    for (const tell of this.#importers) tell(this.exports);
    return value;
  };

  /** Tells a module that imports this one of its exports: now and whenever one changes. */
  follow(tell: (exports: Exports) => void): void {
    this.#importers.push(tell);
    tell(this.exports);
  }
}

const made = new WeakMap<object, Exports>();
const ofFunctions = new Set(["length", "name", "prototype", "arguments", "caller"]);

/** What `import * as x` sees of what `require` has given: the names in it, and the whole as `default`. */
export function namespaceOf(exports: unknown): Exports {
  const isObject = (typeof exports === "object" && exports !== null) || typeof exports === "function";
  if (!isObject) return { default: exports };
  if (types.isModuleNamespaceObject(exports) || (exports as Exports).__esModule === true)
    return exports as Exports;
  const known = made.get(exports);
  if (known) return known;
  const namespace: Exports = {};
  const names = new Set([...Object.getOwnPropertyNames(exports), ...inherited(exports)]);
  for (const name of names) {
    if (typeof exports === "function" && ofFunctions.has(name)) continue;
    Object.defineProperty(namespace, name, { enumerable: true, get: () => (exports as Exports)[name] });
  }
  Object.defineProperty(namespace, "default", { value: exports, enumerable: true });
  made.set(exports, namespace);
  return namespace;
}

function inherited(exports: object): string[] {
  const names: string[] = [];
  for (const name in exports) names.push(name);
  return names;
}
