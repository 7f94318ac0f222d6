import assert from "node:assert/strict";
import { handWrittenRule, syntheticDigits } from "../../../lib/data/index.js";
import { matrix, Matrix } from "../../../lib/index.js";

/** A drawing from lines of text, one pixel a character: # is ink. */
function drawing(...lines: string[]): Matrix {
  return matrix(lines.map((line) => Array.from(line, (character) => (character === "#" ? 0.9 : 0))));
}

describe("handWrittenRule(image)", () => {
  it("counts holes", () => {
    const eight = [".######.", ".#....#.", ".#....#.", ".######.", ".#....#.", ".#....#.", ".######."];
    assert.equal(handWrittenRule(drawing(...eight)), 8);
    const zero = [".####.", "#....#", "#....#", "#....#", "#....#", "#....#", ".####."];
    assert.equal(handWrittenRule(drawing(...zero)), 0);
    const six = [
      "##......",
      "#.......",
      "#.......",
      "#.......",
      "#######.",
      "#.....#.",
      "#.....#.",
      "#######.",
    ];
    assert.equal(handWrittenRule(drawing(...six)), 6);
    const nine = [
      "#######.",
      "#.....#.",
      "#.....#.",
      "#######.",
      "......#.",
      "......#.",
      "......#.",
      "......#.",
    ];
    assert.equal(handWrittenRule(drawing(...nine)), 9);
  });

  it("looks where strokes lie", () => {
    assert.equal(handWrittenRule(drawing("##", "##", "##", "##", "##", "##", "##")), 1);
    const seven = [
      "########",
      ".......#",
      "......#.",
      ".....#..",
      "....#...",
      "....#...",
      "...#....",
      "...#....",
    ];
    assert.equal(handWrittenRule(drawing(...seven)), 7);
    const five = [
      "########",
      "#.......",
      "#.......",
      "########",
      ".......#",
      ".......#",
      ".......#",
      "########",
    ];
    assert.equal(handWrittenRule(drawing(...five)), 5);
    const two = [
      "########",
      ".......#",
      ".......#",
      "......#.",
      "...##...",
      "##......",
      "#.......",
      "########",
    ];
    assert.equal(handWrittenRule(drawing(...two)), 2);
    const four = [
      "#......#",
      "#......#",
      "#......#",
      "#......#",
      "########",
      ".......#",
      ".......#",
      ".......#",
    ];
    assert.equal(handWrittenRule(drawing(...four)), 4);
    const three = [
      "########",
      ".......#",
      ".......#",
      ".#######",
      ".......#",
      ".......#",
      ".......#",
      "########",
    ];
    assert.equal(handWrittenRule(drawing(...three)), 3);
  });

  it("reads most of the built-in digits, in any unit of ink", () => {
    const { xTrain, tTrain } = syntheticDigits({ seed: 1, train: 500, test: 1 });
    const guesses = Array.from({ length: 500 }, (_, i) => handWrittenRule(xTrain.image(i)));
    const right = guesses.filter((guess, i) => guess === tTrain.at(i)).length;
    assert.equal(right, 400);
    const dark = xTrain.image(0).map((value) => 255 * value);
    assert.equal(handWrittenRule(dark), guesses[0]);
  });

  it("says 1 to an empty image, the digit with the least ink", () => {
    assert.equal(handWrittenRule(new Matrix(28, 28)), 1);
  });

  it("does not change the image, and explains bad input", () => {
    const image = drawing("###", "#.#", "###");
    const before = image.copy();
    handWrittenRule(image);
    assert.deepEqual(image, before);
    assert.throws(() => handWrittenRule(matrix([[NaN]])), {
      name: "RangeError",
      message: "handWrittenRule: image must hold finite numbers, got NaN at (0, 0)",
    });
  });
});
