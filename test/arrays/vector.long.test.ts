import assert from "node:assert/strict";
import { vector } from "../../lib/arrays/vector.js";

describe("vector(values) of an iterable without a length", () => {
  it("takes 10 million members, and not one more", () => {
    const members = (count: number) => Array.prototype.keys.call({ length: count });
    assert.equal(vector(members(1e7)).length, 1e7);
    assert.throws(() => vector(members(Infinity)), {
      name: "RangeError",
      message: "vector: values must end after at most 10000000 members, got more",
    });
  });
});
