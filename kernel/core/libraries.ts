// Which of JavaScript's own library a cell may use: what the engine that runs it has, feature by feature, and no more.

import type { Host } from "./host.js";

/** What every engine has that the kernel runs on. */
const base = "es2023";

/** Parts of the library that came later, as TypeScript names them, and something that is there with each. */
const later: Readonly<Record<string, (engine: Engine) => unknown>> = {
  "es2024.arraybuffer": ({ ArrayBuffer }) => ArrayBuffer.prototype.transfer,
  "es2024.collection": ({ Map }) => Map.groupBy,
  "es2024.object": ({ Object }) => Object.groupBy,
  "es2024.promise": ({ Promise }) => Promise.withResolvers,
  "es2024.regexp": ({ RegExp }) => "unicodeSets" in RegExp.prototype,
  "es2024.sharedmemory": ({ Atomics }) => Atomics.waitAsync,
  "es2024.string": ({ String }) => String.prototype.isWellFormed,
  "es2025.collection": ({ Set }) => Set.prototype.union,
  "es2025.float16": ({ Float16Array }) => Float16Array,
  "es2025.intl": ({ Intl }) => Intl.DurationFormat,
  "es2025.iterator": ({ Iterator }) => Iterator?.prototype.map,
  "es2025.promise": ({ Promise }) => Promise.try,
  "es2025.regexp": ({ RegExp }) => RegExp.escape,
  "esnext.array": ({ Array }) => Array.fromAsync,
  "esnext.collection": ({ Map }) => Map.prototype.getOrInsert,
  "esnext.date": ({ Date }) => Date.prototype.toTemporalInstant,
  "esnext.disposable": ({ DisposableStack }) => DisposableStack,
  "esnext.error": ({ Error }) => Error.isError,
  "esnext.sharedmemory": ({ Atomics }) => Atomics.pause,
  "esnext.temporal": ({ Temporal }) => Temporal,
  "esnext.typedarrays": ({ Uint8Array }) => Uint8Array.prototype.toBase64,
};

/** The globals of an engine that may be older or newer than the types that this file is compiled with. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Engine = Record<string, any>;

/** The library's files, as the compiler's option `lib` wants them: those that come with it, for what is there. */
export function libraries({ sys, path }: Host, engine: Engine = globalThis): string[] {
  const folder = path.dirname(sys.getExecutingFilePath().replaceAll("\\", "/"));
  const found = Object.entries(later)
    .filter(([, feature]) => feature(engine))
    .map(([name]) => fileOf(name))
    .filter((file) => sys.fileExists(path.join(folder, file)));
  return [fileOf(base), ...found];
}

const fileOf = (name: string): string => `lib.${name}.d.ts`;
