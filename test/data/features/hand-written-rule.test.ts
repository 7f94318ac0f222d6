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

  it("reads 400 of 500 built-in digits, and takes the others for what they resemble, in any unit of ink", () => {
    const { xTrain, tTrain } = syntheticDigits({ seed: 1, train: 500, test: 1 });
    const guesses = Array.from({ length: 500 }, (_, i) => handWrittenRule(xTrain.image(i)));
    const table = Array.from({ length: 10 }, () => new Array<number>(10).fill(0));
    guesses.forEach((guess, i) => table[tTrain.at(i)][guess]++);
    // What the rule has been seen to do: a row for each digit, a column for each guess. The diagonal holds 400.
    assert.deepEqual(
      table.map((row) => row.join(" ")),
      [
        "51 0 0 0 2 0 0 0 1 0",
        "0 39 2 0 0 3 0 5 0 0",
        "0 0 31 3 1 6 2 1 1 6",
        "0 0 9 30 1 4 0 0 1 2",
        "0 1 0 0 37 2 3 5 0 5",
        "0 0 1 3 0 51 1 0 0 0",
        "0 0 4 0 0 0 36 0 7 0",
        "0 1 0 0 1 0 3 40 0 5",
        "0 0 2 0 0 0 0 0 48 0",
        "0 0 0 1 0 2 0 1 2 37",
      ],
    );
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
