import assert from "node:assert/strict";
import { drawCurves } from "../../../lib/figures/index.js";

/** Names with their heights in pixels, and how many of them have a line to their curve. */
function names(ys: readonly number[]): { names: string[]; heights: number[]; lines: number } {
  const { svg } = drawCurves(ys.map((y, i) => ({ x: [0, 1], y: [0, y], label: `c${i}` })));
  const group = /<g aria-label="curve names">(.*?)<\/g>/.exec(svg)?.[1] ?? "";
  const texts = [...group.matchAll(/<text x="[\d.]+" y="([\d.]+)"[^>]*>([^<]*)</g)];
  return {
    names: texts.map(([, , name]) => name),
    heights: texts.map(([, y]) => Number(y)),
    lines: group.match(/<path/g)?.length ?? 0,
  };
}

describe("names at the ends of curves", () => {
  it("stand beside their curves, without a line, where there is room", () => {
    assert.deepEqual(
      { ...names([1, 2, 3]), heights: undefined },
      { names: ["c0", "c1", "c2"], lines: 0, heights: undefined },
    );
  });

  it("are moved apart and led to their curves where there is none", () => {
    const { heights, lines } = names([1, 1, 1, 2]);
    const sorted = [...heights].sort((a, b) => a - b);
    assert.ok(sorted.every((y, i) => i === 0 || y - sorted[i - 1] >= 16));
    assert.equal(lines, 2);
  });

  it("are counted where there are more than fit", () => {
    const { names: shown, heights } = names(Array.from({ length: 50 }, (_, i) => i % 7));
    assert.equal(shown.at(-1), `+ ${50 - (shown.length - 1)}`);
    assert.ok(Math.min(...heights) > 15 && Math.max(...heights) <= 400);
  });
});
