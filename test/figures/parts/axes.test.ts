// Tick labels by hand: what becomes of them on axes that no figure need draw first.

import assert from "node:assert/strict";
import { document } from "../../../lib/figures/index.js";
import { element } from "../../../lib/figures/parts/element.js";
import { numberWidth } from "../../../lib/figures/parts/text.js";
import { fitTicks } from "../../../lib/figures/parts/ticks.js";
import { assertClose } from "../../assert-close.js";

/** An axis: its labels, where they stand across, its name, and what Plot knows of its scale. */
interface Axis {
  labels: string[];
  /** In pixels; by default far apart. */
  places?: number[];
  /** The labels from here on stand in a second panel. */
  panel?: number;
  name?: string | null;
  turned?: boolean;
  scale?: { type: string; domain: number[] };
}

/** A picture of 640 pixels with nothing but axes. */
function picture(axes: { x?: Axis; y?: Axis }): Element {
  const svg = element(document, "svg", { width: 640 });
  for (const [axis, { labels, places, panel = Infinity, name = "name", turned }] of Object.entries(axes)) {
    const group = element(document, "g", { "aria-label": `${axis}-axis tick label` });
    const panels = [element(document, "g"), element(document, "g")];
    group.append(...panels);
    labels.forEach((label, i) => {
      const text = element(document, "text", { transform: `translate(${places?.[i] ?? 100 * i},350)` });
      text.textContent = label;
      panels[i < panel ? 0 : 1].append(text);
    });
    svg.append(group);
    if (name === null) continue;
    const title = element(document, "g", { "aria-label": `${axis}-axis label` });
    const text = element(document, "text", turned ? { transform: "translate(0,9) rotate(-90)" } : {});
    text.textContent = name;
    title.append(text);
    svg.append(title);
  }
  return Object.assign(svg, { scale: (axis: "x" | "y") => axes[axis]?.scale });
}

/** What the axis says in the end: its labels, and its name. */
function said(axis: "x" | "y", given: Axis, marginLeft = 30): string[] {
  const svg = picture({ [axis]: given });
  fitTicks(svg, marginLeft);
  const texts = [...svg.querySelectorAll(`[aria-label="${axis}-axis tick label"] text`)];
  const name = svg.querySelector(`[aria-label="${axis}-axis label"] text`);
  return [...texts, ...(name ? [name] : [])].map(({ textContent }) => textContent ?? "");
}

const linear = (...domain: number[]) => ({ type: "linear", domain });

describe("labels at the left", () => {
  it("are counted in powers of ten where they are wider than their room, and only there", () => {
    const labels = ["0", "20,000", "40,000"];
    // By hand: five digits and a comma take 6 · 8.3 − 4.1, and 9 pixels lie between them and the frame.
    assert.deepEqual(said("y", { labels }, 54.71), [...labels, "name"]);
    assert.deepEqual(said("y", { labels }, 54.69), ["0", "2", "4", "name (×10⁴)"]);
  });

  it("are so from ten thousand up and from thousandths down, with four decimals at most", () => {
    const written = (...labels: string[]) => said("y", { labels }, 9);
    assert.deepEqual(written("5,000", "9,000"), ["5,000", "9,000", "name"]);
    assert.deepEqual(written("−20,000", "10,000"), ["−2", "1", "name (×10⁴)"]);
    assert.deepEqual(written("0.01", "0.05"), ["0.01", "0.05", "name"]);
    assert.deepEqual(written("0.002", "0.0045"), ["2.0", "4.5", "name (×10⁻³)"]);
    assert.deepEqual(written("10,001", "20,000"), ["1.0001", "2.0000", "name (×10⁴)"]);
    assert.deepEqual(written("100,001", "200,000"), ["100,001", "200,000", "name"]);
  });

  it("stay where the axis has no name to say it", () => {
    const labels = ["20,000", "40,000"];
    assert.deepEqual(said("y", { labels, name: null }, 9), labels);
    assert.deepEqual(said("y", { labels: ["5", "5", "5"], name: null, scale: linear(5, 5.2) }), [
      ...["5", "5", "5"],
    ]);
  });

  it("stay where one of them is no number", () => {
    for (const other of ["cat", "", "10⁵"])
      assert.deepEqual(said("y", { labels: ["20,000", other] }, 9), ["20,000", other, "name"]);
  });

  it("are written short where they are all the same number", () => {
    assert.deepEqual(said("y", { labels: ["3.000000"] }, 9), ["3", "name"]);
    assert.deepEqual(said("y", { labels: ["−0.500000"] }), ["−0.5", "name"]);
    assert.deepEqual(said("y", { labels: ["3.0", "3.0"], panel: 1 }), ["3", "3", "name"]);
  });

  it("take so much room as the widest of them needs, and an upright name beside them", () => {
    const room = (y: Axis) => fitTicks(picture({ y }), 200);
    assertClose(room({ labels: ["1", "−25"] }), 3 * 8.3 + 2.7 + 9, 1e-9);
    assertClose(room({ labels: ["1", "25"], turned: true }), 2 * 8.3 + 9 + 18, 1e-9);
    assertClose(room({ labels: ["a long name", "25"] }), 2 * 8.3 + 9, 1e-9);
    assert.equal(room({ labels: ["a", "b"], turned: true }), 0);
    assert.equal(fitTicks(picture({ x: { labels: ["1"] } }), 56), 0);
  });
});

describe("labels that just fit", () => {
  const labels = ["10,000", "20,000"];

  it("stay, at the left, beside each other, and at the edge of the picture", () => {
    const width = numberWidth("20,000");
    assert.deepEqual(said("y", { labels }, width + 9), [...labels, "name"]);
    assert.deepEqual(said("x", { labels, places: [0, width + 2] }), [...labels, "name"]);
    assert.deepEqual(said("x", { labels, places: [0, 640 - width / 2] }), [...labels, "name"]);
  });

  it("are none where there are none", () => {
    assert.deepEqual(said("y", { labels: [] }, 5), ["name"]);
  });
});

describe("labels below", () => {
  it("are counted in powers of ten where two of them come nearer than two pixels", () => {
    const labels = ["10,000", "20,000"];
    // 45.7 pixels each, and 2 between.
    assert.deepEqual(said("x", { labels, places: [100, 147.71] }), [...labels, "name"]);
    assert.deepEqual(said("x", { labels, places: [147.71, 100] }), [...labels, "name"]);
    assert.deepEqual(said("x", { labels, places: [100, 147.69] }), ["1", "2", "name (×10⁴)"]);
    assert.deepEqual(said("x", { labels, places: [100, 110], panel: 1 }), [...labels, "name"]);
  });

  it("are so where the last would leave the picture", () => {
    const labels = ["10,000", "20,000"];
    assert.deepEqual(said("x", { labels, places: [100, 640 - 22.86] }), [...labels, "name"]);
    assert.deepEqual(said("x", { labels, places: [100, 640 - 22.84] }), ["1", "2", "name (×10⁴)"]);
  });

  it("count from a round number where no power of ten makes them shorter", () => {
    const given = { labels: ["100,001", "100,002", "100,003"], places: [100, 110, 120] };
    assert.deepEqual(said("x", { ...given, scale: linear(100_001, 100_003) }), [
      ...["1", "2", "3", "name (+100,000)"],
    ]);
    const small = { labels: ["1,001", "1,002", "1,003"], places: [100, 110, 120] };
    assert.deepEqual(said("x", { ...small, scale: linear(1001, 1003) }), ["1", "2", "3", "name (+1,000)"]);
    // From 0 they count already.
    assert.deepEqual(said("x", { ...small, scale: linear(1000, 3000) }), [...small.labels, "name"]);
    // At the left room is made for them instead.
    assert.deepEqual(said("y", { ...given, scale: linear(100_001, 100_003) }, 9), [...given.labels, "name"]);
  });
});

describe("labels that are the same in what they show", () => {
  const same = ["1,000", "1,000", "1,000"];

  it("count from the round number below them", () => {
    assert.deepEqual(said("y", { labels: same, scale: linear(1000, 1000.2) }), [
      ...["0", "0.1", "0.2", "name (+1,000)"],
    ]);
    assert.deepEqual(said("y", { labels: same, scale: linear(1000.2, 1000) }), [
      ...["0", "0.1", "0.2", "name (+1,000)"],
    ]);
    assert.deepEqual(said("x", { labels: same, scale: linear(-1000.2, -1000) }), [
      ...["0.8", "0.9", "1", "name (−1,001)"],
    ]);
    assert.deepEqual(said("y", { labels: same, scale: linear(1020, 1040) }), [
      ...["20", "30", "40", "name (+1,000)"],
    ]);
  });

  it("name that number with all its digits", () => {
    const [, , , name] = said("y", { labels: same, scale: linear(5.12341, 5.12343) });
    assert.equal(name, "name (+5.1234)");
  });

  it("stay on axes of another kind, and where nobody knows which numbers they are", () => {
    for (const scale of [undefined, { type: "log", domain: [1000, 1000.2] }, linear(1000, 1000)])
      assert.deepEqual(said("y", { labels: same, scale }), [...same, "name"]);
  });

  it("are neighbors of one panel, and the same in twelve digits", () => {
    const scale = linear(1000, 1000.2);
    const apart = ["1,000.00000001", "1,000.00000002", "1,000.00000003"];
    assert.deepEqual(said("y", { labels: apart, scale }, 200), [...apart, "name"]);
    const alike = ["1,000.000000001", "1,000.000000002", "1,000.000000003"];
    assert.deepEqual(said("y", { labels: alike, scale }, 200), ["0", "0.1", "0.2", "name (+1,000)"]);
    assert.deepEqual(said("y", { labels: ["1", "2", "2"], panel: 2, scale }, 200), ["1", "2", "2", "name"]);
    const panels = { labels: ["1", "2", "2", "3"], panel: 2, scale: linear(1000, 1000.3) };
    assert.deepEqual(said("y", panels, 200), [...panels.labels, "name"]);
  });
});
