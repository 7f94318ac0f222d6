// The first of the three ways to read a digit: a rule that somebody thought up, by looking at many digits.

import type { Matrix } from "../../arrays/matrix.js";
import { checkImage } from "./check-image.js";
import { findHoles } from "./holes.js";

/** Pixels darker than this share of the darkest one are ink. */
const inked = 0.3;
/** Smaller holes, in pixels, are blots. */
const leastHole = 3;

/** Where the strokes lie along one row, in widths of the digit: 0 is its left edge, 1 its right edge. */
interface Strokes {
  readonly count: number;
  readonly center: number;
  /** The left end of the first. */
  readonly from: number;
  /** The right end of the last. */
  readonly to: number;
  /** The widest of them. */
  readonly width: number;
}

/**
 * Returns the digit that a rule made by hand sees in an image: it counts holes, and looks where strokes lie.
 *
 * Two holes: 8. One large hole: 0; one in the upper part: 9; in the lower part: 6, or 2 with a loop at its foot. Without
 * a hole it is asked on which side the strokes lie in the upper and in the lower half, and how wide head and foot are.
 * An image without ink passes for a 1, the digit that needs the least.
 *
 * @param image - shape (height, width), ink above 0 on ground 0; no unit matters
 * @returns 0 to 9
 * @example
 * const { xTest } = await loadMnist();
 * handWrittenRule(xTest.image(0)) // => 7
 *
 * Source: 4.1.1, "a rule that somebody thought up".
 */
export function handWrittenRule(image: Matrix): number {
  checkImage("handWrittenRule", image);
  const darkest = image.data.reduce((a, b) => Math.max(a, b), 0);
  const ink = image.map((value) => (value > inked * darkest ? 1 : 0));
  const box = boxOf(ink);
  if (box === undefined) return 1;
  const holes = findHoles(ink).filter(({ area }) => area >= leastHole);
  const at = (height: number): Strokes => strokesAt(ink, box, height);
  if (holes.length >= 2) return 8;
  if (holes.length === 1) {
    const [{ area, row, col }] = holes;
    const size = area / (box.height * box.width);
    const height = (row - box.top) / box.height;
    const side = (col - box.left) / box.width;
    return withOneHole(size, height, side, at);
  }
  return withoutHole(box.width / box.height, at);
}

function withOneHole(size: number, height: number, side: number, at: (height: number) => Strokes): number {
  if (height < 0.42) {
    // Below the loop of a 9 there is one stroke; an 8 whose lower loop is not closed still has two.
    const lower = at(0.72);
    return lower.count >= 2 && lower.from < 0.4 && lower.to > 0.6 ? 8 : 9;
  }
  if (height > 0.58) {
    if (side < 0.42 && at(0.25).to > 0.6 && at(0.45).center > 0.42) return 2;
    return at(0.25).to > 0.75 && at(0.25).from > 0.2 ? 8 : 6;
  }
  if (size < 0.1) return at(0.85).count >= 2 ? 8 : 4;
  return 0;
}

function withoutHole(slimness: number, at: (height: number) => Strokes): number {
  const [head, upper, lower] = [0.08, 0.3, 0.7].map(at);
  const foot = Math.max(at(0.86).to - at(0.86).from, at(0.96).to - at(0.96).from);
  const single = [0.2, 0.35, 0.5, 0.65, 0.8].every((height) => at(height).count === 1);
  if (slimness < 0.4 || (single && head.width < 0.5 && foot < 0.5 && upper.width < 0.5 && slimness < 0.75))
    return 1;
  // Two strokes above and one below: an open 4 or 9, unless the left one is but the tip of a 7's bar.
  const twice = [0.2, 0.3, 0.4].filter((height) => at(height).count >= 2).length;
  if (twice >= 2 && upper.from < 0.3 && upper.to > 0.6 && at(0.75).count === 1 && at(0.75).center > 0.35)
    return head.count >= 2 || head.width < 0.4 ? 4 : 9;
  if (upper.center > 0.5) {
    if (foot < 0.4) return 7;
    return lower.center > 0.52 || at(0.78).center > 0.55 ? 3 : 2;
  }
  const belly = at(0.62);
  return belly.from > 0.33 || (lower.count === 1 && lower.center > 0.55) ? 5 : 6;
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}

/** The smallest box around the ink; none if there is no ink. */
function boxOf(ink: Matrix): Box | undefined {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  ink.data.forEach((value, place) => {
    if (value === 0) return;
    const [row, col] = [Math.floor(place / ink.cols), place % ink.cols];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, col), Math.max(right, col)];
  });
  return bottom < top ? undefined : { top, left, height: bottom - top + 1, width: right - left + 1 };
}

/** The strokes at a height of the box, 0 at its upper edge and 1 at its lower edge. */
function strokesAt(ink: Matrix, { top, left, height, width }: Box, at: number): Strokes {
  const row = ink.row(top + Math.min(height - 1, Math.floor(at * height))).subarray(left, left + width);
  let [count, pixels, sum, widest, first, last] = [0, 0, 0, 0, 0, 0];
  for (let col = 0, run = 0; col < width; col++) {
    run = row[col] === 0 ? 0 : run + 1;
    if (run === 0) continue;
    if (run === 1) count++;
    if (pixels === 0) first = col;
    last = col + 1;
    pixels++;
    sum += col + 0.5;
    widest = Math.max(widest, run);
  }
  return {
    count,
    center: pixels > 0 ? sum / pixels / width : 0.5,
    from: first / width,
    to: last / width,
    width: widest / width,
  };
}
