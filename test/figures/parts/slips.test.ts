import assert from "node:assert/strict";
import { optional, text } from "../../../lib/figures/parts/kinds.js";
import { item } from "../../../lib/figures/parts/options.js";

describe("a field's name", () => {
  it("is a slip of the pen if one letter is put in, left out, changed or moved, of three at least", () => {
    const check = (meant: string, field: string) => () =>
      item({ [meant]: optional(text) })("f", "a", { [field]: "b" });
    for (const [meant, field] of [
      ["abc", "abd"],
      ["abc", "acb"],
      ["abc", "abcd"],
      ["abcd", "abc"],
    ])
      // prettier-ignore
      assert.throws(check(meant, field), { message: `f: a must have its ${meant} as "${meant}", got "${field}"` });
    const others = ["lab", "lablex", "labxe", "lablx", "labelled", "x"].map((field) => ["label", field]);
    for (const [meant, field] of [...others, ["abc", "ab"], ["ab", "abc"]])
      assert.doesNotThrow(check(meant, field), `${field} for ${meant}`);
  });
});
