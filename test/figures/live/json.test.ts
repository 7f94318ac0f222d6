import assert from "node:assert/strict";
import { toJson } from "../../../lib/figures/live/parts.js";

describe("toJson(data)", () => {
  it("writes typed arrays as lists, and numbers with six digits where they have more than seven decimals", () => {
    const data = { kind: "descent", landscape: "bowl", learningRate: 12.345678912, steps: 5 } as const;
    assert.equal(
      toJson({ ...data, start: Float64Array.of(-3.25, 1.23456789e-10) }),
      '{"kind":"descent","landscape":"bowl","learningRate":12.3457,"steps":5,"start":[-3.25,1.23457e-10]}',
    );
  });
});
