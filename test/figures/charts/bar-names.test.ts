// Which names stand at bars, and where: all on a frame of 100 pixels, in which ten bars have ten pixels each.

import assert from "node:assert/strict";
import { type BarSeries, drawBars, seriesColors } from "../../../lib/figures/index.js";
import { drawnBy, elements, sizeOf, textsOf } from "../picture.js";

const width = 184;
const draw = (series: BarSeries[], options: object = {}) => drawBars(series, { width, ...options }).svg;

describe("names below bars", () => {
  const names = (count: number, of: (i: number) => string) =>
    textsOf(
      draw([{ values: Array(count).fill(1) }], {
        categories: Array.from({ length: count }, (_, i) => of(i)),
      }),
      "x-axis tick label",
    );

  it("are all there for twelve bars, and beyond as many as have room", () => {
    assert.equal(names(12, String).length, 12);
    // Two letters and 6 pixels are 20.4 pixels, which is more than two bars of 7.7 pixels take.
    assert.deepEqual(names(13, (i) => String(10 + i)), ["10", "13", "16", "19", "22"]); // prettier-ignore
  });

  it("are shortened to 60 pixels, or to what their bar takes, where each has its own", () => {
    assert.deepEqual(names(13, () => "a".repeat(20)), ["aaaaaaa…", "aaaaaaa…"]); // prettier-ignore
    // A bar takes 50 pixels, and six letters with the ellipsis 43.2.
    assert.deepEqual(names(2, () => "a".repeat(9)), ["aaaaa…", "aaaaa…"]); // prettier-ignore
    assert.deepEqual(
      names(1, () => "a".repeat(13)),
      ["a".repeat(13)],
    );
  });

  it("are said in full where they are shortened, and so are those of the series", () => {
    const [category, label] = ["c".repeat(20), "l".repeat(20)];
    const { alt } = drawBars([{ values: [1], label }], { width, categories: [category] });
    assert.match(alt, new RegExp(`In full: ${category}; ${label}\\.$`));
  });
});

describe("the name of a series", () => {
  const label = "abcd"; // as long as 2.88 bars
  /** Ten bars, all 1 high but these. */
  const bars = (heights: Record<number, number>) => Array.from({ length: 10 }, (_, i) => heights[i] ?? 1);
  /** To which side the name runs from the highest bar, and where it stands. */
  const named = (values: number[], ...others: number[][]) => {
    const svg = draw([{ values, label }, ...others.map((values) => ({ values }))]);
    const [{ "text-anchor": anchor, transform }] = elements(drawnBy(svg, "text"), "g");
    const [, dx] = /translate\((-?)/.exec(transform)!;
    return `${anchor}${dx}`;
  };

  it("runs to the right where no higher bar stands there, or to the left where none does", () => {
    const cases: [top: number, higher: number[], side: string][] = [
      [5, [], "start"],
      [6, [7, 0], "end-"],
      [5, [4, 6], "start"],
      // Beyond the last bar there is no room, whatever stands at the left.
      [9, [], "end-"],
      [9, [8], "end-"],
      // The name ends between the last bar and the edge of the frame, half a bar farther.
      [7, [], "start"],
      [7, [6, 8], "start"],
      // At the left the frame begins before the name would.
      [1, [2], "start"],
      [3, [0], "start"],
    ];
    for (const [top, higher, side] of cases) {
      const all = bars({ [top]: 2 });
      const others = bars(Object.fromEntries(higher.map((i) => [i, 3])));
      // One series on top of the other would share each category: so both are of one width, and the others' beside.
      assert.equal(named(all, others), side, `${top} beside ${higher}`);
    }
  });

  it("isn't kept away by bars of its own height, nor by the one beside it in its category", () => {
    assert.equal(named(bars({ 3: 2, 4: 2 })), "start");
    assert.equal(named(bars({ 6: 2 }), bars({ 6: 3 })), "end-");
  });

  it("stands at the first of its highest bars, and of those below zero at the shortest", () => {
    const place = (values: number[]) =>
      Number(
        /translate\(([\d.]+),/.exec(
          elements(drawnBy(draw([{ values, label: "a" }]), "text"), "text")[0].transform,
        )?.[1],
      );
    assert.ok(place([2, 1, 2, 1]) < 80);
    assert.ok(place([-1, -3, -3, -3]) < 80);
    const last = place([-3, -3, -3, -1]);
    assert.ok(last > 120, `${last}`);
  });

  it("is missing where there is none", () => {
    assert.equal(drawnBy(draw([{ values: [1, 2] }]), "text"), "");
  });
});

describe("names of series", () => {
  const label = "abcd";
  const circles = (svg: string) => elements(drawnBy(svg, "names"), "circle");
  const key = (svg: string) => textsOf(svg, "names");
  const series = (count: number, of = (i: number) => `${label} ${i}`): BarSeries[] =>
    Array.from({ length: count }, (_, i) => ({ values: [1, 1, 1, 1], label: of(i) }));

  it("stand above their bars where they keep apart, in height or aside", () => {
    const apart = [
      { values: [2, 0], label },
      { values: [0, 2], label },
    ];
    const steps = [
      { values: [1], label: label.repeat(3) },
      { values: [2], label: label.repeat(3) },
    ];
    for (const all of [apart, steps]) assert.deepEqual(key(draw(all)), []);
    assert.match(draw(apart), /abcd.*abcd/);
  });

  it("keep apart in whichever order they stand, below the top of the frame too, and to the left", () => {
    const [left, right] = [[2, 0, 0, 0], [0, 0, 0, 2]]; // prettier-ignore
    const drawn = (...all: number[][]) =>
      key(draw(all.map((values) => ({ values, label })), { yDomain: [0, 10], width: 284 })); // prettier-ignore
    assert.deepEqual(drawn(left, right), []);
    assert.deepEqual(drawn(right, left), []);
    assert.deepEqual(drawn(left, left), [label, label]);
    // Both run to the left from bars beside each other at the end.
    assert.deepEqual(drawn(right, right), [label, label]);
    // And of these one to the right.
    assert.deepEqual(drawn([0, 2, 0, 0], [0, 0, 0, 2]), []);
  });

  it("stand in a key where one would stand on another, from left to right as the bars", () => {
    assert.deepEqual(
      key(draw(series(7), { width: 640 })),
      series(7).map(({ label }) => label),
    );
    const two = draw([
      { values: [1, 1, 1], label, color: "red" },
      { values: [1, 1, 1] },
      { values: [1, 1, 1], label },
    ]);
    assert.deepEqual(key(two), [label, label]);
    assert.deepEqual(
      circles(two).map(({ fill }) => fill),
      ["red", seriesColors[2]],
    );
  });

  it("have five columns and a row for every five, by which the figure becomes higher", () => {
    const dots = circles(draw(series(7), { width: 584 }));
    const [first] = elements(drawnBy(draw(series(7), { width: 584 }), "names"), "text");
    const { x, y, dy, "text-anchor": anchor } = first;
    assert.deepEqual([x, y, dy, anchor], ["70", "29", "0.3em", "start"]);
    assert.deepEqual(
      dots.map(({ cx, cy }) => [Number(cx), Number(cy)]),
      [...[60, 160, 260, 360, 460].map((x) => [x, 29]), [60, 47], [160, 47]],
    );
    assert.equal(sizeOf(draw(series(7)))[1], 400 + 7 * 18);
    assert.equal(sizeOf(draw(series(7), { width: 640 }))[1], 400 + 2 * 18);
  });

  it("count those that a given height has no room for", () => {
    const names = key(draw(series(50), { width: 640, height: 250 }));
    // Three rows of 18 pixels in the 70 beyond 180.
    assert.deepEqual([names.length, names[0], names[14]], [15, "abcd 0", "+ 36"]);
    assert.equal(sizeOf(draw(series(50), { width: 640, height: 250 }))[1], 250);
    assert.equal(key(draw(series(15), { width: 640, height: 250 })).at(-1), "abcd 14");
    // The count is of no color.
    const fills = circles(draw(series(16), { width: 640, height: 250 })).map(({ fill }) => fill);
    assert.deepEqual([fills.length, fills[14]], [15, "none"]);
  });

  it("are shortened in the key to its columns, and said in full", () => {
    const long = series(6, (i) => `${i} ${"long ".repeat(20)}name`);
    const { svg, alt } = drawBars(long, { width: 584 });
    // Of a column's 100 pixels 28 are for the dot: ten letters of 7.2.
    assert.equal(key(svg)[0], "0 long lo…");
    assert.match(alt, /In full: 0 long [long ]*name; 1 long/);
  });
});

describe("bars", () => {
  it("keep a pixel between them, but where they are three pixels wide or less", () => {
    const widths = (series: BarSeries[], width: number) =>
      elements(drawnBy(drawBars(series, { width }).svg, "rect"), "rect").map(({ width }) => Number(width));
    // Of 100 pixels a bar of ten takes eight, and one of a hundred 0.8.
    assert.ok(widths([{ values: bars10 }], 184).every((width) => width === 7));
    assert.ok(widths([{ values: Array<number>(100).fill(1) }], 184).every((width) => width > 0.6));
    const pair = [{ values: bars10.slice(2) }, { values: bars10.slice(2) }];
    assert.ok(widths(pair, 144).every((width) => width === 3));
  });

  it("are merged by all that stand in the figure", () => {
    const series = Array.from({ length: 3 }, () => ({ values: Array<number>(300).fill(1) }));
    assert.equal(elements(drawnBy(drawBars(series).svg, "rect"), "rect").length, 3 * 150);
  });
});

const bars10 = Array<number>(10).fill(1);
