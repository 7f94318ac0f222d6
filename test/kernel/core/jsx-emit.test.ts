import assert from "node:assert/strict";
import { CellsInMemory } from "../cells-in-memory.js";

/** A runtime whose elements are lists. */
const types = `export declare function h(type: unknown, props: object | null, ...inside: unknown[]): unknown[];
export declare const Fragment: string;
export declare namespace h { namespace JSX { interface IntrinsicElements { [name: string]: object } } }`;
const runtime = `export declare function jsx(type: unknown, props: object): unknown[]; export { jsx as jsxs };
export declare const Fragment: string;
export declare namespace JSX { interface IntrinsicElements { [name: string]: object } }`;

describe("JSX in a cell's code", () => {
  const cellsWith = (compilerOptions?: object): CellsInMemory => {
    const files = {
      "/node_modules/tiny/index.d.ts": types,
      "/node_modules/tiny/jsx-runtime.d.ts": runtime,
      ...(compilerOptions && { "/top/tsconfig.json": JSON.stringify({ compilerOptions }) }),
    };
    const cells = new CellsInMemory(files);
    const element =
      (kind: string) =>
      (...given: unknown[]) => [kind, ...given];
    cells.modules.tiny = { h: element("h"), Fragment: "F" };
    cells.modules["tiny/jsx-runtime"] = { jsx: element("jsx"), jsxs: element("jsxs"), Fragment: "Fragment" };
    return cells;
  };
  const say = "/** @jsxImportSource tiny */ ";

  it("calls a runtime that is loaded as imports are, and waited for in each way that a cell runs", async () => {
    const cells = cellsWith();
    for (const [source, value] of [
      [`${say}<b />`, ["jsx", "b", {}]],
      [
        "<b><i /><i /></b>",
        [
          "jsxs",
          "b",
          {
            children: [
              ["jsx", "i", {}],
              ["jsx", "i", {}],
            ],
          },
        ],
      ],
      ["<></>", ["jsx", "Fragment", {}]],
      ["for await (const x of [1]); <b />", ["jsx", "b", {}]],
      ["const f = () => <i />; const n = await 1; [n, f()]", [1, ["jsx", "i", {}]]],
    ] as const)
      assert.deepEqual(await cells.run(source), value, source);
    assert.deepEqual(cells.loaded[0], ["tiny/jsx-runtime"]);
    assert.deepEqual(await cells.run("1 < 2"), true);
  });

  it("calls functions of the scope by name: the cell's own, and those of earlier cells", async () => {
    const cells = cellsWith();
    const first = '/** @jsx h */ /** @jsxFrag Fragment */ import { h, Fragment } from "tiny"; <b />';
    assert.deepEqual(await cells.run(first), ["h", "b", null]);
    assert.deepEqual(await cells.run("(() => <><b /></>)()"), ["h", "F", null, ["h", "b", null]]);
    await cells.run("const a = { b: { h, Fragment } }");
    const dotted = "/** @jsx a.b.h */ /** @jsxFrag a.b.Fragment */ ";
    assert.deepEqual(await cells.run(`${dotted}<></>`), ["h", "F", null]);
    assert.deepEqual(
      await cells.run(
        "/** @jsx own */ function own(tag: string) { return tag } namespace own { export namespace JSX { export interface IntrinsicElements { b: object } } } <b />",
      ),
      "b",
    );
  });

  it("calls what the tsconfig.json names", async () => {
    const named = cellsWith({ jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" });
    await named.run('import { h, Fragment } from "tiny";');
    assert.deepEqual(await named.run("<></>"), ["h", "F", null]);
    const react = cellsWith({ jsx: "react" });
    await react.run('import { h, Fragment } from "tiny"; const React = { createElement: h, Fragment }');
    assert.deepEqual(
      await react.run("declare global { namespace JSX { interface IntrinsicElements { b: object } } } <b />"),
      ["h", "b", null],
    );
    assert.deepEqual(await react.run("<></>"), ["h", "F", null]);
    const set = cellsWith({ jsx: "react", reactNamespace: "R" });
    await set.run('import { h, Fragment } from "tiny"; const R = { createElement: h, Fragment }');
    assert.deepEqual(
      await set.run(
        "declare global { namespace JSX { interface IntrinsicElements { b: object } } } [<b />, <></>]",
      ),
      [
        ["h", "b", null],
        ["h", "F", null],
      ],
    );
  });

  it("calls a global function where no cell has declared it", async () => {
    const cells = cellsWith();
    const global =
      "/** @jsx make */ declare global { function make(tag: string, props: null): string; namespace make { namespace JSX { interface IntrinsicElements { b: object } } } }";
    assert.match(cells.compile(`${global} <b />`).code, /[^.]make\("b", null\)/);
  });
});
