// What figures say in English.

import type { Words } from "./words.js";

const counts = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");

/** The words of the English edition, in use unless another language is asked for. */
export const english: Words = {
  bars: {
    xLabel: "class",
    yLabel: "value",
    alt({ xLabel, yLabel }, highest) {
      const tops = highest.map(
        ({ label, category, value }) => `${label ? `${label} ` : ""}highest at ${category} with ${value}`,
      );
      return `Bars of ${yLabel} for each ${xLabel}: ${tops.join("; ")}.`;
    },
  },
  cut: (labels) => `In full: ${labels.join("; ")}.`,
  confusion: {
    xLabel: "predicted class",
    yLabel: "true class",
    right: (most) => `right, up to ${most}`,
    wrong: (most) => `mistakes, up to ${most}`,
    alt({ classes, percent, total }, worst) {
      const mistake = worst
        ? ` The most frequent mistake: ${worst.actual} taken for ${worst.predicted}, ${worst.count} times.`
        : "";
      return `Confusion matrix of ${classes} classes: ${percent} % of ${total.toLocaleString("en")} examples lie on the diagonal.${mistake}`;
    },
  },
  contours: {
    alt: (x0, x1, heights) =>
      `Contours of a function of ${x0} and ${x1} at the heights ${heights.join(", ")}.`,
  },
  curves: {
    alt({ xLabel, yLabel }, from, to, labels) {
      const list = labels.length > 0 ? `: ${labels.join("; ")}` : "";
      return `Curve of ${yLabel} over ${xLabel}, from ${from} to ${to}${list}.`;
    },
  },
  decisions: {
    start: "start",
    epoch: (number) => `epoch ${number}`,
    alt: (label, points, wrong) =>
      `${label}: of ${points} points, the decisions from left to right get ${wrong.join(", ")} wrong.`,
  },
  descent: {
    stepLabel: "step",
    first: (stepLabel, shown, all) => `${stepLabel}, the first ${shown} of ${all}`,
    alt: (steps, all, from, to) =>
      `${steps === all ? steps : `The first ${steps} of ${all}`} steps of a descent over the contours of a function, and beside them its value, from ${from} to ${to}; a dot walks along both.`,
  },
  digits: {
    alt(count, rows, columns, labels) {
      const images = `${count} ${count === 1 ? "image" : "images"} of ${rows} × ${columns} pixels`;
      return labels ? `${images}, labelled ${labels.join(", ")}.` : `${images}.`;
    },
  },
  directions: {
    alt: (rows, columns, across, directions) =>
      `An image of ${rows} × ${columns} pixels under ${across} × ${across} histograms of ${directions} directions.`,
  },
  dots: {
    xLabel: "value",
    alt: (xLabel, rows) => `Dots for ${xLabel}. ${rows.join("; ")}.`,
  },
  doubts: {
    doubt: (guess, truth) => {
      const rest = truth === undefined ? "rightly" : `truly ${truth.name} ${truth.percent} %`;
      return `${guess.name} ${guess.percent} %, ${rest}`;
    },
    alt: (doubts) => `${doubts.length} images with the probabilities of their classes: ${doubts.join("; ")}.`,
  },
  field: {
    length: (value) => `length ${value}`,
    alt: (count, x0, x1, longest) =>
      `A field of ${count} × ${count} arrows over ${x0} and ${x1}, the longest of length ${longest}.`,
  },
  fits: {
    seen: "seen",
    heldOut: "held out",
    fit: "fit",
    truth: "truth",
    alt: (points, xLabel, labels) =>
      `${points} points over ${xLabel}, from left to right with ${labels.length} fitted ${labels.length === 1 ? "curve" : "curves"}: ${labels.join("; ")}.`,
  },
  histograms: {
    xLabel: "value",
    heading: (label, count) => `${label}: ${count}`,
    zeros: (count) => `${count.toLocaleString("en")} exactly 0`,
    largest: (value) => `largest ${value.toExponential(1)}`,
    alt(xLabel, largest, below) {
      const values = largest.map(({ label, value }) => `${label} ${value}`).join(", ");
      const limit = below === undefined ? "" : ` All lie below ${below}.`;
      return `Histograms of ${xLabel} on a logarithmic axis. The largest values: ${values}.${limit}`;
    },
  },
  matrix: {
    alt: (label, rows, columns, entries) =>
      `${label ?? "A matrix"} of ${rows} × ${columns} entries: ${entries.join("; ")}.`,
    range: (label, rows, columns, low, high) =>
      `${label ?? "A matrix"} of ${rows} × ${columns} entries as colors, from ${low} to ${high}.`,
    blocks: (rows, columns) => `each square: the largest in magnitude of ${rows} × ${columns} entries`,
  },
  network: {
    alt: (layers) =>
      `A network of ${layers.length} layers, each unit joined to every unit of the next: ${layers.map(({ size, label }) => (label.includes(String(size)) ? label : `${label} (${size})`)).join(" → ")}.`,
  },
  progress: {
    step: (done, of) => `step ${done} of ${of}`,
    loss: (value) => `loss ${value}`,
    accuracy: (train, test) => `accuracy ${train} % train${test === undefined ? "" : `, ${test} % test`}`,
    aborted: "aborted",
    diverged: "diverged",
  },
  routes: {
    from: "input",
    to: "answer",
    people: "designed by people",
    machine: "learned from data",
    alt: (routes) =>
      `${counts[routes.length - 1]} ${routes.length === 1 ? "route" : "routes"}: ${routes.join("; ")}.`,
  },
  secants: {
    tangent: "tangent",
    forward: "forward",
    central: "central",
    alt: ({ x, h }, { true: slope, forward, central }) =>
      `A curve at x = ${x} with its tangent of slope ${slope}, the forward secant of slope ${forward} and the central secant of slope ${central}, for h = ${h}; beside it, five times closer, the three slopes at the point.`,
  },
  spread: {
    xLabel: "sample size",
    yLabel: "estimate",
    middle: "median",
    half: "the middle half",
    most: "nine of ten",
    truth: "true value",
    expected: "expected for nine of ten",
    alt({ xLabel, yLabel }, first, last, truth) {
      const [from, to] = [first, last].map(({ x, low, high }) => `from ${low} to ${high} at ${x}`);
      const aim = truth === undefined ? "" : ` The true value is ${truth}.`;
      return `Spread of ${yLabel} over ${xLabel}: nine of ten lie ${from}, and ${to}.${aim}`;
    },
  },
  surface: {
    alt: (z, x0, x1, from, to) => `Surface of ${z} over ${x0} and ${x1}, with heights from ${from} to ${to}.`,
  },
  weights: {
    alt: (units, rows, columns) =>
      `The weights of ${units} units as images of ${rows} × ${columns} pixels: orange where a bright pixel speaks for the unit, blue where against it.`,
  },
};
