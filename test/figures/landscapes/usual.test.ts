// Landscapes as they are drawn when nothing else is said, and what of that can be said otherwise.

import assert from "node:assert/strict";
import { document, drawContours, drawDescent, drawField, drawSurface } from "../../../lib/figures/index.js";
import { movingDot } from "../../../lib/figures/landscapes/moving-dot.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { textWidth } from "../../../lib/figures/parts/text.js";
import { assertExplains, outOfRange } from "../../bad-input.js";
import { drawnBy, elements, sizeOf, textsOf } from "../picture.js";

const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;
const walk = Array.from({ length: 30 }, (_, i) => [4 - i / 10, 3]);

describe("contours", () => {
  it("are ten, at equal distances, of ground from −5 to 5 on 480 pixels", () => {
    const { svg, alt } = drawContours(bowl);
    assert.deepEqual(sizeOf(svg), [480, 474]);
    assert.equal(
      alt,
      "Contours of a function of x₀ and x₁ at the heights 2.5, 7.5, 12.5, 17.5, 22.5, 27.5, 32.5, 37.5, 42.5, 47.5.",
    );
    assert.deepEqual([...textsOf(svg, "x-axis label"), ...textsOf(svg, "y-axis label")], ["x₀", "x₁"]);
    const named = drawContours(bowl, { levels: [1], x0Label: "a", x1Label: "b" }).svg;
    assert.deepEqual([...textsOf(named, "x-axis label"), ...textsOf(named, "y-axis label")], ["a", "b"]);
  });
});

describe("a descent", () => {
  const { svg } = drawDescent(bowl, walk);

  it("is 25 steps in five seconds, in two pictures of 380 pixels and one color", () => {
    assert.deepEqual(sizeOf(svg), [760, 374]);
    assert.match(svg, /animation:animated-1-walk 5s step-end/);
    assert.match(svg, /animation:animated-2-fall 5s step-end/);
    assert.equal(svg.split(`fill="${colors.second}" stroke="${colors.ground}" stroke-width="2"`).length, 3);
    assert.ok(!svg.includes(`stroke="${colors.third}"`));
    for (const name of ["f(x₀, x₁)", "step, the first 25 of 29"]) assert.ok(svg.includes(`>${name}<`), name);
  });

  it("has dots that are clipped a little outside of the frames", () => {
    // The frame reaches from (56, 28) to (352, 324); a dot with its rim from its middle 9 pixels.
    const clips = elements(svg, "svg").filter(({ overflow }) => overflow === "hidden");
    assert.deepEqual(
      clips.map(({ x, y, width, height, viewBox }) => [x, y, width, height, viewBox]),
      Array(2).fill(["47", "19", "314", "314", "47 19 314 314"]),
    );
  });

  it("is drawn with the names, the ground and the size that it is told", () => {
    const told = drawDescent(bowl, walk, {
      ...{ x0: [0, 8], x1: [0, 4], x0Label: "a", x1Label: "b", levels: [9], levelLabels: false },
      ...{ stepLabel: "s", valueLabel: "v", color: "#123456", height: 300, width: 400, steps: 29 },
    });
    assert.deepEqual(sizeOf(told.svg), [800, 300]);
    for (const name of ["a", "b", "s", "v"]) assert.ok(told.svg.includes(`>${name}<`), name);
    assert.ok(!told.svg.includes('font-size="11"'));
    assert.match(drawDescent(bowl, walk, { levels: [9] }).svg, /font-size="11"[^>]*>9</);
    assert.equal(told.svg.split('fill="#123456" stroke="#fffefb"').length, 3);
    assert.match(told.alt, /^29 steps of a descent .* from 25\.0 to 10\.2;/);
  });
});

describe("movingDot(places, options)", () => {
  it("draws nothing where no place is on the scales", () => {
    const mark = movingDot([{ x: 1, y: 2 }], { name: "a", seconds: 1, color: "red" });
    const draw = mark as unknown as (...values: unknown[]) => SVGElement;
    const scales = { x: (x: number) => x, y: () => NaN };
    assert.equal(draw([], scales, {}, {}, { document }).childNodes.length, 0);
  });
});

describe("a surface", () => {
  it("is 640 × 440 pixels, with the names that are usual", () => {
    const { svg, alt } = drawSurface(bowl);
    assert.deepEqual(sizeOf(svg), [640, 440]);
    assert.equal(alt, "Surface of f(x₀, x₁) over x₀ and x₁, with heights from 0 to 50.");
    for (const name of ["f(x₀, x₁)", "x₀", "x₁"]) assert.ok(svg.includes(`>${name}<`), name);
    const told = drawSurface(bowl, { x0Label: "a", x1Label: "b", zLabel: "c", width: 300, height: 200 });
    assert.deepEqual(sizeOf(told.svg), [300, 200]);
    assert.equal(told.alt, "Surface of c over a and b, with heights from 0 to 50.");
    for (const name of ["a", "b", "c"]) assert.ok(told.svg.includes(`>${name}<`), name);
  });

  it("makes room for the names of walks at the right and for long numbers at the left", () => {
    const ends = (f: typeof bowl, label?: string) => {
      const { svg } = drawSurface(f, { slices: [{ fixed: "x1", at: 0, label }] });
      const xs = [...svg.matchAll(/[ML](-?[\d.]+),/g)].map(([, x]) => Number(x));
      return [Math.min(...xs), Math.max(...xs)];
    };
    assert.deepEqual(ends(bowl), [52, 608]);
    assert.deepEqual(ends(bowl, "a".repeat(10)), [52, 640 - 68]);
    assert.deepEqual(ends((x) => 1e12 * bowl(x))[0], Math.round(10 * (textWidth("1.25×10¹³") + 14)) / 10);
  });

  it("shortens names to 120 pixels, and says in full what is very long", () => {
    const named = (label: string) => drawSurface(bowl, { slices: [{ fixed: "x0", at: 0, label }] });
    assert.ok(named("a".repeat(16)).svg.includes(`>${"a".repeat(16)}<`));
    assert.ok(named("a".repeat(17)).svg.includes(`>${"a".repeat(15)}…<`));
    assert.match(named("a".repeat(40)).alt, new RegExp(`In full: ${"a".repeat(40)}\\.$`));
  });

  it("has walks and points within its own ranges", () => {
    const ranges = { x0: [0, 1], x1: [0, 9] } as const;
    assert.ok(drawSurface(bowl, { ...ranges, slices: [{ fixed: "x1", at: 9 }], points: [[1, 9]] }));
    const says = (name: string, to: number, at: number) =>
      `drawSurface: slices and points must lie inside ${name} from 0 to ${to}, got ${at}`;
    assertExplains([
      outOfRange(() => drawSurface(bowl, { ...ranges, slices: [{ fixed: "x0", at: 9 }] }), says("x0", 1, 9)),
      outOfRange(
        () => drawSurface(bowl, { ...ranges, slices: [{ fixed: "x1", at: -1 }] }),
        says("x1", 9, -1),
      ),
      outOfRange(() => drawSurface(bowl, { ...ranges, points: [[9, 1]] }), says("x0", 1, 9)),
      outOfRange(() => drawSurface(bowl, { ...ranges, points: [[1, 9.5]] }), says("x1", 9, 9.5)),
    ]);
  });
});

describe("a field", () => {
  const lengths = (svg: string) =>
    elements(drawnBy(svg, "vector"), "path").map(({ d }) => Number(/L0,-?([\d.]+)/.exec(d)?.[1]));

  it("has arrows that come to 0.95 of the way to the next, in the model's color", () => {
    const { svg } = drawField(() => [1, 0], { count: 4, width: 484 });
    assert.deepEqual([...new Set(lengths(svg))], [95]);
    assert.equal(elements(drawnBy(svg, "vector"), "g")[0].stroke, colors.model);
  });

  it("is measured by an arrow of 5, 2 or 1 and zeros", () => {
    const measure = (length: number) =>
      />length ([^<]*)</.exec(drawField(() => [length, 0], { count: 2 }).svg)?.[1];
    assert.deepEqual([7, 5, 3, 2, 1.5, 1, 0.04, 800].map(measure), [
      "5",
      "5",
      "2",
      "2",
      "1",
      "1",
      "0.02",
      "500",
    ]);
  });

  it("says what it got in place of an arrow", () => {
    const got = (arrow: unknown, words: string) =>
      outOfRange(
        () => drawField(() => arrow as number[], { count: 2 }),
        `drawField: direction must give two finite numbers, got ${words} at (-2.5, -2.5)`,
      );
    assertExplains([
      ...[got([1, NaN], "[1, NaN]"), got([1, 2, 3], "[1, 2, 3]"), got([1, 2, 3, 4], "[1, 2, 3, 4]")],
      ...[
        got([1, 2, 3, 4, 5], "an array of length 5"),
        got(5, "5"),
        got([], "[]"),
        got(["1", 2], '["1", 2]'),
      ],
    ]);
  });
});
