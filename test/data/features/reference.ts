// The numbers of features.json, which features.py made with scikit-image and OpenCV.
import { readFileSync } from "node:fs";
import { Matrix, Vector } from "../../../lib/index.js";

interface Reference {
  images: Record<string, { pixels: number[]; hog: number[]; sift: number[]; surf: number[] }>;
  learners: {
    points: number[][];
    labels: number[];
    questions: number[][];
    k: number;
    squaredDistances: number[][];
    answers: number[];
    c: number;
    weights: number[];
    bias: number;
  };
}

export const reference: Reference = JSON.parse(
  readFileSync(new URL("../reference/features.json", import.meta.url), "utf8"),
) as Reference;

/** The part of a reference image from row and column `from` up to `to`, from 0 to 1. */
export function partOf(pixels: number[], from: number, to: number): Matrix {
  const part = new Matrix(to - from, to - from);
  return part.map((_, i, j) => pixels[28 * (from + i) + from + j] / 255);
}

/** An image that grows by 1 with every column: the same slope to the right everywhere. */
export function ramp(side: number): Matrix {
  return new Matrix(side, side).map((_, _i, j) => j);
}

/** The image with rows and columns exchanged. */
export function transposed(image: Matrix): Matrix {
  return new Matrix(image.cols, image.rows).map((_, i, j) => image.at(j, i));
}

/** An image of seeded noise. */
export function noise(side: number, random: { uniform(): number }): Matrix {
  return new Matrix(
    side,
    side,
    new Vector(side * side).map(() => random.uniform()),
  );
}
