// What figures say by themselves, for any language: the names of axes and marks, and the texts that stand in for pictures.
// Words that a caller gives always come before these.

/** The two axes of a figure. */
export interface AxisWords {
  xLabel: string;
  yLabel: string;
}

/** A class and its probability in percent. */
export interface ShareWords {
  name: string;
  percent: string;
}

/** The default words of every helper that has any, by what the helper draws. */
export interface Words {
  bars: AxisWords & {
    alt(axes: AxisWords, highest: { label: string | undefined; category: string; value: number }[]): string;
  };
  /** Labels in full that stand shortened in the picture. */
  cut(labels: readonly string[]): string;
  confusion: AxisWords & {
    /** What the two colors stand for, and the most of it in a cell. */
    right(most: string): string;
    wrong(most: string): string;
    alt(
      figure: { classes: number; percent: string; total: number },
      worst: { actual: string; predicted: string; count: number } | undefined,
    ): string;
  };
  contours: { alt(x0: string, x1: string, heights: number[]): string };
  curves: { alt(axes: AxisWords, from: string, to: string, labels: string[]): string };
  decisions: {
    start: string;
    epoch(number: number): string;
    alt(label: string, points: number, wrong: number[]): string;
  };
  descent: {
    stepLabel: string;
    /** The name of the axis where only the first steps of more are shown. */
    first(stepLabel: string, shown: number, all: number): string;
    /** `all` is how many steps there are, of which `steps` are shown. */
    alt(steps: number, all: number, from: string, to: string): string;
  };
  digits: { alt(count: number, rows: number, columns: number, labels: string[] | undefined): string };
  directions: { alt(rows: number, columns: number, across: number, directions: number): string };
  dots: { xLabel: string; alt(xLabel: string, rows: string[]): string };
  doubts: {
    /** What was guessed, and what is true if that is something else, with their probabilities in percent. */
    doubt(guess: ShareWords, truth: ShareWords | undefined): string;
    alt(doubts: string[]): string;
  };
  field: {
    /** Beside an arrow of this length. */
    length(value: string): string;
    alt(count: number, x0: string, x1: string, longest: string): string;
  };
  fits: {
    /** What the forms stand for: points, points held out, curves, the curve that the points scatter around. */
    seen: string;
    heldOut: string;
    fit: string;
    truth: string;
    alt(points: number, xLabel: string, labels: string[]): string;
  };
  histograms: {
    xLabel: string;
    /** The name of a sample, and how many values it has. */
    heading(label: string, count: string): string;
    zeros(count: number): string;
    largest(value: number): string;
    alt(xLabel: string, largest: { label: string; value: string }[], below: number | undefined): string;
  };
  matrix: {
    alt(label: string | undefined, rows: number, columns: number, entries: string[]): string;
    /** Of a matrix that is too large for its entries to be said. */
    range(label: string | undefined, rows: number, columns: number, low: string, high: string): string;
    /** Says that each square stands for a block of so many rows and columns. */
    blocks(rows: number, columns: number): string;
  };
  network: { alt(layers: { size: number; label: string }[]): string };
  progress: {
    step(done: number, of: number): string;
    loss(value: string): string;
    /** Both in percent. */
    accuracy(train: string, test: string | undefined): string;
    aborted: string;
    diverged: string;
  };
  routes: {
    from: string;
    to: string;
    people: string;
    machine: string;
    alt(routes: string[]): string;
  };
  secants: {
    tangent: string;
    forward: string;
    central: string;
    alt(at: { x: number; h: number }, slopes: { true: string; forward: string; central: string }): string;
  };
  spread: AxisWords & {
    middle: string;
    half: string;
    most: string;
    truth: string;
    expected: string;
    alt(
      axes: AxisWords,
      first: { x: number; low: string; high: string },
      last: { x: number; low: string; high: string },
      truth: string | undefined,
    ): string;
  };
  surface: { alt(z: string, x0: string, x1: string, from: number, to: number): string };
  weights: { alt(units: number, rows: number, columns: number): string };
}
