import assert from "node:assert/strict";
import { reachable } from "../../../kernel/core/effects.js";

describe("reachable(from, throughOf)", () => {
  it("is what is named, and what the functions among that refer to, and so on, in circles too", () => {
    const reads: Record<string, string[]> = { f: ["g", "x"], g: ["f", "y"], h: ["z"] };
    const throughOf = (name: string) => (name in reads ? { reads: reads[name], changes: [] } : undefined);
    assert.deepEqual([...reachable(["f"], throughOf)].toSorted(), ["f", "g", "x", "y"]);
    assert.deepEqual([...reachable(["x", "h"], throughOf)], ["x", "h", "z"]);
    assert.deepEqual([...reachable([], throughOf)], []);
  });
});
