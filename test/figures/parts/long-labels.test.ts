// Texts that a figure writes wherever it has room for them: none runs into another or out of the figure, and each that is
// shortened is said in full.

import assert from "node:assert/strict";
import {
  drawConfusion,
  drawDecisions,
  drawDescent,
  drawDoubts,
  drawField,
  Figure,
  drawFits,
  drawHistograms,
  drawNetwork,
  drawRoutes,
  drawSecants,
  drawSurface,
} from "../../../lib/figures/index.js";
import { fitKey } from "../../../lib/figures/parts/key.js";
import { shorten, textWidth } from "../../../lib/figures/parts/text.js";
import { Matrix } from "../../../lib/index.js";
import { elements, sizeOf, textsOf } from "../picture.js";

const long = "a label that goes on and on and on and on and on and on and on";
const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const line = { x: [0, 1], y: [0, 1] };
const steps = (count: number) =>
  Array<{ text: string; by: "machine" }>(count).fill({ text: "b", by: "machine" });
const decisions = [0, 1, 2].map((b) => ({ w: [1, 1], b }));
const layers = [3, 3].map((size) => ({ size, label: "a", symbol: "y" }));

/** All texts that a figure shows. */
const shown = ({ svg }: Figure) => elements(svg, "text").map(({ text }) => text);

describe("a long label", () => {
  it("is shortened, and said in full, wherever it stands", () => {
    const cases: Record<string, Figure> = {
      "a key": drawFits(line, [{ label: "a", ...line }], { labels: { seen: long, fit: long } }),
      "what stands above decisions": drawDecisions([{ label: "a", points: [], decisions }], {
        columnLabels: [long, long, long],
      }),
      "beside decisions": drawDecisions([{ label: "a", points: [], decisions }], { yLabel: long }),
      "beside a histogram": drawHistograms([{ label: "a", values: [0, 1] }], {
        words: { zeros: () => long, largest: () => long },
      }),
      "weights of a network": drawNetwork([...layers, layers[0]], { weights: [long] }),
      "a unit of a network": drawNetwork([{ ...layers[0], symbol: long }, layers[1]]),
      "who makes a step": drawRoutes([[{ text: "a", by: "people" }, ...steps(4)]], { peopleLabel: long }),
      "a line of secants": drawSecants((x) => x ** 2, 1, { slope: 2, labels: { tangent: long } }),
      "an axis of secants": drawSecants((x) => x ** 2, 1, { slope: 2, xLabel: long }),
      "an axis of a descent": drawDescent(bowl, [[1, 1]], { stepLabel: long }),
      "the ground of a descent": drawDescent(bowl, [[1, 1]], { x0Label: long }),
      "a point of a field": drawField((x) => x, { points: [{ x: 1, y: 1, label: long }] }),
      "a slice": drawSurface(bowl, { slices: [{ fixed: "x0", at: 1, label: long }] }),
      "the rows of a confusion": drawConfusion(new Matrix(3, 3), { yLabel: long }),
    };
    for (const [place, figure] of Object.entries(cases)) {
      const texts = shown(figure);
      assert.ok(
        texts.some((text) => text.includes("…")) && !texts.some((text) => text.includes(long)),
        place,
      );
      assert.ok(figure.alt.includes(long), `${place}: ${figure.alt}`);
    }
  });

  it("keeps the number of a network's unit", () => {
    const { svg } = drawNetwork([{ ...layers[0], symbol: long }, layers[1]]);
    // A circle of 36 pixels has room for four letters of 7.2 beside the number.
    assert.deepEqual(textsOf(svg, "text").slice(0, 3), ["a l…₀", "a l…₁", "a l…₂"]);
  });

  it("makes no figure of any width", () => {
    const counts = new Matrix(3, 3);
    const [width] = sizeOf(drawConfusion(counts, { xLabel: long.repeat(80) }).svg);
    assert.ok(width < 600, `${width}`);
  });
});

describe("names of classes below the bars of doubts", () => {
  const image = new Matrix(8, 8);
  const names = (classes: string[]) => {
    const shares = new Matrix(1, classes.length);
    return elements(drawDoubts([image], shares, { labels: [0], classes }).svg, "text");
  };
  const lefts = (classes: string[]) =>
    names(classes)
      .map(({ transform }) => Number(/\(([\d.]+)/.exec(transform)?.[1]))
      .sort((a, b) => a - b);

  it("keep apart: bars are as wide as the longest asks for, up to 28 pixels", () => {
    const apart = (classes: string[]) => {
      const [first, second] = lefts(classes);
      return second - first;
    };
    assert.equal(apart(["0", "1"]), 9);
    // Three letters of 5.6 pixels, and 3 between them.
    assert.equal(apart(["cat", "dog"]), 20);
    assert.equal(apart(["airplane", "automobile"]), 28);
    assert.deepEqual(
      names(["airplane", "automobile"]).map(({ text }) => text),
      ["aut…", "air…"],
    );
  });
});

describe("fitKey(entries, room)", () => {
  const entries = (...labels: string[]) =>
    labels.map((label) => ({ form: "dot", color: "red", label }) as const);

  it("leaves labels that fit, and shares the room among those that don't", () => {
    const all = entries("a", "b".repeat(9));
    // Each has 16 pixels for its dot, and 18 before the next: 50 beside the labels' 72.
    assert.deepEqual(fitKey(all, 122), { entries: all, whole: [] });
    // One letter less than ten has to go, and one more for the ellipsis.
    const { entries: cut, whole } = fitKey(all, 121);
    assert.deepEqual([cut.map(({ label }) => label), whole], [["a", "bbbbbbb…"], ["bbbbbbbbb"]]);
    // In whichever order they stand.
    const turned = fitKey(entries("b".repeat(9), "a"), 121).entries;
    assert.deepEqual(
      turned.map(({ label }) => label),
      ["bbbbbbb…", "a"],
    );
    const even = fitKey(entries("c".repeat(20), "d".repeat(20)), 50 + 2 * 36).entries;
    assert.deepEqual(
      even.map(({ label }) => label),
      ["cccc…", "dddd…"],
    );
  });
});

describe("what a reader takes for a character", () => {
  const family = "👨‍👩‍👧‍👦";

  it("is shown in full or not at all", () => {
    for (const [text, kept] of [
      [family.repeat(3), family],
      ["e\u0301".repeat(40), "e\u0301"],
    ]) {
      const [short] = shorten([text], textWidth(kept) + 10).shown;
      assert.equal(short, `${kept}…`);
    }
  });

  it("is as wide in parts as in one", () => {
    for (const text of ["한글", "é"]) assert.equal(textWidth(text.normalize("NFD")), textWidth(text));
  });
});

describe("the words of a figure", () => {
  it("hold nothing that a page or a file can't", () => {
    const figure = drawFits(line, [{ label: "a\u0000b\ud800c\u0007d", ...line }]);
    assert.match(figure.alt, /: abcd\.$/);
    assert.doesNotMatch(figure.toHTML(), /\p{Cs}/u);
    assert.equal(new Figure(figure.svg, "x\udc00").alt, "x");
    assert.throws(() => new Figure(figure.svg, "\u0000"), /alt must say in words/);
  });
});
