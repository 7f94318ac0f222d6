// How much the panels and rows of charts share among them, and what stands beside them.

import assert from "node:assert/strict";
import { drawDecisions, drawFits, drawHistograms, drawSpread } from "../../../lib/figures/index.js";
import { drawnBy, elements, textsOf } from "../picture.js";

const many = <T>(count: number, of: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => of(i));
const line = { x: [0, 1], y: [0, 1] };

describe("drawDecisions(strips)", () => {
  it("takes 80 pictures, and shares 240 points among them", () => {
    const strip = (decisions: number, points: number) => ({
      label: "a",
      points: many(points, (i) => ({ x: ((i * 37) % 101) / 101, y: ((i * 53) % 103) / 103, target: 1 })),
      decisions: many(decisions, () => ({ w: [1, 1], b: 1 })),
    });
    assert.match(drawDecisions(many(4, () => strip(20, 0))).alt, /^a: /);
    const dots = elements(drawDecisions([strip(2, 1000)]).svg, "circle").filter(({ r }) => r === "4").length;
    assert.ok(dots > 160 && dots <= 2 * 104, `${dots} dots`);
  });
});

describe("drawFits(points, fits)", () => {
  const long = { x: many(9000, (i) => i / 9000), y: many(9000, (i) => ((i * 7919) % 1000) / 1000) };

  it("shares 1,000 places among curves and panels", () => {
    const { svg } = drawFits(
      line,
      many(2, (i) => ({ label: `${i}`, ...long })),
      { truth: long },
    );
    const lines = elements(svg, "path")
      .map(({ d }) => d.split(/[ML]/).length - 1)
      .filter((places) => places > 2);
    assert.equal(lines.length, 4);
    for (const places of lines) assert.ok(places > 170 && places <= 250, `${lines}`);
  });

  it("draws the truth dashed in every panel, and nothing of it outside of the frame", () => {
    const { svg } = drawFits(line, [{ label: "a", ...line }], {
      truth: { x: [0, 1], y: [0, 9] },
      yDomain: [0, 1],
    });
    const clipped =
      /clip-path="url\(#[^"]*"[^>]*>(?:<g[^>]*>)*?<g [^>]*stroke-dasharray="5 4"[^>]*>(?:<g[^>]*>)*<path d="([^"]*)"/;
    assert.match(clipped.exec(svg)![1], /^M[\d.]+,[\d.]+L[\d.]+,-[\d.]+$/);
  });

  it("shortens the names of panels to 0.85 of their width", () => {
    const names = (count: number) =>
      textsOf(
        drawFits(line, [
          { label: "a".repeat(count), ...line },
          { label: "b", ...line },
        ]).svg,
        "fx-axis tick label",
      );
    // By hand: 0.85 of 556 / 2 pixels hold 32 letters of 7.2.
    assert.equal(names(32)[0], "a".repeat(32));
    assert.equal(names(33)[0], `${"a".repeat(31)}…`);
  });
});

describe("drawHistograms(samples)", () => {
  it("shares 480 bins among its rows", () => {
    const values = many(400, (k) => 10 ** (k / 4 - 50 + 0.01));
    const bars = (rows: number) =>
      elements(drawHistograms(many(rows, (i) => ({ label: `${i}`, values }))).svg, "rect").length;
    // Over a hundred powers of ten four bins for each are 400: too many for two rows, which get half of them each.
    assert.deepEqual([bars(1), bars(2)], [400, 400]);
  });

  it("has an axis from 0.1 to 1 and no scale at a row of zeros", () => {
    const { svg } = drawHistograms([{ label: "a", values: [0, 0] }]);
    assert.deepEqual(textsOf(svg, "x-axis tick label").filter(Boolean), ["10⁻¹", "10⁰"]);
    const rows = (...samples: number[][]) =>
      elements(drawnBy(drawHistograms(samples.map((values) => ({ label: "a", values }))).svg, "tick"), "line")
        .length;
    assert.deepEqual([rows([1], [0]), rows([1], [2])], [1, 2]);
  });

  it("makes room for its names and for the numbers of their scales", () => {
    const values = many(1234, () => 2);
    const { svg } = drawHistograms([{ label: "n".repeat(30), values }]);
    const [{ x1 }] = elements(drawnBy(svg, "rule"), "line");
    // By hand: "nnn…: 1,234" of 8.2 pixels each; the tick "1,234" takes 5 · 8.3 − 4.1, and 12 and 24 are around it.
    assert.equal(Number(x1), Math.ceil(37 * 8.2 + 12 + 37.4) + 24);
  });
});

describe("drawSpread(estimates)", () => {
  it("keeps room at the right for the name of the true value, where there is one", () => {
    const grid = (options: object) => {
      const { svg } = drawSpread([{ x: 1, values: [1, 2] }], options);
      return {
        right: elements(drawnBy(svg, "y-grid"), "line")[0].x2,
        rules: svg.match(/aria-label="rule"/g)?.length,
      };
    };
    assert.deepEqual(grid({}), { right: "612", rules: 2 });
    assert.deepEqual(grid({ truth: 1, labels: { truth: "a".repeat(10) } }), { right: "540", rules: 3 });
  });
});
