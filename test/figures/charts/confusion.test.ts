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

  it("draws the colors alone where there are too many counts to be read, and stays small", () => {
    const large = new Matrix(26, 26).map((_, i, j) => (i === j ? 90 : i === 3 && j === 7 ? 40 : 1));
    const classes = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
    const figure = drawConfusion(large, { classes });
    for (const text of [">A<", ">Z<", ">true class ↓, predicted class →<"])
      assert.ok(figure.svg.includes(text), text);
    assert.doesNotMatch(figure.svg, />90</);
    assert.match(figure.alt, /^Confusion matrix of 26 classes: .* D taken for H, 40 times\.$/);
    const widest = drawConfusion(large.map((count) => 1e6 * count + 1));
    const [most, names] = [new Matrix(20, 20).map(() => 1234567), "the name of a class "];
    const longest = drawConfusion(most, { classes: classes.slice(0, 20).map((letter) => names + letter) });
    for (const { svg } of [figure, widest, longest]) assert.ok(svg.length <= 60 * 1024, String(svg.length));
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
