// How every figure looks: sizes in pixels, colours that colour-blind readers can tell apart (Okabe and Ito, 2008,
// darkened where they must carry a thin line), and a ground of its own, since in an `<img>` a figure cannot take the page's.

/** The colours of all figures, as CSS colours. */
export const colors = {
  /** Axes, text, and values that are true or given. */
  ink: "#22252b",
  /** Secondary lines and labels. */
  quiet: "#6b7280",
  /** Grid lines. */
  grid: "#e4e2da",
  /** The ground that the figure stands on. */
  ground: "#fffefb",
  /** What a model says: predictions, fitted curves, numerical results. */
  model: "#0067a8",
  /** A second series beside the model's. */
  second: "#c14a00",
  /** A third series. */
  third: "#00795a",
  /** A fourth series. */
  fourth: "#a3478f",
} as const;

/** The order in which several series of one figure take their colours. */
export const seriesColors: readonly string[] = [
  colors.model,
  colors.second,
  colors.third,
  colors.fourth,
  colors.ink,
];

/** Sizes of all figures, in pixels. */
export const sizes = {
  /** Width of a figure. */
  width: 640,
  /** Height of a figure. */
  height: 400,
  /** Size of the text. */
  text: 13,
  /** Width of a curve. */
  line: 2,
} as const;
