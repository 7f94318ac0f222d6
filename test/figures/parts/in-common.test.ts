// What figures write in common where there is much of it is the picture that they draw of less, piece by piece.

import assert from "node:assert/strict";
import {
  type Curve,
  drawContours,
  drawCurves,
  drawDoubts,
  drawField,
  type Path,
} from "../../../lib/figures/index.js";
import { Matrix } from "../../../lib/index.js";
import { drawnBy, elements } from "../picture.js";

const many = <T>(count: number, make: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]));

/** The places of a path of straight lines, whether they are told from the frame or from the one before. */
function placesOf(d: string): string {
  let [x, y] = [0, 0];
  const places: string[] = [];
  for (const [, letter, numbers] of d.matchAll(/([MLlh])([^MLlh]*)/g)) {
    const parts = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    for (let i = 0; i < parts.length; i += 2) {
      const [dx, dy] = [parts[i], parts[i + 1]];
      if (letter === "h") continue; // a dot, which ends where it begins
      [x, y] = letter === "l" ? [x + dx, y + dy] : [dx, dy];
      places.push(`${x.toFixed(1)},${y.toFixed(1)}`);
    }
  }
  return places.join(" ");
}

/** All lines or arrows, solid ones first: their color, dashes, whether they are clipped, and their places. */
function lines(svg: string, name: "line" | "arrow" = "line"): string[] {
  const marks = [...svg.matchAll(new RegExp(`<g aria-label="${name}"([^>]*)><g([^>]*)>(.*?)</g>`, "gs"))];
  return marks
    .flatMap(([, outer, inner, paths]) =>
      elements(paths, "path").map(({ d, ...path }) => {
        const look = { ...attributesOf(outer), ...attributesOf(inner), ...path };
        const [clip, dashes = ""] = [look["clip-path"], look["stroke-dasharray"]];
        return [dashes, clip, look.stroke, look["stroke-linecap"], look.fill, placesOf(d)].join("; ");
      }),
    )
    .sort((a, b) => Number(a.startsWith("5")) - Number(b.startsWith("5")));
}

/** All dots, those of one line after the other: their color and place. */
function dots(svg: string): string[] {
  const plain = [
    ...svg.matchAll(/<g aria-label="dot" fill="([^"]*)"(?: transform="[^"]*")?>(.*?)<\/g>/gs),
  ].flatMap(([, fill, circles]) =>
    elements(circles, "circle").map(({ cx, cy, r }) => [fill, 2 * Number(r), cx, cy]),
  );
  const common = [...svg.matchAll(/<g aria-label="dots"([^>]*)>(.*?)<\/g>/gs)].flatMap(([, group, paths]) => {
    const { fill, "stroke-width": width, "stroke-linecap": cap } = attributesOf(group);
    assert.deepEqual([fill, cap], ["none", "round"]);
    return elements(paths, "path").flatMap(({ stroke, d }) =>
      [...d.matchAll(/M([^,]*),([^M]*)h0/g)].map(([, x, y]) => [stroke, Number(width), x, y]),
    );
  });
  return [...plain, ...common].map((dot) => dot.join(" "));
}

/** All dots with an edge: what they look like. */
const ends = (svg: string) =>
  [...svg.matchAll(/<g aria-label="dot"([^>]* stroke-width[^>]*)>(.*?)<\/g>/gs)].flatMap(
    ([, group, circles]) =>
      elements(circles, "circle").map((circle) => {
        const { cx, cy, r, fill, stroke, "stroke-width": width } = { ...attributesOf(group), ...circle };
        return [cx, cy, r, fill, stroke, width].join(" ");
      }),
  );

/** The same pieces in the same order, and some at all. */
function assertSame(few: string[], all: string[], name: string): void {
  assert.ok(few.length > 0, name);
  assert.deepEqual(all, few, name);
}

describe("more than ten curves", () => {
  // The eleventh has no place inside.
  const curve = (k: number): Curve => ({
    ...{ x: [0, 1, 2], y: k < 10 ? [0, k % 3, 1] : [NaN, NaN, NaN], color: `#00000${k % 4}` },
    ...{ dots: k % 2 === 0, dashed: k % 3 === 0 },
  });
  const draw = (count: number) =>
    drawCurves(many(count, curve), { xDomain: [0, 1.5], yDomain: [0, 1.5] }).svg;
  const [few, all] = [draw(10), draw(11)];

  it("have the lines of ten, clipped, with their colors and dashes", () => {
    assertSame(lines(few), lines(all), "lines");
    assert.deepEqual(
      [lines(few).filter((line) => line.startsWith("5 4; url")).length, lines(few).length],
      [4, 10],
    );
  });

  it("have the dots of ten, and none outside of the frame in either direction", () => {
    assertSame(dots(few), dots(all), "dots");
    // Of five curves with dots three have two places inside, and two with 2 in the middle one.
    assert.equal(dots(few).length, 3 * 2 + 2);
    assert.doesNotMatch(all, /d=""/);
  });

  const places = (count: number, options: { dotted?: number; points?: number; noise?: boolean } = {}) => {
    const { dotted = 0, points = 0, noise = false } = options;
    const { svg } = drawCurves(
      many(count, (k) => ({
        ...{ x: many(3000, Number), dots: k < dotted },
        y: many(3000, (i) => (noise ? ((i * 7919 + k * 104729) % 1000) / 1000 : Math.sin(i / 300 + k))),
      })),
      { points: many(points, (i) => ({ x: i, y: 0 })) },
    );
    return lines(svg).reduce((sum, line) => sum + line.split("; ")[5].split(" ").length, 0);
  };

  it("share 4,600 places, of which dots take 1,000 and 6 a curve, and points beyond ten 16 each", () => {
    for (const [count, options, most] of [
      [20, {}, 4600],
      [50, {}, 4600],
      [50, { points: 10 }, 4600],
      [50, { points: 60 }, 4600 - 16 * 50],
      [50, { dotted: 1 }, 4600 - 1006],
      [50, { dotted: 50 }, 4600 - 1300],
    ] as const)
      for (const noise of [false, true]) {
        const used = places(count, { ...options, noise });
        // A column of a line that is thinned has four places, or up to five.
        assert.ok(used <= 1.1 * most, `${used} of ${most}`);
        assert.ok(used > 0.85 * most, `${used} of ${most}: ${count} ${JSON.stringify(options)} ${noise}`);
      }
  });

  it("keep places that are few", () => {
    const svg = drawCurves(many(11, () => ({ x: many(100, Number), y: many(100, (i) => i % 2) }))).svg;
    assert.ok(lines(svg).every((line) => line.split("; ")[5].split(" ").length === 100));
  });

  it("have 400 dots, or up to five for four, and one at least each", () => {
    const count = (curves: number) =>
      dots(
        drawCurves(
          many(curves, (k) => ({ x: many(500, Number), y: many(500, (i) => Math.sin(i * k)), dots: true })),
        ).svg,
      ).length;
    assert.ok(count(20) > 300 && count(20) <= 500, `${count(20)}`);
    assert.ok(count(100) >= 100 && count(100) <= 500, `${count(100)}`);
  });
});

describe("more than ten walks", () => {
  // The eleventh leaves nothing that is seen.
  const walk = (k: number): Path =>
    k < 10
      ? {
          path: [[0, 0], [1, k / 10], [k % 3 ? 2 : 1.5, k % 2 ? 6 : 2]], // prettier-ignore
          ...{
            dots: k % 4 < 2,
            dashed: k % 3 === 0,
            ends: k % 2 === 0,
            arrow: k % 5 < 2,
            label: `walk ${k}`,
          },
          ...{ color: `#00000${k % 4}` },
        }
      : { path: [], dots: true, arrow: true, ends: true, label: "away" };
  const draw = (count: number) => drawContours(() => 0, { levels: 0, paths: many(count, walk) }).svg;
  const [few, all] = [draw(10), draw(11)];

  it("have the lines, dots, ends, arrowheads and labels of ten", () => {
    assertSame(lines(few), lines(all), "lines");
    assertSame(dots(few), dots(all), "dots");
    assertSame(lines(few, "arrow"), lines(all, "arrow"), "arrows");
    const width = (svg: string) => /aria-label="arrow".*?stroke-width="(\d)"/s.exec(svg)?.[1];
    assert.deepEqual([width(all), width(few)], ["2", "2"]);
    // First those at the beginning, then those at the end.
    assertSame(ends(few).sort(), ends(all).sort(), "ends");
    const labels = (svg: string) =>
      elements(svg, "text")
        .filter(({ text }) => text.startsWith("walk"))
        .map(({ text, fill, x, y }) => `${text} ${fill} ${x} ${y}`);
    assertSame(labels(few), labels(all), "labels");
    assert.doesNotMatch(all, /away|d=""/);
  });
});

describe("more than 160 bars of doubts", () => {
  const draw = (count: number) =>
    drawDoubts(
      many(count, () => new Matrix(2, 2)),
      new Matrix(count, 10).map((_, __, k) => (k === 1 ? 0.75 : k === 3 ? 0.25 : 0)),
      { labels: many(count, () => 3) },
    ).svg;
  const [few, all] = [draw(16), draw(17)];
  /** Left, right, foot and top of each bar, and its color. */
  const single = elements(few, "rect").map(({ x, y, width, height, fill }) =>
    [Number(x), Number(x) + Number(width), Number(y) + Number(height), Number(y), fill].join(" "),
  );
  const groups = [...all.matchAll(/<g aria-label="bars"([^>]*)>(.*?)<\/g>/gs)].map(([, look, inside]) => ({
    look: attributesOf(look),
    bars: elements(inside, "path").flatMap(({ d }) =>
      [...d.matchAll(/M([\d.]+),([\d.]+)h([\d.]+)V([\d.]+)h(-[\d.]+)z/g)].map(
        ([, x, foot, wide, top, back]) => {
          assert.equal(Number(back), -Number(wide));
          return [Number(x), Number(x) + Number(wide), Number(foot), Number(top)].join(" ");
        },
      ),
    ),
    names: elements(inside, "text"),
  }));

  it("are the bars of fewer, in two colors", () => {
    const [ink, model] = ["#22252b", "#0067a8"];
    assert.deepEqual(
      groups.map(({ look }) => [look.fill, look["font-weight"], look["font-size"], look["text-anchor"]]),
      [[model, "normal", "10", "middle"], [ink, "bold", "10", "middle"]], // prettier-ignore
    );
    for (const [i, color] of [model, ink].entries()) {
      const bars = groups[i].bars.map((bar) => `${bar} ${color}`);
      const expected = single.filter((bar) => bar.endsWith(color));
      assert.deepEqual(bars.slice(0, expected.length), expected);
      assert.equal(bars.length, 17 * (i === 0 ? 9 : 1));
    }
    assert.equal(single.length, 160);
  });

  it("have the names of fewer, on the same line", () => {
    for (const [i, { names }] of groups.entries()) {
      const marks = [...few.matchAll(/<g aria-label="text"([^>]*)>(.*?)<\/g>/gs)];
      const mark = marks.find(([, look]) => look.includes("bold") === (i === 1))!;
      const expected = elements(mark[2], "text").map(({ transform, text }) => {
        const [, x, y] = /translate\(([\d.]+),([\d.]+)/.exec(transform)!;
        // Plot has the middle of a line of ten pixels there: 0.32 of them above its foot.
        return `${text} ${Number(x).toFixed(1)} ${(Number(y) + 3.2).toFixed(1)}`;
      });
      const got = names.map(({ x, y, text }) => `${text} ${Number(x).toFixed(1)} ${Number(y).toFixed(1)}`);
      assert.deepEqual(got.slice(0, expected.length), expected);
    }
  });
});

describe("more than 256 arrows", () => {
  it("point where fewer do, with the same wings", () => {
    const directions = [[1, 0], [0, 1], [-1, 0], [0, -1], [0.6, 0.8], [-0.8, 0.6]]; // prettier-ignore
    for (const direction of directions) {
      // Cells of ten pixels in both, so that arrows are of one length; the first starts at the middle of the first cell.
      const draw = (count: number) =>
        drawField(() => direction, { count, width: 84 + 10 * count, scale: 1 }).svg;
      const first = elements(drawnBy(draw(16), "vector"), "path")
        .map(({ d, transform }) => ({ d, transform }))
        .find(({ transform }) => transform !== undefined)!;
      const [, rotate] = /rotate\(([-\d.]+)/.exec(first.transform) ?? ["", "0"];
      const [path] = elements(draw(17), "path").filter((path) => path["aria-label"] === "arrows");
      assert.deepEqual(
        [path.fill, path["stroke-linecap"], path["stroke-linejoin"]],
        ["none", "round", "round"],
      );
      const [, right, down, left, up, , , other, under] = path.d
        .slice(path.d.indexOf("l"))
        .match(
          /^l(-?[\d.]+) ?(-?[\d.]+)l(-?[\d.]+) ?(-?[\d.]+)m(-?[\d.]+) ?(-?[\d.]+)l(-?[\d.]+) ?(-?[\d.]+)/,
        )!
        .map(Number);
      // Plot's arrow points up by its length, and is turned; wings go back a fifth of it, and a fifth aside.
      const turn = (Number(rotate) * Math.PI) / 180;
      const turned = (x: number, y: number) => [
        x * Math.cos(turn) - y * Math.sin(turn),
        x * Math.sin(turn) + y * Math.cos(turn),
      ];
      const expected = [turned(0, -10), turned(-2, 2), turned(2, 2)].flat();
      for (const [i, part] of [right, down, left, up, other, under].entries())
        assert.ok(
          Math.abs(part - expected[i]) <= 0.051,
          `${direction}: ${part} is not ${expected[i]}, ${first.d}`,
        );
    }
  });
});
