// Where the names of walks and the heights of rings stand.

import assert from "node:assert/strict";
import { document } from "../../../lib/figures/index.js";
import type { Piece } from "../../../lib/figures/landscapes/mesh.js";
import { labelRings } from "../../../lib/figures/landscapes/ring-labels.js";
import { placeName } from "../../../lib/figures/landscapes/slice-labels.js";
import { element } from "../../../lib/figures/parts/element.js";
import { assertClose } from "../../assert-close.js";

describe("placeName(walk, faces)", () => {
  const walk = (x: number, y: number) => [
    ...[0, 1, 2, 3].map(() => ({ x: 0, y: 0, depth: 0 })),
    { x, y, depth: 0 },
  ];
  const square = (depth: number): Piece => ({
    points: [
      { x: 2, y: -1, depth },
      { x: 4, y: -1, depth },
      { x: 4, y: 1, depth },
      { x: 2, y: 1, depth },
    ],
    ...{ fill: "none", stroke: "none", strokeWidth: 0, depth },
  });

  it("goes 14 pixels on beyond the end of the walk", () => {
    const places = [walk(3, 0), walk(-3, 0), walk(0, 2), walk(0, -2), walk(3, 4), walk(0, 0)].map((walk) => {
      const { at, dx, dy, textAnchor } = placeName(walk, []);
      assert.equal(at, walk[4]);
      return [dx, Object.is(dy, -0) ? 0 : dy, textAnchor];
    });
    assert.deepEqual(places.slice(0, 4), [
      [14, 0, "start"],
      [-14, 0, "end"],
      [0, -14, "middle"],
      [0, 14, "middle"],
    ]);
    assertClose(places[4].slice(0, 2) as number[], [8.4, -11.2], 1e-12);
    assert.deepEqual(places[5], [0, 0, "end"]);
  });

  it("stands beside the beginning where a nearer face hides the end", () => {
    const long = walk(3, 0);
    const hidden = placeName(long, [square(-1)]);
    assert.deepEqual(hidden, { at: long[1], dx: -10, dy: 0, textAnchor: "end" });
    for (const faces of [[square(1)], [square(-0.1)]]) assert.equal(placeName(long, faces).dx, 14);
    // Beside the face, on each of its sides, the end is seen.
    for (const [x, y] of [
      [1, 0],
      [5, 0],
      [3, 2],
      [3, -2],
    ])
      assert.equal(placeName(walk(x, y), [square(-1)]).at.x, x);
  });
});

describe("labelRings(group, rings, things, inside)", () => {
  const inside = { left: 0, right: 200, top: 0, bottom: 200 };
  /** A square ring around (100, 100). */
  const ring = (half: number, text = "5") => ({
    outlines: [
      [
        [100 - half, 100 - half],
        [100 + half, 100 - half],
        [100 + half, 100 + half],
        [100 - half, 100 + half],
      ] as [number, number][],
    ],
    text,
  });
  const labels = (
    ...given: [Parameters<typeof labelRings>[1], (readonly [number, number])[]?, typeof inside?]
  ) => {
    const group = element(document, "g");
    labelRings(group, given[0], given[1] ?? [], given[2] ?? inside);
    return Array.from(group.children, (label) => ({
      text: label.textContent,
      x: Number(label.getAttribute("x")),
      y: Number(label.getAttribute("y")),
    }));
  };

  it("write a height on its ring, as high up as there is room", () => {
    const [label, ...none] = labels([ring(50)]);
    assert.deepEqual([label, none], [{ text: "5", x: 50, y: 50 }, []]);
  });

  it("keep off what stands there, and off the other rings", () => {
    const things = Array.from({ length: 201 }, (_, x) => [x, 50] as const);
    // A side of 100 has places at every twelfth; the second keeps the label, 16 high, off the things above it.
    const [{ x, y }] = labels([ring(50)], things);
    assertClose([x, y], [150, 50 + 2 * (100 / 12)], 1e-9);
    // A ring inside of the frame's edge has no room at the sides where the frame is narrow.
    assert.deepEqual(labels([ring(95)], [], { ...inside, top: 10 }), []);
    const near = labels([ring(50, "1"), ring(53, "2")]);
    assert.deepEqual(near, []);
    const apart = labels([ring(20, "1"), ring(60, "2")]);
    assert.deepEqual(
      apart.map(({ text }) => text),
      ["1", "2"],
    );
  });

  it("leave none over another, and write twelve heights at most", () => {
    const rings = Array.from({ length: 13 }, (_, i) => ({
      outlines: [
        [
          [40, 15 * i + 10],
          [160, 15 * i + 10],
        ] as [number, number][],
      ],
      text: String(i),
    }));
    const found = labels(rings, [], { ...inside, bottom: 220 });
    assert.ok(found.every(({ text }) => Number(text) % 2 === 0));
  });
});
