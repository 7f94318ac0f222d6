// The same as fuzz.test.ts with every kind of bad input in each place of a call. `FUZZ=all` tries the figures so, too, which
// takes an hour.

import { assertAnswers } from "./fuzz/assert-answers.js";
import { fuzz } from "./fuzz/fuzz.js";

describe("bad input in every place", () => {
  it("is answered or explained: core, data and exercises", async () => {
    const reports = await fuzz("everywhere", "core", "data", "exercises");
    for (const report of Object.values(reports)) assertAnswers(report);
  }).timeout(240_000);

  it("is answered or explained: figures", async function () {
    if (process.env.FUZZ !== "all") this.skip();
    const { figures } = await fuzz("everywhere", "figures");
    assertAnswers(figures);
  }).timeout(3_600_000);
});
