import assert from "node:assert/strict";
import { Notebook } from "../cells.js";

/** A runtime as preact has it, in a few lines: elements are lists. */
const runtime = {
  "index.js":
    "exports.h = (type, props, ...inside) => ['h', type, props, ...inside]; exports.Fragment = 'Fragment';",
  "index.d.ts":
    "export declare function h(type: unknown, props: object | null, ...inside: unknown[]): unknown[]; export declare const Fragment: string; export declare namespace h { namespace JSX { interface IntrinsicElements { [name: string]: { [name: string]: unknown; title?: string } } } }",
  "jsx-runtime.js":
    "exports.jsx = exports.jsxs = (type, props) => ['jsx', type, props]; exports.Fragment = 'Fragment';",
  "jsx-runtime.d.ts":
    "export declare function jsx(type: unknown, props: object): unknown[]; export { jsx as jsxs }; export declare const Fragment: string; export declare namespace JSX { interface IntrinsicElements { b: { title?: string; children?: unknown }; i: object } }",
};

describe("JSX in cells", () => {
  let notebook: Notebook;
  beforeEach(() => {
    notebook = new Notebook();
    for (const name of ["tiny", "react"])
      notebook.install(name, { main: "index.js", types: "index.d.ts" }, runtime);
  });
  afterEach(() => notebook.remove());
  const configure = (compilerOptions: object): void =>
    notebook.write("tsconfig.json", JSON.stringify({ compilerOptions }));
  const element = "[ 'jsx', 'b', { title: 't', children: 1 } ]";
  const called = "[ 'h', 'b', { title: 't' }, 1 ]";

  it("says how, where nothing gives it a meaning", async () => {
    assert.match(
      notebook.words("<b>1</b>"),
      /^JSX needs a runtime: .*@jsxImportSource preact.*tsconfig\.json\.$/,
    );
  });
  it("means what a comment says, in that cell and in later ones", async () => {
    assert.equal(
      await notebook.run('/** @jsxImportSource tiny */\nconst n = 1; <b title="t">{n}</b>'),
      element,
    );
    assert.equal(await notebook.run('<b title="t">{n}</b>'), element);
    assert.equal(await notebook.run('const f = (x: number) => <b title="t">{x}</b>; f(1)'), element);
    assert.deepEqual(await notebook.wrong("<b title={1} />"), [2322]);
    assert.deepEqual(await notebook.wrong("<u />"), [2339]);
    assert.equal(await notebook.run("<><i /></>"), "[ 'jsx', 'Fragment', { children: [ 'jsx', 'i', {} ] } ]");
  });
  it("calls the function that a comment names", async () => {
    assert.equal(
      await notebook.run(
        '/** @jsx h */\n/** @jsxFrag Fragment */\nimport { h, Fragment } from "tiny"; <b title="t">{1}</b>',
      ),
      called,
    );
    assert.equal(await notebook.run('const f = () => <b title="t">{1}</b>; f()'), called);
    assert.equal(await notebook.run("<><b /></>"), "[ 'h', 'Fragment', null, [ 'h', 'b', null ] ]");
    assert.deepEqual(await notebook.wrong("<b title={1} />"), [2322]);
  });
  it("calls a function of the reader's own", async () => {
    await notebook.run(
      "function el(...given: unknown[]) { return given } namespace el { export namespace JSX { export interface IntrinsicElements { b: object } } }",
    );
    assert.equal(await notebook.run("/* @jsx el */ const b = 5; <b />"), "[ 'b', null ]");
    assert.deepEqual(await notebook.wrong("/* @jsx nobody */ <b />"), [2874]);
  });
  it("takes the runtime of a package that is imported", async () => {
    assert.equal(await notebook.run('import { h } from "tiny"; <b title="t">{1}</b>'), element);
    assert.equal(await notebook.run('<b title="t">{1}</b>'), element);
  });
  it("means what the tsconfig.json says", async () => {
    configure({ jsx: "react-jsx", jsxImportSource: "tiny" });
    assert.equal(await notebook.run('<b title="t">{1}</b>'), element);
    configure({ jsx: "preserve" });
    assert.equal(await notebook.run('<b title="t">{1}</b>'), element);
    configure({ jsx: "react", jsxFactory: "h", jsxFragmentFactory: "Fragment" });
    assert.equal(await notebook.run('import { h } from "tiny"; <b title="t">{1}</b>'), called);
  });
  it("has components, of this cell and of earlier ones", async () => {
    await notebook.run(
      "/** @jsxImportSource tiny */ const Big = ({ n }: { n: number }) => <b>{n}</b>; const all = { Big }",
    );
    assert.match((await notebook.run("<Big n={1} />"))!, /^\[ 'jsx', \[Function: Big\], \{ n: 1 \} \]$/);
    assert.match((await notebook.run("<all.Big n={1} />"))!, /Function: Big/);
    assert.deepEqual(await notebook.wrong('<Big n="1" />'), [2322]);
    assert.match((await notebook.run("const props = { n: 2 }; <Big {...props} />"))!, /n: 2/);
    assert.match((await notebook.run("const later = await Promise.resolve(3); <Big n={later} />"))!, /n: 3/);
  });
  it("leaves what only looks like JSX", async () => {
    assert.equal(
      await notebook.run(
        'const same = <T>(x: T) => x; const n = <number>(5 as unknown); const re = "a".replace(/<\\/b>/, ""); [same(n), re]',
      ),
      "[ 5, 'a' ]",
    );
  });
  it("is compiled in imported files", async () => {
    notebook.write(
      "lib/view.tsx",
      '/** @jsxImportSource tiny */\nexport const view = (n: number) => <b title="t">{n}</b>;\nexport const wait = await Promise.resolve(1);',
    );
    notebook.write(
      "lib/classic.jsx",
      '/** @jsx h */ import { h } from "tiny"; export const classic = <b title="t">{1}</b>;',
    );
    assert.equal(await notebook.run('import { view } from "../lib/view"; view(1)'), element);
    assert.equal(await notebook.run('import { classic } from "../lib/classic"; classic'), called);
    configure({ jsx: "react-jsx", jsxImportSource: "tiny" });
    notebook.write("lib/configured.tsx", 'export default <b title="t">{1}</b>;');
    assert.equal(await notebook.run('import c from "../lib/configured.tsx"; c'), element);
  });
});
