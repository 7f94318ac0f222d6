import assert from "node:assert/strict";
import { CellCompiler } from "../../../kernel/core/compile.js";
import type { Host } from "../../../kernel/core/host.js";
import { hostOf } from "../compiled.js";

const documented = `/**
 * How far it goes,
 * in meters.
 *
 * - one
 * - two
 *
 * | a | b |
 *
 * # Title
 *
 * 1. first
 * 2. second
 * 10. tenth
 *
 * @param x - a number
 *   of steps
 * @returns the way
 * @example distance(1)
 * @example
 * distance(1);
 * distance(2);
 * @deprecated
 */
export declare function distance(x: number, ...more: number[]): number;
/**
 * Shown as code:
 * \`\`\`
 * a
 * b
 * \`\`\`
 * @example
 */
export declare const code: 1;
/** Grows. */
export interface Base {
  /** How much. */
  grow(by: number): void;
}
export interface Middle extends Base {}
export interface Derived extends Middle { grow(by: number): void }
export declare class Plain {
  /** What it holds. */
  held: number;
}
export declare class Inherits extends Plain { held: 1 }
/** Makes one. */
export declare const make: { new (): Plain; (of: string): string };
export { distance as far };
/** Its own words. */
export declare namespace Space {
  /** Inside. */
  const inner: 1;
}
`;

describe("what is shown of a name", () => {
  // A package of its own for each: comments are read once.
  let host: Host;
  let above: string;
  let packages = 0;
  beforeEach(() => {
    const name = `atlas${++packages}`;
    host = hostOf({ [`/node_modules/${name}/index.d.ts`]: documented });
    above = `import { distance, far, code, make, Space, type Derived, Plain, Inherits } from "${name}";`;
  });
  /** What is shown at the bar. */
  const at = (source: string): string | undefined => {
    const compiler = new CellCompiler(host);
    const cell = compiler.compile(compiler.begin(), above);
    assert.ok(cell.ok);
    const position = source.indexOf("|");
    return compiler.inspect(cell.declared, source.replace("|", ""), position);
  };
  /** The first line of that. */
  const signature = (source: string): string | undefined => at(source)?.split("\n")[0];

  it("is its signature, its words with a line for each paragraph, and its tags", () => {
    assert.equal(
      at("dist|ance"),
      `function distance(x: number, ...more: number[]): number

How far it goes, in meters.

- one
- two

| a | b |

# Title

1. first
2. second
10. tenth

@param x - a number of steps
@returns the way
@example distance(1)
@example
distance(1);
distance(2);
@deprecated`,
    );
    assert.equal(at("co|de"), "const code: 1\n\nShown as code:\n```\na\nb\n```\n\n@example");
    assert.equal(at("const own = 1; ow|n"), "const own: 1");
  });

  it("is that of what it stands for, and of what its own words are taken from", () => {
    assert.match(at("fa|r")!, /How far it goes/);
    assert.match(at("mak|e")!, /Makes one\.$/);
    assert.match(at("Space.inn|er")!, /Inside\.$/);
    assert.match(at("Spac|e")!, /Its own words\.$/);
    assert.match(at("(null as never as Derived).gro|w")!, /How much\.$/);
    assert.match(at("new Inherits().hel|d")!, /What it holds\.$/);
    assert.match(at("/** Said in the cell. */ const own = 1; ow|n")!, /Said in the cell\.$/);
  });

  it("is that of the function whose arguments are being written", () => {
    for (const source of [
      "distance(|",
      "distance(|)",
      "distance(1, |)",
      "distance(1, |",
      "distance(1, 2 + |3)",
      "1 + distance( |",
      "distance(distance(1), |)",
      "Math.max(1, distance(|",
      "distance(|)  ",
      "distance(1)|",
      "distance(1, |\nconst later = 1;",
    ])
      assert.match(signature(source) ?? "", /^distance\(x: number/, source);
    assert.equal(signature("new Plain(|"), "new Plain(): Plain");
    for (const source of ["Math.max(distance(1), |)", "distance(Math.max(|))", "Math.max(distance(1),|"])
      assert.match(signature(source) ?? "", /Math\.max\(/, source);
    for (const source of ["|  distance(1)", "distance |(1)", "distance(1\nconst a = 1; 2 + |"])
      assert.equal(at(source), undefined, source);
    for (const source of ["distance(1) |", "distance(1); |", "  |", "1 |", "'|'"])
      assert.equal(at(source), undefined, source);
  });
});
