import assert from "node:assert/strict";
import { codeOf, hostOf } from "../compiled.js";

describe("the types of what is decorated, with `emitDecoratorMetadata`", () => {
  const options = { experimentalDecorators: true, emitDecoratorMetadata: true };
  const host = hostOf({
    "/notebooks/tsconfig.json": JSON.stringify({ compilerOptions: options }),
    "/notebooks/m.ts": "export class Imported {}",
  });
  const above =
    "function d(..._: any[]): void {} class Earlier {} class Inner {} namespace Space { export class Inner {} export namespace Deep { export class Inner {} } }";
  /** What is said of each member. */
  const told = (members: string, before = ""): string[] =>
    codeOf(host, above, "const more = 1;", `${before} class A { ${members} }`)
      .split("\n")
      .flatMap((line) => /__metadata\((".*?", .*)\),?$/.exec(line.trim())?.[1] ?? []);

  it("are named as the scope has them, where they are names of other cells, or imported", () => {
    assert.deepEqual(told("@d a!: Earlier;"), ['"design:type", __notebook__.Earlier']);
    assert.deepEqual(told("@d a!: Space.Inner;"), ['"design:type", __notebook__.Space.Inner']);
    assert.deepEqual(told("@d a!: Space.Deep.Inner;"), ['"design:type", __notebook__.Space.Deep.Inner']);
    assert.deepEqual(told("@d a!: Imported;", 'import { Imported } from "./m";'), [
      '"design:type", __notebook__.Imported',
    ]);
  });

  it("are named as they are, where the cell declares them, or JavaScript does", () => {
    assert.deepEqual(told("@d a!: Here;", "class Here {}"), ['"design:type", Here']);
    assert.deepEqual(told("@d a!: Here;", "interface Here { x: 1 } class Here {}"), ['"design:type", Here']);
    assert.deepEqual(told("@d a!: Date;"), ['"design:type", Date']);
    assert.deepEqual(told("@d a!: number; @d b!: string; @d c!: Earlier | number;"), [
      '"design:type", Number',
      '"design:type", String',
      '"design:type", Object',
    ]);
  });

  it("are told of methods, too, with what they take and give", () => {
    assert.deepEqual(told("@d m(a: Earlier, b: Space.Inner): Earlier { return a; }"), [
      '"design:type", Function',
      '"design:paramtypes", [__notebook__.Earlier, __notebook__.Space.Inner]',
      '"design:returntype", __notebook__.Earlier',
    ]);
  });

  it("change nothing else, whatever it is called", () => {
    const code = codeOf(
      host,
      above,
      "class A { Earlier = 1; @d a = __metadata.Earlier; @d b = call(Earlier); } const __metadata = { Earlier: 1 }; function call(of: unknown) { const Earlier = 1, same = (x: 1) => x; return [of, same(Earlier)]; }",
    );
    assert.match(code, /\n {4}Earlier = 1;\n {4}a = __notebook__\.__metadata\.Earlier;\n/);
    assert.match(code, /\(0, __notebook__\.call\)\(__notebook__\.Earlier\)/);
    assert.match(
      code,
      /function call\(of\) \{ const Earlier = 1, same = \(x\) => x; return \[of, same\(Earlier\)\]; \}/,
    );
  });
});
