import assert from "node:assert/strict";
import { History } from "../../../kernel/core/history.js";

describe("what history_request is answered with", () => {
  const history = new History();
  const cells = ["let a = 1", "a.b+c", "f(a)", "let a = 1", "aXb+c\n1"];
  cells.forEach((source, i) => history.add(i + 1, source, i === 1 ? "2" : null));
  const lines = (request: Record<string, unknown>): number[] => history.find(request).map(([, line]) => line);

  it("gives the session, the number and the source of each cell, and its result if asked", () => {
    const request = { hist_access_type: "tail", n: 4 };
    assert.deepEqual(history.find(request).slice(0, 2), [
      [1, 2, "a.b+c"],
      [1, 3, "f(a)"],
    ]);
    assert.deepEqual(history.find({ ...request, output: true }).slice(0, 2), [
      [1, 2, ["a.b+c", "2"]],
      [1, 3, ["f(a)", null]],
    ]);
    assert.deepEqual(history.find({ ...request, output: "yes" })[0], [1, 2, "a.b+c"]);
  });

  for (const [says, request, expected] of [
    ["the last", { hist_access_type: "tail", n: 2 }, [4, 5]],
    ["none", { hist_access_type: "tail", n: 0 }, []],
    ["all of the tail, if no number is given", { hist_access_type: "tail" }, [1, 2, 3, 4, 5]],
    ["a range, its end left out", { hist_access_type: "range", session: 0, start: 2, stop: 4 }, [2, 3]],
    ["a range of this session by its number", { hist_access_type: "range", session: 1, start: 4 }, [4, 5]],
    ["a range without a session or a start", { hist_access_type: "range", stop: 3 }, [1, 2]],
    ["nothing of a session before", { hist_access_type: "range", session: -1 }, []],
    ["a range whatever n says", { hist_access_type: "range", n: 1 }, [1, 2, 3, 4, 5]],
    ["what a pattern with a star fits", { hist_access_type: "search", pattern: "*a = *" }, [1, 4]],
    ["what a pattern fits as a whole", { hist_access_type: "search", pattern: "a.b" }, []],
    ["what fits from the first character on", { hist_access_type: "search", pattern: "b+c" }, []],
    ["the last of what a pattern fits", { hist_access_type: "search", pattern: "let*", n: 1 }, [4]],
    ["cells of several lines", { hist_access_type: "search", pattern: "a?b+c*" }, [2, 5]],
    ["signs as they are", { hist_access_type: "search", pattern: "f(a)" }, [3]],
    ["a dot as a dot", { hist_access_type: "search", pattern: "a.b+c*" }, [2]],
    [
      "equal cells once, with the last one's number",
      { hist_access_type: "search", unique: true },
      [4, 2, 3, 5],
    ],
    ["equal cells twice", { hist_access_type: "search", unique: false }, [1, 2, 3, 4, 5]],
    [
      "a tail with all of its cells",
      { hist_access_type: "tail", unique: true, pattern: "x" },
      [1, 2, 3, 4, 5],
    ],
    [
      "as if there were no pattern that is no text",
      { hist_access_type: "search", pattern: 7 },
      [1, 2, 3, 4, 5],
    ],
  ] as const)
    it(`knows ${says}`, () => assert.deepEqual(lines(request), expected));
});
