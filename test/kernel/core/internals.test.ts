import assert from "node:assert/strict";
import {
  attachComments,
  bind,
  exportsOf,
  importsAlso,
  localOf,
  localsOf,
  qualifyFactories,
  syntaxErrors,
} from "../../../kernel/core/internals.js";
import ts from "../../../kernel/core/typescript.cjs";

const parse = (text: string): ts.SourceFile => ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022);

describe("the names of a bound file", () => {
  it("are those that it declares at its top, and those that it exports", () => {
    const file = parse(
      "export const a = 1; const __b = 2; function f() { const no = 1; } export { f as g };",
    );
    bind(file);
    assert.deepEqual([...localsOf(file).keys()].toSorted(), ["__b", "a", "f"]);
    assert.deepEqual([...exportsOf(file)], ["a", "g"]);
    assert.equal(localOf(file, "__b"), localsOf(file).get("__b"));
    assert.equal(localOf(file, "__b")!.declarations!.length, 1);
    assert.equal(localOf(file, "no"), undefined);
  });

  it("are none where nothing is bound, exported or declared", () => {
    const unbound = parse("export const a = 1;");
    assert.deepEqual(
      [localsOf(unbound).size, exportsOf(unbound).size, localOf(unbound, "a")],
      [0, 0, undefined],
    );
    const script = parse("const a = 1;");
    bind(script);
    assert.deepEqual([[...localsOf(script).keys()], exportsOf(script).size], [["a"], 0]);
    const empty = parse("export {};");
    bind(empty);
    assert.deepEqual([localsOf(empty).size, exportsOf(empty).size], [0, 0]);
  });
});

describe("attachComments(to, from)", () => {
  it("gives each node its own comments, also if somebody has asked for them before", () => {
    const text =
      "/** One. */\nfunction one() {}\nclass A {\n  /** Two. */\n  two = 1;\n  three = 2;\n}\n/** @deprecated */\nlet last;";
    const options = {
      languageVersion: ts.ScriptTarget.ES2022,
      jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
    };
    const file = ts.createSourceFile("a.ts", text, options, true);
    const said = (node: ts.Node): string =>
      ts
        .getJSDocCommentsAndTags(node)
        .map((found) => found.getText(file))
        .join();
    const tagged = (): string[] =>
      file.statements.map((statement) =>
        ts
          .getJSDocTags(statement)
          .map(({ tagName }) => tagName.text)
          .join(),
      );
    assert.deepEqual(
      [file.statements.map(said), tagged()],
      [
        ["", "", ""],
        ["", "", ""],
      ],
    );
    const [last] = (file.statements[2] as ts.VariableStatement).declarationList.declarations;
    assert.deepEqual(ts.getJSDocTags(last), []);
    attachComments(file, ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022, true));
    assert.deepEqual(file.statements.map(said), ["/** One. */", "", "/** @deprecated */"]);
    assert.deepEqual((file.statements[1] as ts.ClassDeclaration).members.map(said), ["/** Two. */", ""]);
    assert.deepEqual(tagged(), ["", "", "deprecated"]);
    assert.deepEqual(
      ts.getJSDocTags(last).map(({ tagName }) => tagName.text),
      ["deprecated"],
    );
    const [comment] = ts.getJSDocCommentsAndTags(file.statements[0]);
    assert.equal(comment.parent, file.statements[0]);
  });
});

describe("importsAlso(file, change)", () => {
  type Imports = readonly ts.StringLiteralLike[];
  const importing = (file: ts.SourceFile) => file as ts.SourceFile & { imports?: Imports };
  const literal = (text: string, pos = 0): ts.StringLiteral =>
    ts.setTextRange(ts.factory.createStringLiteral(text), { pos, end: pos + 1 });

  it("changes what a program finds that the file imports, and again when it is told anew", () => {
    const file = importing(parse("import 'a';"));
    const texts = (): string[] | undefined => file.imports?.map(({ text }) => text);
    importsAlso(file, (own) => [...own, literal("b")]);
    assert.equal(texts(), undefined);
    file.imports = [literal("a")];
    assert.deepEqual(texts(), ["a", "b"]);
    importsAlso(file, (own) => [literal("c"), ...own]);
    assert.deepEqual(texts(), ["c", "a"]);
    file.imports = [];
    assert.deepEqual(texts(), ["c"]);
  });

  it("leaves those alone where the compiler has added one for JSX", () => {
    const file = importing(parse("import 'a';"));
    importsAlso(file, (own) => [...own, literal("b")]);
    const own = [literal("jsx-runtime", -1), literal("a", 3)];
    file.imports = own;
    assert.equal(file.imports, own);
  });
});

describe("qualifyFactories(file, call, fragment)", () => {
  it("has JSX call functions that names with dots between mean", () => {
    const file = parse("<a/>;");
    const names = qualifyFactories(file, "scope.React.createElement", "Fragment") as ts.SourceFile &
      Record<string, ts.EntityName>;
    assert.equal(names, file);
    const text = (name: ts.EntityName): string =>
      ts.isIdentifier(name) ? name.text : `${text(name.left)}.${name.right.text}`;
    assert.deepEqual(
      [text(names.localJsxFactory), text(names.localJsxFragmentFactory)],
      ["scope.React.createElement", "Fragment"],
    );
  });
});

describe("syntaxErrors(file)", () => {
  it("are what is wrong with a text by itself", () => {
    assert.deepEqual(syntaxErrors(parse("const a: number = '';")), []);
    assert.deepEqual(
      syntaxErrors(parse("const = 1;")).map(({ code }) => code),
      [1134, 1134],
    );
  });
});
