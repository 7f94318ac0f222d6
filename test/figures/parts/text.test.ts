import assert from "node:assert/strict";
import {
  compact,
  numberWidth,
  powerOfTen,
  short,
  shorten,
  superscript,
  textWidth,
  wrap,
} from "../../../lib/figures/parts/text.js";
import { assertClose } from "../../assert-close.js";

describe("numbers in the words of a figure", () => {
  it("have three digits where somebody would say them", () => {
    assert.deepEqual([19.900000000000002, -1234, 0.00012345, 0, -0.5].map(short), [
      ...["19.9", "−1230", "0.000123", "0", "−0.5"],
    ]);
  });

  it("have raised exponents", () => {
    assert.deepEqual([-12, 0, 3456789].map(superscript), ["⁻¹²", "⁰", "³⁴⁵⁶⁷⁸⁹"]);
  });

  it("are named as powers of ten, if they are", () => {
    assert.deepEqual([1e-8, 1, 1000, 1e-8 * (1 + 1e-12), 2, 999, -10, 0].map(powerOfTen), [
      ...["10⁻⁸", "10⁰", "10³", "10⁻⁸", "", "", "", ""],
    ]);
  });

  it("keep short whatever their size", () => {
    const numbers = [0, 12.5, 12500, 99_999, 100_000, 0.001, 0.0009, -0.25, -1e-8, 1.25e12, -1.5e-7, 1e9];
    assert.deepEqual(numbers.map(compact), [
      ...["0", "12.5", "12,500", "99,999", "10⁵", "0.001", "9×10⁻⁴", "−0.25", "−10⁻⁸"],
      ...["1.25×10¹²", "−1.5×10⁻⁷", "10⁹"],
    ]);
  });
});

describe("the width of words, in pixels", () => {
  it("is that of Latin letters, broad ones and full ones", () => {
    // By hand: 7.2 each; 1.45 times as much for a broad letter, 1.8 times for Hangul.
    const widths: [text: string, width: number][] = [
      ["", 0],
      ["abc", 21.6],
      ["m", 10.44],
      ["a→b", 24.84],
      ["한글", 25.92],
      ["한w", 23.4],
    ];
    for (const [text, width] of widths) assertClose(textWidth(text), width, 1e-9);
    assertClose(textWidth("한w", 10), 32.5, 1e-9);
  });

  it("of a number is that of its digits, minus a point's half and a minus' more", () => {
    // By hand: 8.3 a sign, 2.7 more for a minus, 4.1 less for a point or comma.
    assertClose(numberWidth("123"), 24.9, 1e-9);
    assertClose(numberWidth("−1,234.5"), 66.4 + 2.7 - 8.2, 1e-9);
  });
});

describe("shorten(texts, room)", () => {
  it("makes one line of several", () => {
    const { shown, whole } = shorten(["one\n two\r\nthree", "a line that is too long\nfor its room"], 150);
    assert.deepEqual(shown, ["one two three", "a line that is too…"]);
    assert.deepEqual(whole, ["a line that is too long\nfor its room"]);
  });

  it("cuts what is too wide to an ellipsis, and says what it was", () => {
    // "abcd" takes 28.8 pixels, "abc…" as much.
    assert.deepEqual(shorten(["abcd", "abcde", "ab cdef", ""], 28.8), {
      shown: ["abcd", "abc…", "ab…", ""],
      whole: ["abcde", "ab cdef"],
    });
  });

  it("keeps whole what a reader takes for a character, and ends at once where there is no room", () => {
    assert.deepEqual(shorten(["👍👍👍👍"], 40).shown, ["👍👍…"]);
    assert.deepEqual(shorten(["abc"], 3), { shown: ["…"], whole: ["abc"] });
  });
});

describe("wrap(texts, room, lines)", () => {
  it("breaks lines at their own breaks, and at spaces where they are too wide", () => {
    // Five letters fit into 36 pixels.
    assert.deepEqual(wrap(["ab cd ef", "a\nb", "abcde", ""], 36, 3), {
      shown: ["ab cd\nef", "a\nb", "abcde", ""],
      whole: [],
    });
  });

  it("shortens what is too wide or makes too many lines, and says what it was", () => {
    assert.deepEqual(wrap(["abcdefg hi", "a\nb\nc", "ab cd ef gh ij"], 36, 2), {
      shown: ["abcd…\nhi", "a\nb…", "ab cd\nef g…"],
      whole: ["abcdefg hi", "a\nb\nc", "ab cd ef gh ij"],
    });
    assert.deepEqual(wrap(["abcd ef"], 36, 2, 9).shown, ["abcd\nef"]);
    assert.deepEqual(wrap(["abcde"], 36, 2, 9).shown, ["abc…"]);
  });
});
