import assert from "node:assert/strict";
import { libraries } from "../../../kernel/core/libraries.js";
import { FilesInMemory } from "../files-in-memory.js";

/** Something that came with each later part of the library, by the ECMAScript edition that TypeScript counts it to. */
const features: Record<string, string> = {
  "es2024.arraybuffer": "ArrayBuffer.prototype.transfer",
  "es2024.collection": "Map.groupBy",
  "es2024.object": "Object.groupBy",
  "es2024.promise": "Promise.withResolvers",
  "es2024.regexp": "RegExp.prototype.unicodeSets",
  "es2024.sharedmemory": "Atomics.waitAsync",
  "es2024.string": "String.prototype.isWellFormed",
  "es2025.collection": "Set.prototype.union",
  "es2025.float16": "Float16Array",
  "es2025.intl": "Intl.DurationFormat",
  "es2025.iterator": "Iterator.prototype.map",
  "es2025.promise": "Promise.try",
  "es2025.regexp": "RegExp.escape",
  "esnext.array": "Array.fromAsync",
  "esnext.collection": "Map.prototype.getOrInsert",
  "esnext.date": "Date.prototype.toTemporalInstant",
  "esnext.disposable": "DisposableStack",
  "esnext.error": "Error.isError",
  "esnext.sharedmemory": "Atomics.pause",
  "esnext.temporal": "Temporal",
  "esnext.typedarrays": "Uint8Array.prototype.toBase64",
};
const always =
  "ArrayBuffer Map Object Promise RegExp Atomics String Set Intl Array Date Error Uint8Array".split(" ");

/** An engine of 2023 that has one thing more. */
function engineWith(feature?: string): Record<string, object> {
  const engine: Record<string, Record<string, unknown>> = {};
  for (const name of always) engine[name] = { prototype: {} };
  if (feature === undefined) return engine;
  let owner: Record<string, unknown> = engine;
  const names = feature.split(".");
  for (const name of names.slice(0, -1)) owner = (owner[name] ??= {}) as Record<string, unknown>;
  owner[names.at(-1)!] = {};
  return engine;
}

describe("libraries(host, engine)", () => {
  const fileOf = (name: string): string => `lib.${name}.d.ts`;
  const folder = "/node_modules/typescript/lib";
  const files = Object.fromEntries(Object.keys(features).map((name) => [`${folder}/${fileOf(name)}`, ""]));
  const { host } = new FilesInMemory(files);

  it("are those of 2023 and what the engine has beside", () => {
    assert.deepEqual(libraries(host, engineWith()), ["lib.es2023.d.ts"]);
    for (const [name, feature] of Object.entries(features))
      assert.deepEqual(libraries(host, engineWith(feature)), ["lib.es2023.d.ts", fileOf(name)], feature);
  });

  it("are those of the engine that runs, unless another is given", () => {
    assert.deepEqual(libraries(host).includes("lib.es2024.promise.d.ts"), "withResolvers" in Promise);
  });

  it("are only those that come with the compiler, wherever it is", () => {
    const feature = "Object.groupBy";
    assert.deepEqual(libraries(new FilesInMemory({}).host, engineWith(feature)), ["lib.es2023.d.ts"]);
    const windows = new FilesInMemory({ "C:/typescript/lib/lib.es2024.object.d.ts": "" });
    windows.host.sys.getExecutingFilePath = () => "C:\\typescript\\lib\\typescript.js";
    assert.deepEqual(libraries(windows.host, engineWith(feature)), [
      "lib.es2023.d.ts",
      "lib.es2024.object.d.ts",
    ]);
  });
});
