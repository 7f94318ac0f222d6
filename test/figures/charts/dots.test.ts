import assert from "node:assert/strict";
import { type DotRow, drawDots } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const rows: DotRow[] = [
  { label: "pixels", values: { KNN: 94.4, SVM: 89.1 } },
  { label: "by hand", values: { rule: 73.5 } },
];

describe("drawDots(rows, options)", () => {
  it("draws a row for each label, with the series above the dots", () => {
    assertSnapshot("dots", drawDots(rows, { xLabel: "accuracy in %", xDomain: [60, 100], error: () => 0.8 }));
  });

  it("gives a series the same color in each row, the theme's or its own", () => {
    const dots = (colors?: Record<string, string>): (string | undefined)[] =>
      [
        ...drawDots([...rows, { label: "net", values: { SVM: 90 } }], { colors }).svg.matchAll(
          /<circle [^>]*fill="([^"]*)"/g,
        ),
      ].map(([, fill]) => fill);
    const [knn, svm, rule, again] = dots();
    assert.equal(svm, again);
    assert.equal(new Set([knn, svm, rule]).size, 3);
    assert.equal(dots({ rule: "#123456" })[2], "#123456");
  });

  it("says all values in words", () => {
    assert.equal(drawDots(rows).alt, "Dots for value. pixels: KNN 94.4, SVM 89.1; by hand: rule 73.5.");
  });

  it("refuses what cannot be drawn", () => {
    const refuses = (given: DotRow[], message: string) =>
      assert.throws(() => drawDots(given), { name: "RangeError", message: `drawDots: ${message}` });
    refuses([], "expected at least one row, got none");
    refuses([rows[0], rows[0]], 'labels must differ, got "pixels" twice');
    refuses([{ label: "a", values: {} }], 'a row must have a value, got none for "a"');
    refuses([{ label: "a", values: { b: NaN } }], "rows[0].values.b must be finite, got NaN");
  });

  it("shortens the names of series beside their dots, and says them in full", () => {
    const name = "a method that nobody remembers by its whole name";
    const figure = drawDots([{ label: "pixels", values: { [name]: 1, SVM: 2 } }]);
    assert.doesNotMatch(figure.svg, /whole name/);
    assert.match(figure.alt, new RegExp(`${name} 1`));
  });
});
