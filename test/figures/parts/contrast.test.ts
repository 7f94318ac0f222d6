import assert from "node:assert/strict";
import { colors, drawConfusion, drawMatrix } from "../../../lib/figures/index.js";
import { deepest, tint } from "../../../lib/figures/parts/tint.js";
import { matrix } from "../../../lib/index.js";

/** How well one color can be read on another, from 1 to 21. Source: WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [a, b].map(luminance).sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((from) => {
    const share = parseInt(hex.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What text needs. */
const enough = 4.5;
const series = [colors.model, colors.second, colors.third, colors.fourth] as const;

describe("text of figures", () => {
  it("is told apart from the ground at 4.5 to 1, in every color that it takes", () => {
    assert.equal(contrast("#000000", "#ffffff"), 21);
    for (const color of [colors.ink, colors.quiet, ...series])
      assert.ok(contrast(color, colors.ground) >= enough, `${color}: ${contrast(color, colors.ground)}`);
  });

  it("is told apart from every tint of a cell", () => {
    for (const color of [colors.model, colors.second])
      for (let share = 0; share <= deepest; share += 0.05)
        assert.ok(contrast(colors.ink, tint(color, share)) >= enough, `${color} at ${share}`);
  });

  it("stands in ink in cells, whose colors are no deeper than that", () => {
    for (const { svg } of [
      drawMatrix(matrix([[1, -1, 0.5]])),
      drawConfusion(
        matrix([
          [9, 5],
          [4, 9],
        ]),
      ),
    ]) {
      // prettier-ignore
      const fills = [...svg.matchAll(/<rect [^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill);
      assert.ok(fills.length >= 3);
      for (const fill of fills) assert.ok(contrast(colors.ink, fill) >= enough, fill);
    }
  });

  it("is told apart from the boxes of routes", () => {
    for (const color of [colors.ink, colors.model])
      assert.ok(contrast(color, tint(color, 0.13)) >= enough, color);
  });
});
