import assert from "node:assert/strict";
import { drawContours, drawField } from "../../../lib/figures/index.js";

const bowl = (x: ArrayLike<number>) => x[0] ** 2 + x[1] ** 2;

/** The heights on the rings: what is written, and where it stands in pixels. */
function heights(svg: string): { text: string; x: number; y: number }[] {
  const all = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*font-size="11"[^>]*>([^<]*)</g)];
  return all.map(([, x, y, text]) => ({ text, x: Number(x), y: Number(y) }));
}

describe("heights on rings", () => {
  it("stand on the rings that have room", () => {
    const { svg } = drawContours(bowl, { levels: [1, 4, 9, 16] });
    const labels = heights(svg);
    assert.deepEqual(labels.map(({ text }) => text).sort(), ["1", "16", "4", "9"]);
    // The frame has its middle at (254, 226), and 39.6 pixels for a unit.
    for (const { text, x, y } of labels) {
      const radius = Math.hypot(x - 254, y - 226) / 39.6;
      assert.ok(Math.abs(radius ** 2 - Number(text)) < 0.15 * Number(text), `${text} at ${radius ** 2}`);
    }
  });

  it("keep away from points, walks and each other", () => {
    const walk = { path: [[0, 0], [0, 5]] }; // prettier-ignore
    const labels = heights(drawContours(bowl, { levels: [1, 4, 9, 16], paths: [walk] }).svg);
    assert.equal(labels.length, 4);
    for (const { text, x } of labels) assert.ok(Math.abs(x - 254) > 6, `${text} on the walk`);
  });

  it("are left out where lines are too close, and where told so", () => {
    const steep = drawContours((x) => x[0], { levels: Array.from({ length: 40 }, (_, i) => i / 40) });
    assert.ok(heights(steep.svg).length < 5);
    assert.deepEqual(heights(drawContours(bowl, { levelLabels: false }).svg), []);
    assert.deepEqual(heights(drawField((x) => x, { heights: bowl }).svg), []);
    assert.ok(heights(drawField((x) => x, { heights: bowl, levelLabels: true }).svg).length > 0);
  });
});
