import assert from "node:assert/strict";
import { matrix } from "../../../lib/index.js";
import { drawMatrix } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const slopes = matrix([
  [0.21924757, 0.14356243, -0.36281],
  [0.32887136, 0.21534364, -0.544215],
]);
const texts = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
const fills = (svg: string) =>
  [...svg.matchAll(/<rect[^>]* fill="(#[0-9a-f]{6})"[^>]*>/g)].map(([, fill]) => fill);

describe("drawMatrix(M, options)", () => {
  it("draws the gradient of a network's weights", () => {
    const options = {
      label: "∂L/∂W",
      signed: true,
      rowLabels: ["x₀", "x₁"],
      columnLabels: ["class 0", "class 1", "class 2"],
    };
    assertSnapshot("matrix", drawMatrix(slopes, options));
  });

  it("writes each entry, with a plus if told so", () => {
    const M = matrix([[0, 1.25, -2]]);
    assert.deepEqual(texts(drawMatrix(M, { digits: 1 }).svg).slice(0, 3), ["0.0", "1.3", "−2.0"]);
    assert.deepEqual(texts(drawMatrix(M, { digits: 0, signed: true }).svg).slice(0, 3), ["0", "+1", "−2"]);
  });

  it("gives what is written as 0 no sign", () => {
    const cells = (entries: number[]) =>
      texts(drawMatrix(matrix([entries]), { digits: 1, signed: true }).svg).slice(0, entries.length);
    assert.deepEqual(cells([0, -0.04, 0.04, 0.06, -0.06]), ["0.0", "0.0", "0.0", "+0.1", "−0.1"]);
    assert.deepEqual(cells([0, 1e12, -2e12]), ["0", "+10¹²", "−2×10¹²"]);
  });

  it("makes room for long numbers, labels of rows and a long name, and says in full what it shortens", () => {
    const width = (M: number[][], options = {}) =>
      Number(/^<svg [^>]*width="([\d.]+)"/.exec(drawMatrix(matrix(M), options).svg)?.[1]);
    // By hand: 76 pixels at the left, 16 at the right, and 84 for a cell; ten signs take 72, and 16 are kept free.
    assert.equal(width([[1, 2]]), 76 + 2 * 84 + 16);
    assert.equal(width([[1, -12345.678]]), 76 + 2 * (Math.ceil(72 + 0.45 * 7.2) + 16) + 16);
    assert.equal(width([[1]], { cellWidth: 20 }), 76 + 20 + 16);
    assert.equal(width([[1]], { rowLabels: ["a".repeat(10)] }), 72 + 16 + 84 + 16);
    assert.equal(width([[1]], { label: "a".repeat(20) }), 76 + 200 + 16);
    const [name, row, column] = ["n", "r", "c"].map((letter) => letter.repeat(99));
    const { alt } = drawMatrix(matrix([[1]]), { label: name, rowLabels: [row], columnLabels: [column] });
    assert.equal(alt, `${name} of 1 × 1 entries: 1.000. In full: ${name}; ${row}; ${column}.`);
  });

  it("leaves zero in the colour of the ground and gives both signs their own", () => {
    const [zero, plus, minus] = fills(drawMatrix(matrix([[0, 1, -1]])).svg);
    assert.equal(zero, "#fffefb");
    assert.equal(new Set([zero, plus, minus]).size, 3);
    const [, half] = fills(drawMatrix(matrix([[0, 1, -1]]), { extent: 2 }).svg);
    assert.notEqual(half, plus);
  });

  it("draws zeros and entries beyond the extent", () => {
    assert.deepEqual(fills(drawMatrix(matrix([[0, 0]])).svg), ["#fffefb", "#fffefb"]);
    const [full] = fills(drawMatrix(matrix([[1]])).svg);
    assert.equal(fills(drawMatrix(matrix([[5]]), { extent: 1 }).svg)[0], full);
  });

  it("says in words what it shows", () => {
    assert.equal(
      drawMatrix(slopes, { label: "∂L/∂W", signed: true, digits: 2 }).alt,
      "∂L/∂W of 2 × 3 entries: +0.22, +0.14, −0.36; +0.33, +0.22, −0.54.",
    );
  });

  it("refuses labels that don't fit and an extent that is not above 0", () => {
    const messages: [() => unknown, string][] = [
      [() => drawMatrix(slopes, { rowLabels: ["a"] }), "drawMatrix: expected one label per row, got 1 for 2"],
      [
        () => drawMatrix(slopes, { columnLabels: ["a", "b"] }),
        "drawMatrix: expected one label per column, got 2 for 3",
      ],
      [() => drawMatrix(slopes, { extent: 0 }), "drawMatrix: extent must be above 0, got 0"],
      [() => drawMatrix(slopes, { extent: NaN }), "drawMatrix: extent must be finite, got NaN"],
      [
        () => drawMatrix(slopes, { digits: 1.5 }),
        "drawMatrix: digits must be a whole number from 0 to 100, got 1.5",
      ],
      [() => drawMatrix(matrix([[1, NaN]])), "drawMatrix: M must hold finite numbers, got NaN at (0, 1)"],
    ];
    for (const [call, message] of messages) assert.throws(call, { name: "RangeError", message });
  });

  it("writes entries that decimals can't show with a power of ten", () => {
    assert.match(drawMatrix(matrix([[1e-12, -2e-12]])).svg, />10⁻¹²<.*>−2×10⁻¹²</s);
    assert.match(drawMatrix(matrix([[1.5e12, 0]])).svg, />1.5×10¹²<.*>0</s);
    assert.match(drawMatrix(matrix([[0.0004, 0.2]])).svg, />0.000<.*>0.200</s);
    assert.throws(() => drawMatrix(3 as never), {
      name: "TypeError",
      message: "drawMatrix: M must be a Matrix, got 3",
    });
  });
});
