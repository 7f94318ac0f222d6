import assert from "node:assert/strict";
import { Declared } from "../../../kernel/core/declared.js";
import { errorsInCell } from "../../../kernel/core/diagnostics.js";
import { Programs, type CellProgram } from "../../../kernel/core/program.js";
import { readSettings } from "../../../kernel/core/settings.js";
import { standardTypes } from "../../../kernel/lite/standard-types.js";
import { FilesInMemory } from "../files-in-memory.js";

const standard = standardTypes();
const node = "/node_modules/@types/node/index.d.ts";

describe("Programs", () => {
  let files: FilesInMemory;
  let programs: Programs;
  const begin = new Declared("/top/notebooks");
  const begun = (texts: Record<string, string> = {}): void => {
    files = new FilesInMemory({ ...standard, ...texts });
    programs = new Programs(files.host, readSettings(files.host));
  };
  beforeEach(() => begun());
  const wrong = (source: string, declared = begin): number[] =>
    errorsInCell(programs.for(declared, source)).map(({ code }) => code);
  const has = ({ program }: CellProgram, name: string): boolean => program.getSourceFile(name) !== undefined;

  it("keep the last one, until one of the reader's files has changed", () => {
    begun({ "/top/notebooks/a.ts": "export const a = 1;" });
    const source = 'import { a } from "./a"; a';
    const made = programs.for(begin, source);
    assert.deepEqual([made.declared, made.jsx, made.asksInLoops], [begin, undefined, true]);
    assert.equal(made.text.slice(made.start, made.end), source);
    programs.refresh();
    assert.equal(programs.for(begin, source), made);
    const stamp = programs.localStamp();
    files.write("/top/notebooks/a.ts", "export const b = 1;");
    assert.notEqual(programs.localStamp(), stamp);
    assert.equal(programs.for(begin, source), made, "nobody has said that it may have");
    programs.refresh();
    assert.deepEqual(wrong(source), [2305]);
    const again = programs.for(begin, source);
    assert.notEqual(programs.for(begin, `${source};`), again);
    const other = programs.for(begin, source);
    assert.notEqual(programs.for(begin.with("declare const x: 1;\nexport { x };"), source), other);
  });

  it("find what JSX means among the packages that are imported", () => {
    begun({
      "/node_modules/tiny/index.d.ts": "export declare const h: 1;",
      "/node_modules/tiny/jsx-runtime.d.ts": "",
    });
    const jsxOf = (name: string): string | undefined => programs.for(begin, `import "${name}"; <b />`).jsx;
    assert.deepEqual([jsxOf("tiny"), jsxOf("other")], ["/** @jsxImportSource tiny */", undefined]);
  });

  it("say whether loops are to ask", () => {
    const host = { ...files.host, asksInLoops: undefined };
    assert.equal(new Programs(host, readSettings(host)).for(begin, "1").asksInLoops, false);
  });

  it("let Node's types join when they are asked for, and know the console until then", () => {
    assert.equal(has(programs.for(begin, "console.log(1)"), node), false);
    assert.deepEqual(
      [wrong("console.log(1); console.time(); console.clear()"), wrong("process")],
      [[], [2591]],
    );
    assert.deepEqual([programs.addNode(), programs.addNode()], [true, false]);
    const made = programs.for(begin, "console.log(1)");
    programs.addNode();
    assert.equal(programs.for(begin, "console.log(1)"), made, "they were there");
    assert.equal(has(programs.for(begin, "console.log(1)"), node), true);
    assert.equal(has(programs.for(begin, "console.log(1)"), "/top/notebooks/__console__.d.ts"), false);
  });

  it("let them join with the first package that mentions something of theirs", () => {
    begun({
      "/node_modules/plain/index.d.ts": "export declare const a: number;",
      "/node_modules/needing/index.d.ts": "export declare function fetchAll(of: Response): void;",
    });
    assert.equal(has(programs.for(begin, 'import { a } from "plain"; a'), node), false);
    assert.equal(has(programs.for(begin, 'import { fetchAll } from "needing"; fetchAll'), node), true);
    assert.equal(has(programs.for(begin, "1"), node), true, "they stay");
    assert.equal(programs.addNode(), false);
  });

  it("bring along the types and global declarations that the tsconfig.json names", () => {
    begun({
      "/top/tsconfig.json": '{ "compilerOptions": { "types": ["node", "more"] } }',
      "/top/globals.d.ts": "declare const VERSION: 5;",
      "/top/node_modules/@types/more/index.d.ts": "declare const more: 6;",
      "/top/node_modules/@types/other/index.d.ts": "declare const other: 7;",
    });
    for (const time of ["without Node", "with Node"]) {
      assert.deepEqual([wrong("[VERSION, more]"), wrong("other")], [[], [2304]], time);
      assert.equal(has(programs.for(begin, "1"), node), time === "with Node");
      programs.addNode();
    }
  });

  it("have WebAssembly beside Node's types, unless the library has it or is the compiler's own choice", () => {
    const dom = "/node_modules/typescript/lib/lib.dom.d.ts";
    const name = "/top/notebooks/__web-assembly__.d.ts";
    const pages = {
      [dom]: "declare namespace WebAssembly {\n    function validate(bytes: BufferSource): boolean;\n}\n",
    };
    for (const [lib, isAdded] of [
      ['["es2023"]', true],
      ['["es2023", "dom"]', false],
      ['["es2023", "webworker"]', false],
    ] as const) {
      begun({ ...pages, "/top/tsconfig.json": `{ "compilerOptions": { "lib": ${lib} } }` });
      assert.equal(has(programs.for(begin, "1"), name), false);
      programs.addNode();
      const { program } = programs.for(begin, "1");
      const own = ["__cell__.ts", "__cells__.d.ts", ...(isAdded ? ["__web-assembly__.d.ts"] : [])];
      assert.deepEqual(
        program.getRootFileNames(),
        own.map((file) => `/top/notebooks/${file}`),
        lib,
      );
      assert.equal(Reflect.get(programs.for(begin, "2").program, "structureIsReused"), 2, "completely");
    }
    const settings = readSettings(files.host);
    programs = new Programs(files.host, { ...settings, options: { ...settings.options, lib: undefined } });
    programs.addNode();
    assert.equal(has(programs.for(begin, "1"), name), false);
    begun(pages);
    programs.addNode();
    assert.deepEqual(wrong("const is: boolean = WebAssembly.validate(new Uint8Array(8)); is"), []);
    assert.deepEqual(wrong("const is: string = WebAssembly.validate(new Uint8Array(8)); is"), [2322]);
    begun();
    programs.addNode();
    assert.deepEqual(wrong("1"), [], "there may be no library for pages");
  });

  it("know the declarations of many cells, each inside the one before", () => {
    let declared = begin;
    for (let i = 0; i < 70; i++) {
      declared = declared.with(
        `declare const x${i}: ${i};\ndeclare const last: ${i};\nexport { x${i}, last };`,
      );
      if (i % 23 === 0)
        assert.deepEqual(wrong(`const a: ${i} = x${i}; const b: ${i} = last; const c: 0 = x0`, declared), []);
    }
    assert.deepEqual(wrong("const a: [0, 31, 32, 69, 69] = [x0, x31, x32, x69, last]", declared), []);
    assert.deepEqual(wrong("x0", begin), [2304]);
    begun();
    let global = begin;
    for (let i = 0; i < 32; i++) global = global.with(`declare const x${i}: ${i};\nexport { x${i} };`);
    assert.deepEqual(wrong("forAll", global), [2304]);
    global = global.with("declare global { var forAll: number }\nexport {};");
    assert.deepEqual(wrong("forAll.toFixed() + x31", global), [], "in the 33rd file");
    assert.deepEqual(wrong("const x0 = 'own'; x0.length", declared), []);
  });

  describe("prepare themselves in steps", () => {
    const folder = "/node_modules/typescript/lib";
    let read: string[];
    /** The files that programs have asked for, whether they had been read or not. */
    let asked: string[];
    const beginReading = (texts: Record<string, string>): void => {
      begun(texts);
      read = [];
      asked = [];
      const { getSourceFile } = programs.host;
      programs.host.getSourceFile = (name, ...rest) => {
        asked.push(name);
        return getSourceFile(name, ...rest);
      };
      const { readFile } = files.host.sys;
      files.host.sys.readFile = (name) => {
        read.push(name);
        return readFile(name);
      };
    };
    /** A library that no other test has had read. */
    const own = (name: string): string => `${folder}/lib.${name}.d.ts`;

    it("reading the library, of which nothing is left for a cell to read", () => {
      beginReading({
        "/top/tsconfig.json": '{ "compilerOptions": { "lib": ["es2019.array", "es2019.string"] } }',
        [own("es2019.array")]: '/// <reference lib="es2018.regexp" />\ninterface A {}',
        [own("es2018.regexp")]: "interface B {}",
        [own("es2019.string")]: "interface C {}",
      });
      const steps = [...programs.prepareLibrary()];
      assert.deepEqual(read, [own("es2019.array"), own("es2019.string"), own("es2018.regexp")]);
      assert.equal(steps.length, 9);
      read = [];
      programs.for(begin, "1");
      assert.deepEqual(
        read.filter((name) => name.startsWith(folder)),
        [],
      );
    });

    it("reading nothing of the library where it is the compiler's own choice", () => {
      beginReading({ "/top/tsconfig.json": '{ "compilerOptions": { "lib": null } }' });
      assert.deepEqual([...programs.prepareLibrary()], []);
    });

    it("reading Node's types, and those of packages", () => {
      const types = "/top/types/node/index.d.ts";
      beginReading({
        "/top/tsconfig.json": '{ "compilerOptions": { "typeRoots": ["./none", "./types"] } }',
        [types]: "",
        "/top/node_modules/prepared/index.d.ts": 'export * from "./more";',
        "/top/node_modules/prepared/more.d.ts": "export {};",
      });
      Array.from(programs.prepare(["prepared", "not-there"]));
      const sources = read.filter((name) => name.endsWith(".d.ts"));
      assert.deepEqual(sources, [
        types,
        "/top/node_modules/prepared/index.d.ts",
        "/top/node_modules/prepared/more.d.ts",
      ]);
    });

    it("and trying the compiler twice, unless a cell has come first", () => {
      beginReading({});
      const rehearsal = programs.rehearse();
      rehearsal.next();
      const library = "/node_modules/typescript/lib/lib.es2023.d.ts";
      assert.equal(
        asked.some((name) => name.includes("/typescript/")),
        false,
        "first without the library",
      );
      rehearsal.next();
      assert.equal(asked.includes(library), true);
      assert.equal(
        asked.some((name) => name.endsWith("/lib.d.ts")),
        false,
      );
      assert.equal(rehearsal.next().done, true);
      assert.deepEqual(wrong("const a: number = ''"), [2322]);
      assert.deepEqual([...programs.rehearse()], []);
      begun();
      const steps = programs.rehearse();
      assert.equal(steps.next().done, false);
      programs.for(begin, "1");
      assert.equal(steps.next().done, true);
    });
  });
});
