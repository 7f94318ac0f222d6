import assert from "node:assert/strict";
import { Matrix, matrix } from "../../../lib/index.js";
import { drawConfusion } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const counts = matrix([
  [90, 0, 10],
  [3, 97, 0],
  [0, 40, 60],
]);

describe("drawConfusion(counts, options)", () => {
  it("draws right answers and mistakes", () => {
    assertSnapshot("confusion", drawConfusion(counts, { classes: ["cat", "dog", "owl"] }));
  });

  it("says how many answers are right and which mistake is the most frequent", () => {
    assert.equal(
      drawConfusion(counts).alt,
      "Confusion matrix of 3 classes: 82.3 % of 300 examples lie on the diagonal. The most frequent mistake: 2 taken for 1, 40 times.",
    );
    assert.equal(
      drawConfusion(matrix([[7]])).alt,
      "Confusion matrix of 1 classes: 100.0 % of 7 examples lie on the diagonal.",
    );
  });

  it("writes no zeros", () => {
    const texts = [...drawConfusion(counts).svg.matchAll(/<text[^>]*>(\d+)</g)].map(([, text]) => text);
    assert.deepEqual(texts.slice(0, 6), ["90", "10", "3", "97", "40", "60"]);
  });

  it("refuses what is no confusion matrix", () => {
    const refuses = (counts: Matrix, options: object, message: string) =>
      assert.throws(() => drawConfusion(counts, options), {
        name: "RangeError",
        message: `drawConfusion: ${message}`,
      });
    refuses(new Matrix(2, 3), {}, "counts must be square, got (2, 3)");
    refuses(matrix([[0.5]]), {}, "counts must be whole numbers from 0, got 0.5");
    refuses(matrix([[-1]]), {}, "counts must be whole numbers from 0, got -1");
    refuses(counts, { classes: ["a"] }, "classes must be as many as rows, got 1 for 3");
  });

  it("makes room for long names and large counts", () => {
    const width = (figure: { svg: string }) => Number(/width="([\d.]+)"/.exec(figure.svg)?.[1]);
    const counts = matrix([
      [1, 0],
      [0, 1],
    ]);
    const narrow = width(drawConfusion(counts));
    assert.ok(width(drawConfusion(counts, { classes: ["automobile", "비행기"] })) > narrow + 50);
    assert.ok(width(drawConfusion(counts.map((count) => 12345678 * count))) > narrow + 20);
    assert.throws(() => drawConfusion([[1]] as never), {
      name: "TypeError",
      message: "drawConfusion: counts must be a Matrix, got an array of length 1",
    });
  });
});
