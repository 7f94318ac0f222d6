import assert from "node:assert/strict";
import type { Text } from "../../../kernel/core/host.js";
import { isLibrary, isWithoutComments, SourceFiles } from "../../../kernel/core/source-files.js";
import ts from "../../../kernel/core/typescript.cjs";
import { FilesInMemory } from "../files-in-memory.js";

/** Files of packages are kept for as long as the process runs: each test has its own. */
let count = 0;

describe("SourceFiles", () => {
  const one = "/** One. */\nexport declare const one = 1;";
  const commentsOf = (file?: ts.SourceFile): number | undefined =>
    (file?.statements[0] as { jsDoc?: unknown[] } | undefined)?.jsDoc?.length;

  it("parse the reader's files again when they change, and else not", () => {
    const memory = new FilesInMemory({ "/top/a.ts": one, "/top/b.ts": one });
    const files = new SourceFiles(memory.host, {});
    const [a, b] = [files.get("/top/a.ts")!, files.get("/top/b.ts")];
    assert.deepEqual([a.fileName, a.text, commentsOf(a)], ["/top/a.ts", one, 1]);
    assert.equal(files.get("/top/a.ts"), a);
    assert.deepEqual([files.get("/top/none.ts"), files.haveChanged()], [undefined, false]);
    const stamp = files.localStamp();
    memory.write("/top/c.ts", one);
    assert.deepEqual([files.localStamp(), files.haveChanged()], [stamp, false], "nobody has asked for it");
    memory.write("/top/b.ts", "export {};");
    assert.notEqual(files.localStamp(), stamp);
    assert.equal(files.haveChanged(), true);
    assert.equal(files.get("/top/a.ts"), a);
    assert.equal(files.get("/top/b.ts")!.text, "export {};");
    assert.notEqual(files.get("/top/b.ts"), b);
    assert.equal(files.haveChanged(), false);
    const { host } = memory;
    const unreadable = new SourceFiles({ ...host, sys: { ...host.sys, readFile: () => undefined } }, {});
    assert.deepEqual([unreadable.get("/top/a.ts"), unreadable.localStamp()], [undefined, ""]);
  });

  it("parse those of packages once for all, those that are not there, too", () => {
    const [name, none] = [++count, ++count].map((number) => `/node_modules/p${number}/index.d.ts`);
    const memory = new FilesInMemory({ [name]: one });
    const first = new SourceFiles(memory.host, {}).get(name);
    memory.write(name, "");
    const other = new SourceFiles(memory.host, {});
    assert.equal(other.get(name), first);
    assert.equal(other.get(none), undefined);
    memory.write(none, one);
    assert.equal(other.get(none), undefined);
    assert.deepEqual([other.localStamp(), other.haveChanged()], ["", false]);
  });

  it("leave comments out of what describes packages and the language", () => {
    const path = (end: string): string => `/top/node_modules/p${++count}/${end}`;
    for (const [name, isWithout] of [
      [path("a.d.ts"), true],
      [path("a.d.mts"), true],
      [path("a.d.cts"), true],
      [path("a.ts"), false],
      [path("a.d.tsx"), false],
      ["/top/a.d.ts", false],
      [`/typescript/lib/lib.es5.x${++count}.d.ts`, true],
    ] as const) {
      assert.equal(isWithoutComments(name), isWithout, name);
      const file = new SourceFiles(new FilesInMemory({ [name]: one }).host, {}).get(name);
      assert.equal(commentsOf(file), isWithout ? undefined : 1, name);
    }
  });

  it("tell the library of the language from other files", () => {
    for (const [name, isOne] of [
      ["/a/typescript/lib/lib.es2023.d.ts", true],
      ["/a/typescript/lib/lib.es2015.symbol.wellknown.part-12.d.ts", true],
      ["/a/typescript/lib/typescript.d.ts", false],
      ["/a/typescript/lib/lib.es5.d.ts.map", false],
      ["/a/typescript/lib/de/lib.es5.d.ts", false],
      ["/a/mytypescript/lib/lib.es5.d.ts", false],
      ["/a/typescript/lib/lib.es5.dots", false],
    ] as const)
      assert.equal(isLibrary(name), isOne, name);
  });

  describe("of a long library", () => {
    const statement = (i: number): string =>
      `interface I${i} {\n  a: ${i};\n\n  b: 1;\n} // ${"-".repeat(500)}`;
    const long = Array.from({ length: 350 }, (_, i) => statement(i)).join("\n\n") + "\n";
    const partsOf = (text: string, asText = false): ts.SourceFile[] => {
      const folder = `/top.d.ts/${++count}/node_modules/typescript/lib/`;
      const memory = new FilesInMemory({ [`${folder}lib.es2023.d.ts`]: asText ? "" : text });
      if (asText) memory.host.readText = (): Text => text;
      const files = new SourceFiles(memory.host, {});
      const whole = files.get(`${folder}lib.es2023.d.ts`)!;
      const parts = whole.referencedFiles.map(({ fileName }) => {
        assert.ok(isLibrary(folder + fileName));
        return files.get(folder + fileName)!;
      });
      return [whole, ...parts];
    };

    it("give its parts, each of whole statements, as files of their own", () => {
      for (const asText of [false, true]) {
        const [whole, ...parts] = partsOf(long, asText);
        assert.equal(whole.statements.length, 0);
        assert.equal(parts.map(({ text }) => text).join(""), long);
        assert.deepEqual(
          parts.map(({ fileName }) => fileName.replace(/.*\//, "")),
          parts.map((_, i) => `lib.es2023.part-${i + 1}.d.ts`),
        );
        assert.equal(parts.length, Math.ceil(long.length / 60_300));
        for (const { text } of parts) assert.ok(text.startsWith("interface I") && text.length < 60_600);
      }
    });

    it("leave a shorter one as it is", () => {
      const most = "//".padEnd(59_999) + "\n";
      assert.deepEqual([most.length, partsOf(most).length], [60_000, 1]);
      assert.equal(partsOf(most)[0].text, most);
    });

    it("cut only where a statement may begin: else not at all", () => {
      const without = "  interface I {\n" + `\n\n  a: 1; // ${"-".repeat(500)}`.repeat(400) + "\n}";
      const [, ...parts] = partsOf(without);
      assert.deepEqual(
        parts.map(({ text }) => text.length),
        [without.length],
      );
      const [, ...ending] = partsOf(`${"//".padEnd(60_000)}\n\n`);
      assert.deepEqual(
        ending.map(({ text }) => text.length),
        [60_002],
      );
    });
  });
});
