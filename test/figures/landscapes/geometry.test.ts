// Where landscapes put what they draw, from small inputs by hand.

import assert from "node:assert/strict";
import { groundHeight } from "../../../lib/figures/landscapes/ground.js";
import { sample } from "../../../lib/figures/landscapes/landscape.js";
import { cells, faces, steps } from "../../../lib/figures/landscapes/mesh.js";
import { projection } from "../../../lib/figures/landscapes/projection.js";
import { thingsOf } from "../../../lib/figures/landscapes/things.js";
import { assertClose } from "../../assert-close.js";

const unit = [0, 1] as const;

describe("projection(x0, x1, z, view)", () => {
  const seen = (place: [number, number, number], view: object = {}) => {
    const { x, y, depth } = projection([0, 2], [0, 2], [0, 2], view)(...place);
    return [x, y, depth];
  };

  it("looks at a box around the origin, level or straight down", () => {
    // By hand: the box reaches from −1 to 1, and 0.65 times as far upwards.
    assertClose(seen([2, 2, 2], { azimuth: 0, elevation: 0 }), [1, 0.65, 1], 1e-12);
    assertClose(seen([0, 1, 0], { azimuth: 0, elevation: 0 }), [-1, -0.65, 0], 1e-12);
    assertClose(seen([2, 2, 2], { azimuth: 0, elevation: 90 }), [1, 1, -0.65], 1e-12);
    assertClose(seen([2, 1, 1], { azimuth: 90, elevation: 0 }), [0, 0, -1], 1e-12);
  });

  it("turns by 30° and looks down by 36° if not told otherwise", () => {
    assert.deepEqual(seen([2, 0, 1]), seen([2, 0, 1], { azimuth: 30, elevation: 36 }));
    const [sin, cos] = [Math.sin(Math.PI / 5), Math.cos(Math.PI / 5)];
    const away = -Math.cos(Math.PI / 6) - 0.5;
    assertClose(
      seen([2, 0, 2]),
      [...[Math.cos(Math.PI / 6) - 0.5, away * sin + 0.65 * cos, away * cos - 0.65 * sin]],
      1e-12,
    );
  });

  it("lays a ground of one height at the bottom", () => {
    const { y } = projection(unit, unit, [3, 3], { azimuth: 0, elevation: 0 })(0, 0, 3);
    assert.equal(y, -0.65);
  });
});

describe("faces(landscape, z, project) and steps(walk)", () => {
  it("are the squares of the grid, as far away as their corners' mean, the higher the deeper in color", () => {
    const landscape = sample("f", (x) => x[0], cells + 1, { x0: [0, 16], x1: [0, 32] });
    const all = faces(landscape, [0, 16], (a, b, height) => ({ x: a, y: b, depth: a + b + height }));
    assert.equal(all.length, 256);
    const [first, second] = all;
    assert.deepEqual(
      first.points.map(({ x, y }) => [x, y]),
      [
        [0, 0],
        [1, 0],
        [1, 2],
        [0, 2],
      ],
    );
    assert.deepEqual([first.depth, second.depth, all[16].depth], [2, 4, 4]);
    assert.equal(all[16].fill, first.fill);
    assert.notEqual(second.fill, first.fill);
  });

  it("go from place to place, a little nearer than the ground", () => {
    const points = [1, 2, 4].map((x) => ({ x, y: 0, depth: x }));
    const [one, two, ...none] = steps({ color: "red", points });
    assert.deepEqual([one.points, two.points, none], [points.slice(0, 2), points.slice(1), []]);
    assertClose([one.depth, two.depth], [1.8, 3.8], 1e-12);
    assert.equal(one.stroke, "red");
  });
});

describe("groundHeight(options)", () => {
  it("gives both axes one scale, but no more than twice the width and no less than a fifth of it", () => {
    // 84 pixels of the width and 78 of the height lie around the frame.
    const heights = [
      {},
      { width: 284 },
      { x0: [0, 10], x1: [0, 5], width: 284 },
      { x1: [0, 100], width: 284 },
    ];
    assert.deepEqual(
      [...heights, { x1: [0, 1], width: 284 }, { height: 99 }].map((options) =>
        groundHeight(options as object),
      ),
      [474, 278, 178, 478, 118, 99],
    );
  });
});

describe("thingsOf(points, paths)", () => {
  it("are points, the ways between the places of walks, and their first places", () => {
    assert.deepEqual(thingsOf([{ x: 1, y: 2 }], []), [{ x: 1, y: 2 }]);
    const things = thingsOf([], [{ path: [[0, 10], [100, 60]] }]); // prettier-ignore
    // Two places: 200 are shared among them, so 100 on the way.
    assert.equal(things.length, 101);
    assert.deepEqual(
      [things[0], things[1], things[100]],
      [
        { x: 0, y: 10 },
        { x: 1, y: 10.5 },
        { x: 100, y: 60 },
      ],
    );
    const long = Array.from({ length: 1000 }, (_, i) => [i, 0]);
    // Every tenth place, and two on each of the 99 ways between.
    const many = thingsOf([], [{ path: long }]);
    assert.equal(many.length, 1 + 99 * 2);
    assert.deepEqual(
      many.slice(0, 3),
      [0, 5, 10].map((x) => ({ x, y: 0 })),
    );
    assert.deepEqual(thingsOf([], [{ path: [] }]), []);
  });

  it("are all along labels, on their side, and on both sides of long ones", () => {
    // "abcde" is 36 pixels long, from 7 beside the point: six steps, in three heights around 11 below.
    const [, ...label] = thingsOf([{ x: 1, y: 2, label: "abcde" }], []);
    assert.equal(label.length, 18);
    assertClose(
      label.map(({ dx = NaN }) => dx),
      [0, 1, 2, 3, 4, 5].flatMap((i) => Array<number>(3).fill(7 + 7.2 * i)),
      1e-9,
    );
    assert.deepEqual(
      label.slice(0, 3).map(({ x, y, dy }) => [x, y, dy]),
      [
        [1, 2, 6],
        [1, 2, 11],
        [1, 2, 16],
      ],
    );
    const left = thingsOf([], [{ path: [[1, 2]], label: "abcde", side: "upper left" }]);
    assertClose([left[1].dx ?? NaN, left[1].dy ?? NaN, left.at(-1)?.dx ?? NaN], [-7, -16, -43], 1e-9);
    assert.equal(thingsOf([], [{ path: [[1, 2]], label: "abcde" }])[1].dy, -16);
    const sides = thingsOf([{ x: 0, y: 0, label: "a".repeat(14) }], []).map(({ dx = 0 }) => Math.sign(dx));
    assert.deepEqual(
      [sides.filter((side) => side > 0).length, sides.filter((side) => side < 0).length],
      [42, 42],
    );
  });
});
