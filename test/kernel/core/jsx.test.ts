import assert from "node:assert/strict";
import { Declared } from "../../../kernel/core/declared.js";
import { jsxComments, jsxFor } from "../../../kernel/core/jsx.js";

describe("jsxComments(source)", () => {
  it("finds what comments at the top say of JSX, each as one of its own", () => {
    for (const [source, comments] of [
      ["<b />", ""],
      ["// nothing\n<b />", ""],
      ["/** @jsxImportSource preact */ <b />", "/** @jsxImportSource preact */"],
      ["/* @jsx h */\n\n/**@jsxFrag Fragment*/ <b />", "/** @jsx h *//** @jsxFrag Fragment */"],
      ["// @jsx  h.x\n<b />", "/** @jsx  h.x */"],
      ["/** An element.\n * @jsxRuntime classic\n * @jsx h */", "/** @jsxRuntime classic *//** @jsx h */"],
      ["/** @jsx */ <b />", ""],
      ["/** @jsxes h, @jsx* h */ <b />", ""],
      ["const a = 1; /** @jsx h */ <b />", ""],
    ])
      assert.equal(jsxComments(source), comments, source);
  });
});

describe("jsxFor(declared, source, isSaid, finds)", () => {
  const none = new Declared("/here");
  const importing = (...requests: string[]): string =>
    requests.map((request, i) => `import { ${/\w+/.exec(request)?.[0]}${i} } from "${request}";\n`).join("");
  /** What JSX means where some runtimes are installed, and what was looked for. */
  const meant = (source: string, installed: string[] = [], declared = none, isSaid = false) => {
    const asked: string[] = [];
    const said = jsxFor(declared, source, isSaid, (module) => {
      asked.push(module);
      return installed.includes(module.replace(/\/jsx-runtime$/, ""));
    });
    return { said, asked: asked.join(" ") };
  };

  it("is what the cell's comment says, else that of an earlier cell, whatever else is there", () => {
    const earlier = none.with(importing("preact"), "/** @jsx h */");
    for (const isSaid of [false, true]) {
      const own = meant(`/** @jsx own */ ${importing("preact")}<b />`, ["preact"], earlier, isSaid);
      assert.deepEqual(own, { said: "/** @jsx own */", asked: "" });
      assert.deepEqual(meant("<b />", ["preact"], earlier, isSaid), { said: "/** @jsx h */", asked: "" });
    }
  });

  it("is left to the tsconfig.json, where that says it", () => {
    assert.deepEqual(meant(`${importing("preact")}<b />`, ["preact"], none, true), { said: "", asked: "" });
  });

  it("is not looked for where there is no JSX, and not found where no runtime is imported", () => {
    assert.deepEqual(meant(`${importing("preact")} 1 < 2`, ["preact"]), { said: undefined, asked: "" });
    for (const element of ["<b />", "<b></b>"])
      assert.deepEqual(meant(importing("preact") + element), {
        said: undefined,
        asked: "preact/jsx-runtime",
      });
  });

  it("is the first runtime that is imported: by the cell, else by the latest before it", () => {
    const said = (name: string): string => `/** @jsxImportSource ${name} */`;
    const three = ["a", "b", "c"];
    const earlier = none.with(importing("a")).with("declare const y: 1;\nexport { y };").with(importing("b"));
    assert.deepEqual(meant(`${importing("fs", "c")}<b />`, three, earlier), {
      said: said("c"),
      asked: "fs/jsx-runtime c/jsx-runtime",
    });
    assert.equal(meant("<b />", three, earlier).said, said("b"));
    assert.equal(meant("<b />", ["a"], earlier).said, said("a"));
    assert.equal(meant("<b />", ["a"], none.with('export * from "a"; declare const z: 1;')).said, undefined);
  });

  it("may be that of a part of a package, or of the whole, and is none of the reader's files", () => {
    const { said, asked } = meant(
      `${importing("hono/jsx", "@ab/c/d", "@ab/c", "./e", "/f", "#g", "node:h")}<b />`,
    );
    assert.equal(said, undefined);
    assert.equal(meant('import ""; <b />').said, undefined);
    assert.equal(asked.replaceAll("/jsx-runtime", ""), "hono/jsx hono @ab/c/d @ab/c @ab/c");
    assert.equal(meant(`${importing("hono/jsx/dom")}<b />`, ["hono"]).said, "/** @jsxImportSource hono */");
    assert.equal(meant(`${importing("x.js", "anode:x")}<b />`).asked, "x.js/jsx-runtime anode:x/jsx-runtime");
  });
});
