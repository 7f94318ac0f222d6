import assert from "node:assert/strict";
import { gradientDescent, type Vector } from "../../../lib/index.js";
import { drawDescent, sideBySide } from "../../../lib/figures/index.js";
import { assertSnapshot } from "../snapshot.js";

const bowl = (x: Vector) => x[0] ** 2 + x[1] ** 2;
const { path } = gradientDescent(bowl, [-3, 4], { learningRate: 0.1 });

/** The places that a dot visits, by the name of its animation: share of the time in percent, x and y in pixels. */
function frames(svg: string, name: string): number[][] {
  const keyframes = new RegExp(`@keyframes ${name}\\{(.*?\\})\\}`).exec(svg)?.[1] ?? "";
  return [...keyframes.matchAll(/([\d.]+)%\{transform:translate\(([-\d.]+)px,([-\d.]+)px\)\}/g)].map(
    (match) => match.slice(1).map(Number),
  );
}

describe("drawDescent(f, path, options)", () => {
  it("draws the descent into the bowl, over the ground and as value over steps", () => {
    const levels = [1, 4, 9, 16, 25];
    assertSnapshot("descent", drawDescent(bowl, path, { levels, steps: 10, width: 300, valueScale: "log" }));
  });

  it("moves the dot by CSS alone, and only where motion is welcome", () => {
    const { svg } = drawDescent(bowl, path);
    assert.doesNotMatch(svg, /<script|<animate/);
    const animations = svg.match(/animation:/g)?.length;
    const guarded = svg.match(
      /@media \(prefers-reduced-motion:no-preference\)\{#[\w-]+\{animation:/g,
    )?.length;
    assert.deepEqual([animations, guarded], [2, 2]);
  });

  it("goes once, from step to step, each for the same time, and rests at the end", () => {
    const { svg } = drawDescent(bowl, path, { steps: 4, seconds: 3 });
    const walk = frames(svg, "animated-1-walk");
    assert.match(svg, /animation:animated-1-walk 3s step-end\}/);
    assert.deepEqual(
      walk.map(([share]) => share),
      [0, 25, 50, 75, 100],
    );
    assert.doesNotMatch(svg, /infinite/);
  });

  it("walks and falls along the same steps", () => {
    const { svg } = drawDescent(bowl, path, { steps: 4 });
    const [walk, fall] = [frames(svg, "animated-1-walk"), frames(svg, "animated-2-fall")];
    assert.equal(walk.length, 5);
    assert.equal(fall.length, 5);
    // Ten units of ground on 296 pixels, beginning 56 from the left and 28 from the top.
    const [x, y] = [56 + (2 / 10) * 296, 28 + (1 / 10) * 296];
    assert.deepEqual(walk[0].slice(1), [Number(x.toFixed(1)), Number(y.toFixed(1))]);
    assert.ok(fall.every(([, , y], i) => i === 0 || y >= fall[i - 1][2]));
  });

  it("lets the still dot stand at the end", () => {
    const { svg } = drawDescent(bowl, path, { steps: 4 });
    const [, x, y] = frames(svg, "animated-1-walk")[4];
    assert.match(svg, new RegExp(`<circle id="animated-1-walk" r="7" transform="translate\\(${x},${y}\\)"`));
  });

  it("keeps the animations of two figures apart that stand side by side", () => {
    const figure = drawDescent(bowl, path, { steps: 2 });
    const { svg } = sideBySide([figure, figure]);
    const ids = [...svg.matchAll(/id="(animated-[^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, 4);
    for (const id of ids) assert.equal(frames(svg, id).length, 3);
  });

  it("passes over values that a log scale has no place for, in their time", () => {
    const falling = (x: Vector) => 2 - x[0];
    const walk = [[0, 0], [1, 0], [2, 0], [1.5, 0]]; // prettier-ignore
    const { svg } = drawDescent(falling, walk, { seconds: 3, valueScale: "log" });
    const shares = (name: string) => frames(svg, name).map(([share]) => share);
    assert.deepEqual(shares("animated-1-walk"), [0, 33.33, 66.67, 100]);
    assert.deepEqual(shares("animated-2-fall"), [0, 33.33, 100]);
    assert.doesNotMatch(svg, /NaN|Infinity/);
  });

  it("draws a walk that climbs and leaves the frame", () => {
    const climbing = gradientDescent(bowl, [-3, 4], { learningRate: 10, steps: 12 }).path;
    assert.doesNotMatch(drawDescent(bowl, climbing).svg, /NaN|Infinity/);
  });

  it("says that there are more steps than it shows", () => {
    const figure = drawDescent(bowl, path);
    assert.match(figure.svg, />step, the first 25 of 100</);
    assert.match(figure.alt, /^The first 25 of 100 steps of a descent/);
    assert.match(drawDescent(bowl, path.slice(0, 11)).svg, />step</);
  });

  it("draws a walk of a single place", () => {
    assert.match(drawDescent(bowl, [[3, 4]]).alt, /^0 steps of a descent/);
  });

  it("says in words what it shows", () => {
    assert.equal(
      drawDescent(bowl, path, { steps: 10 }).alt,
      "The first 10 of 100 steps of a descent over the contours of a function, and beside them its value, from 25.0 to 0.288; a dot walks along both.",
    );
  });

  it("refuses what cannot be drawn", () => {
    const messages: [() => unknown, string][] = [
      [() => drawDescent(bowl, []), "drawDescent: path must hold at least one place, got none"],
      [
        () => drawDescent(bowl, path, { steps: 0 }),
        "drawDescent: steps must be a whole number from 1 to 400, got 0",
      ],
      [() => drawDescent(bowl, path, { seconds: 0 }), "drawDescent: seconds must be from 0.1 to 5, got 0"],
      [() => drawDescent(bowl, path, { seconds: 9 }), "drawDescent: seconds must be from 0.1 to 5, got 9"],
    ];
    for (const [call, message] of messages) assert.throws(call, { name: "RangeError", message });
  });

  it("refuses a function without value on the way", () => {
    assert.throws(
      () =>
        drawDescent(
          (x) => Math.sqrt(x[0] + 5),
          [
            [1, 1],
            [-7, 1],
          ],
        ),
      {
        name: "RangeError",
        message: "drawDescent: f must give a finite number on the whole path, got NaN at step 1",
      },
    );
  });
});
