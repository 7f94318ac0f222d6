// Where labels, names and keys stand on a frame of 300 × 300 pixels, whose middle is at (206, 178).

import assert from "node:assert/strict";
import * as Plot from "@observablehq/plot";
import { drawCurves, drawPlot, type MarkedPoint } from "../../../lib/figures/index.js";
import { keyMarks } from "../../../lib/figures/parts/key.js";
import { longLabels } from "../../../lib/figures/parts/marks.js";
import { colors } from "../../../lib/figures/parts/theme.js";
import { assertClose } from "../../assert-close.js";

const size = { width: 384, height: 378 };
const frame = { ...size, xDomain: [0, 10], yDomain: [0, 10] } as const;
const line = { x: [0, 10], y: [0, 10] };

/** The attributes of each element of a name, and what it holds. */
function elements(svg: string, name: string): Record<string, string>[] {
  return [...svg.matchAll(new RegExp(`<${name}([^>]*)>([^<]*)`, "g"))].map(([, attributes, text]) => ({
    ...Object.fromEntries(
      [...attributes.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
    ),
    text,
  }));
}

describe("labels of points", () => {
  const label = (point: Partial<MarkedPoint>) => {
    const { svg } = drawCurves([line], { ...frame, points: [{ x: 5, y: 5, label: "point", ...point }] });
    const found = elements(svg, "text").find(({ text }) => /^p/.test(text))!;
    return [Number(found.x), Number(found.y), found["text-anchor"], found.text, found.fill];
  };

  it("stand on the side that they are told, at the lower right if on none", () => {
    assert.deepEqual(label({}), [213, 189, "start", "point", colors.ink]);
    assert.deepEqual(label({ side: "upper right" }), [213, 167, "start", "point", colors.ink]);
    assert.deepEqual(label({ side: "upper left" }), [199, 167, "end", "point", colors.ink]);
    assert.deepEqual(label({ side: "lower left", color: "#123456" }), [199, 189, "end", "point", "#123456"]);
  });

  it("stand on the other side where there is more room, in the same height", () => {
    // At x = 10 there are 16 pixels to the figure's end beside the 12 kept free; "point" takes 36.
    assert.deepEqual(label({ x: 10, side: "upper right" }), [349, 167, "end", "point", colors.ink]);
    assert.deepEqual(label({ x: 10, side: "lower right" }), [349, 189, "end", "point", colors.ink]);
    const text = "p".repeat(7);
    assert.deepEqual(label({ x: 0, side: "upper left", label: text }), [63, 167, "start", text, colors.ink]);
    assert.deepEqual(label({ x: 0, side: "lower left", label: text }), [63, 189, "start", text, colors.ink]);
  });

  it("are shortened where neither side has room, and said in full if they are long", () => {
    const long = "p".repeat(60);
    const [x, , anchor, text] = label({ label: long });
    // 166 pixels to the right, 194 to the left: 25 letters and the ellipsis.
    assert.deepEqual([x, anchor, text], [199, "end", `${"p".repeat(25)}…`]);
    assert.deepEqual(longLabels([{ label: long }, { label: "p".repeat(27) }, {}]), [long]);
  });

  it("come with a dot, in ink or in a color of their own", () => {
    const { svg } = drawCurves([line], {
      ...frame,
      points: [
        { x: 5, y: 5 },
        { x: 0, y: 10, color: "#123456" },
      ],
    });
    const dots = elements(svg, "circle").map(({ cx, cy, r }) => [cx, cy, r]);
    assert.deepEqual(dots, [["206", "178", "4.5"], ["56", "28", "4.5"]]); // prettier-ignore
    assert.match(svg, /fill="#123456"/);
    assert.equal(elements(svg, "text").filter(({ x }) => x !== undefined).length, 0);
  });
});

describe("names at the ends of curves", () => {
  const names = (ends: number[], shown?: (text: string) => boolean) => {
    const curves = ends.map((y, i) => ({ x: [0, 10], y: [5, y], label: `c${i}`.padEnd(3, "_") }));
    const { svg } = drawCurves(curves, frame);
    const group = /<g aria-label="curve names">.*?<\/g>/s.exec(svg)?.[0] ?? "";
    const texts = elements(group, "text").filter(({ text }) => shown?.(text) ?? true);
    const paths = elements(group, "path").map(({ d, stroke }) => `${d} ${stroke}`);
    return { texts: texts.map(({ x, y, text, fill }) => `${text} ${x},${y} ${fill}`), paths };
  };

  it("stand 6 pixels beside them; moved ones 18 pixels, with a line", () => {
    // The names take 21.6 pixels, so that the frame ends at 384 − 28 − 21.6 = 334.4.
    const { texts, paths } = names([5, 5, 8]);
    assert.deepEqual(texts, [
      `c0_ 340.4,178 ${colors.model}`,
      `c1_ 352.4,194 ${colors.second}`,
      `c2_ 340.4,88 ${colors.third}`,
    ]);
    assert.deepEqual(paths, [`M338.4,178L349.4,194 ${colors.second}`]);
  });

  it("are pushed up from below the frame, each by the next", () => {
    const { texts } = names([0, 0, 0]);
    assert.deepEqual(
      texts.map((text) => text.split(" ")[1]),
      ["352.4,296", "352.4,312", "340.4,328"],
    );
  });

  it("are as many as fit, 19, the last of which counts the rest", () => {
    assert.equal(names(Array<number>(19).fill(5)).texts.length, 19);
    const { texts } = names(Array<number>(21).fill(5));
    assert.deepEqual([texts.length, texts.at(-1)], [19, `+ 3 340.4,328 ${colors.quiet}`]);
  });

  it("stand where a curve leaves the frame or ends in a gap", () => {
    const curves = [
      { x: [0, 5, 10], y: [5, 8, 20], label: "a" },
      { x: [0, 5, 10], y: [5, 2, NaN], label: "b" },
      { x: [10, 5, 0], y: [4, 5, 6], label: "c" },
      { x: [0, 10], y: [20, 20], label: "d" },
    ];
    const { svg } = drawCurves(curves, frame);
    const group = /<g aria-label="curve names">.*?<\/g>/s.exec(svg)?.[0] ?? "";
    // The frame reaches from 56 to 384 − 28 − 7.2 = 348.8.
    assert.deepEqual(
      elements(group, "text").map(({ text, x, y }) => [text, x, y]),
      [["a", "208.4", "88"], ["b", "208.4", "268"], ["c", "354.8", "208"]], // prettier-ignore
    );
  });
});

describe("keyMarks(entries, up, anchor)", () => {
  const entries = [
    { form: "dot", color: "#000001", label: "seen" },
    { form: "ring", color: "#000002", label: "held" },
    { form: "line", color: "#000003", label: "fit" },
    { form: "dashed", color: "#000004", label: "law" },
    { form: "arrow", color: "#000005", label: "to", length: 50 },
  ] as const;
  const drawn = (anchor?: "left" | "right") =>
    drawPlot({ ...size, marks: [Plot.frame(), ...keyMarks(entries, 12, anchor)] }, "a key").svg;
  /** How far from the frame's corner each form and each label begins; Plot adds half a pixel where mocha runs. */
  const starts = (anchor?: "left" | "right") =>
    [...drawn(anchor).matchAll(/<g [^>]*transform="translate\(([-\d.]+),-11\.5\)"/g)].map(
      ([, x]) => Number(x) - 0.5,
    );

  it("put entry beside entry, from the left of the frame or up to its right", () => {
    // By hand: a dot takes 10 pixels, its middle at 5, a line 22 or what it is told; then come 6, the label, and 18 to
    // the next. Labels take 28.8, 28.8, 21.6, 24.8 and 14.4.
    assertClose(starts(), [5, 16, 67.8, 78.8, 125.6, 153.6, 193.2, 221.24, 264.04, 320.04], 0.06);
    const end = 320.04 + 14.4;
    assertClose(
      starts("right"),
      starts().map((x) => x - end),
      0.11,
    );
    assert.equal(drawn("right").match(/translate\(356,28\)/g)?.length, 8);
  });

  it("tell forms apart: full, hollow, plain, dashed, with a head", () => {
    const svg = drawn();
    assert.match(svg, /fill="#000001"[^>]*><circle [^>]*r="4"/);
    assert.match(svg, /fill="none" stroke="#000002"[^>]*><circle [^>]*r="2.5"/);
    assert.match(svg, /stroke="#000003" stroke-width="2"[^>]*><path [^>]*d="M0,0L0,-22"/);
    assert.match(svg, /stroke="#000004"[^>]*stroke-dasharray="5 4"[^>]*><path [^>]*d="M0,0L0,-22"/);
    assert.match(svg, /stroke="#000005" stroke-width="1.6"[^>]*><path [^>]*d="M0,0L0,-50M/);
    assert.equal(svg.match(/stroke-dasharray/g)?.length, 1);
  });
});
