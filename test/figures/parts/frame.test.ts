import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawFrame, drawInPixels, type Frame, type FrameAxis } from "../../../lib/figures/parts/frame.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { drawnBy, elements, sizeOf, textsOf } from "../picture.js";

const domain = [0, 1];
const draw = (x: FrameAxis, y: FrameAxis, more: Partial<Frame> = {}) =>
  drawFrame({ caller: "drawTest", x: { domain, ...x }, y: { domain, ...y }, marks: [], ...more }, "a frame");

describe("drawFrame(frame, alt)", () => {
  it("draws grid, what lies beneath, axes and marks, each over the one before", () => {
    const { svg } = draw(
      { label: "across", grid: true },
      { label: "up", grid: true },
      { beneath: [Plot.dot([[0, 0]])], marks: [Plot.ruleY([1])] },
    );
    assert.deepEqual(
      elements(svg, "g").flatMap((group) => group["aria-label"] ?? []),
      [
        ...["x-grid", "y-grid", "dot", "x-axis tick", "x-axis tick label", "x-axis label"],
        ...["y-axis tick", "y-axis tick label", "y-axis label", "rule"],
      ],
    );
  });

  it("draws the lines of a grid where it is told, in their color, or none", () => {
    const { svg } = draw({ grid: { ticks: [0.5] } }, { grid: { ticks: 2 } });
    const [across, up] = ["x-grid", "y-grid"].map((name) => drawnBy(svg, name));
    assert.deepEqual([elements(across, "g"), elements(up, "g")].map(([{ stroke }]) => stroke), [
      ...[colors.grid, colors.grid],
    ]); // prettier-ignore
    assert.doesNotMatch(svg, /stroke-opacity/);
    // The middle of the frame, which reaches from 56 to 612.
    assert.deepEqual(elements(across, "line").map(({ x1, x2 }) => [x1, x2]), [["334", "334"]]); // prettier-ignore
    assert.deepEqual(elements(up, "line").map(({ y1 }) => y1), ["350", "189", "28"]); // prettier-ignore
    assert.doesNotMatch(draw({}, { grid: false }).svg, /grid/);
  });

  it("writes the name of x 38 pixels below the middle, that of y above its axis, without an arrow", () => {
    const { svg } = draw({ label: "across" }, { label: "up" });
    assert.deepEqual([textsOf(svg, "x-axis label"), textsOf(svg, "y-axis label")], [["across"], ["up"]]);
    assert.match(
      drawnBy(svg, "x-axis label"),
      /translate\([\d.]+,38(\.5)?\)"><text transform="translate\(334,350\)"/,
    );
    assert.match(drawnBy(svg, "y-axis label"), /text-anchor="start"/);
  });

  it("draws an axis as it is told, or none", () => {
    const { svg } = draw({ axis: { ticks: [0, 1] } }, { axis: { tickFormat: () => "tick", ticks: [0.5] } });
    assert.deepEqual(textsOf(svg, "x-axis tick label"), ["0.0", "1.0"]);
    assert.deepEqual(textsOf(svg, "y-axis tick label"), ["tick"]);
    assert.doesNotMatch(draw({ axis: null, label: "x" }, { axis: null, label: "y" }).svg, /axis/);
    assert.deepEqual(sizeOf(draw({}, {}, { width: 300, height: 200 }).svg), [300, 200]);
  });

  it("shortens names that are wider than the room around the middle of their axis", () => {
    /** Asserts that a name is whole if it takes no more pixels than these, with letters of 7.2. */
    const assertRoom = (pixels: number, side: "x" | "y", axis: FrameAxis, more: Partial<Frame>) => {
      const most = Math.floor(pixels / 7.2);
      for (const count of [most, most + 1]) {
        const label = "p".repeat(count);
        const { svg } = draw(
          side === "x" ? { ...axis, label } : {},
          side === "y" ? { ...axis, label } : {},
          more,
        );
        assert.equal(textsOf(svg, `${side}-axis label`)[0] === label, count === most, `${count} letters`);
      }
    };
    const [narrow, low] = [{ width: 200 }, { height: 200 }];
    // From the middle of the frame to the nearer edge of the figure are 86 pixels: 172, of which 84 are for a power of ten.
    assertRoom(172 - 84, "x", {}, narrow);
    assertRoom(172 - 16, "x", { type: "band", domain: ["a"] }, narrow);
    assertRoom(172 - 16, "x", { type: "point", domain: ["a"] }, narrow);
    assertRoom(170 - 84, "x", {}, { ...narrow, marginLeft: 20, marginRight: 50 });
    // Above the upright there is the whole width; beside its middle twice the 89 pixels from there to the upper edge.
    const upright = { axis: { labelAnchor: "center" } } as const;
    assertRoom(200 - 84, "y", {}, narrow);
    assertRoom(178 - 84, "y", upright, low);
    assertRoom(160 - 84, "y", upright, { ...low, marginTop: 60, marginBottom: 20 });
  });

  it("says in full what it has shortened, unless that is said, up to 1000 pixels", () => {
    const [name, endless] = ["n".repeat(90), "e".repeat(200)];
    const alt = (said: string) =>
      drawFrame(
        { caller: "drawTest", x: { domain, label: name }, y: { domain, label: endless }, marks: [] },
        said,
      ).alt;
    // 1000 pixels are 137 letters and the ellipsis.
    assert.equal(alt("A frame."), `A frame. In full: ${name}; ${"e".repeat(137)}….`);
    assert.equal(alt(`Of ${name}.`), `Of ${name}. In full: ${"e".repeat(137)}….`);
    assert.equal(alt(`Of ${name} over ${endless}.`), `Of ${name} over ${endless}.`);
  });
});

describe("drawInPixels(caller, width, height, marks, alt)", () => {
  it("places marks from the upper left corner, and draws nothing else", () => {
    const { svg } = drawInPixels("drawTest", 100, 50, [Plot.dot([[10, 20]])], "a dot");
    assert.deepEqual(sizeOf(svg), [100, 50]);
    assert.deepEqual(elements(svg, "circle").map(({ cx, cy }) => [cx, cy]), [["10", "20"]]); // prettier-ignore
    assert.deepEqual(elements(svg, "g").length, 1);
  });
});
