// HOG, histograms of oriented gradients: which directions the edges have, field by field.

import { checkOptions, checkResult, checkRoom, checkWhole } from "../../arrays/check.js";
import { Matrix } from "../../arrays/matrix.js";
import { Vector } from "../../arrays/vector.js";
import { checkImage } from "./check-image.js";
import { eachGradient } from "./gradient.js";

/** The sizes of a HOG descriptor. */
export interface HogOptions {
  /** Side of a cell in pixels, at least 1; 7 if left out, so that 28 × 28 pixels make 4 × 4 cells. */
  readonly cellSize?: number;
  /** Directions that are told apart, over half a turn; 9 if left out, each 20° wide. */
  readonly bins?: number;
}

/** The options of `hog`. */
export interface HogBlockOptions extends HogOptions {
  /** Side of a block in cells, at least 1; 2 if left out. */
  readonly blockSize?: number;
}

/** The share of a block's length that one entry may have at most, and what keeps an empty block from 0 / 0. */
const limit = 0.2;
const epsilon = 1e-5;

/**
 * Returns the histograms that HOG is made of: for each cell, how much the ink changes in which direction.
 *
 * Every pixel votes with the length of its gradient for one direction in its own cell. Directions are counted over half
 * a turn: whether ink begins or ends there makes no difference, so both sides of a stroke vote for the same.
 *
 * @param image - shape (height, width), whole cells; pixels of what is left at the right and at the bottom don't vote
 * @param options - sizes
 * @returns shape (cells, bins), cells row after row: mean gradient length per pixel of the cell; bin b stands for angles
 *   from b to b + 1 times 180°/bins, where 0° is to the right and 90° down
 * @throws {RangeError} if a size is not a whole number of at least 1, or the image is smaller than a cell
 * @example
 * const { xTrain } = await loadMnist();
 * hogCells(xTrain.image(0)).shape // => [ 16, 9 ]
 *
 * Source: Dalal and Triggs, "Histograms of oriented gradients for human detection", 2005. Here, as in scikit-image, a
 * vote isn't shared among neighboring cells and directions.
 */
export function hogCells(image: Matrix, options: HogOptions = {}): Matrix {
  checkImage("hogCells", image);
  checkOptions("hogCells", options, ["cellSize", "bins"]);
  const { cellSize = 7, bins = 9 } = options;
  checkWhole("hogCells", "cellSize", cellSize, 1);
  checkWhole("hogCells", "bins", bins, 1);
  const [down, across] = [image.rows, image.cols].map((pixels) => Math.floor(pixels / cellSize));
  if (!(down >= 1 && across >= 1))
    throw new RangeError(
      `hogCells: image must hold a cell of ${cellSize} × ${cellSize} pixels, got (${image.rows}, ${image.cols})`,
    );
  checkRoom("hogCells", "cells and bins", down * across * bins);
  const cells = new Matrix(down * across, bins);
  eachGradient(image, (row, col, magnitude, angle) => {
    const i = Math.floor(row / cellSize);
    const j = Math.floor(col / cellSize);
    if (i >= down || j >= across) return;
    const halfTurns = angle / Math.PI;
    const bin = Math.floor((halfTurns - Math.floor(halfTurns)) * bins) % bins;
    cells.data[(i * across + j) * bins + bin] += magnitude / cellSize ** 2;
  });
  checkResult("hogCells", cells.data);
  return cells;
}

/**
 * Returns an image's HOG descriptor: the histograms of its cells, each block of them brought to a common length.
 *
 * Blocks overlap: each square of blockSize × blockSize neighboring cells is one. A block's histograms are divided by
 * their common length, entries above 0.2 are cut, and the rest is brought to length 1 again ("L2-Hys"). So faint ink
 * counts as much as strong ink, and no single edge drowns the others.
 *
 * @param image - shape (height, width); no pixel's unit matters
 * @param options - sizes
 * @returns length blocks · blockSize² · bins, from 0 to 1: blocks row after row, within a block its cells row after row;
 *   324 for 28 × 28 pixels
 * @throws {RangeError} if a size is not a whole number of at least 1, or the image is smaller than a block
 * @example
 * const { xTrain } = await loadMnist();
 * hog(xTrain.image(0)).length // => 324
 *
 * Source: Dalal and Triggs, "Histograms of oriented gradients for human detection", 2005, section 6.4, with the limit of
 * 0.2 that they take from SIFT; constants as in scikit-image.
 */
export function hog(image: Matrix, options: HogBlockOptions = {}): Vector {
  checkOptions("hog", options, ["cellSize", "bins", "blockSize"]);
  const { cellSize = 7, bins = 9, blockSize = 2 } = options;
  checkWhole("hog", "blockSize", blockSize, 1);
  const cells = hogCells(image, { cellSize, bins });
  const across = Math.floor(image.cols / cellSize);
  const down = cells.rows / across;
  const [blocksDown, blocksAcross] = [down, across].map((count) => count - blockSize + 1);
  if (!(blocksDown >= 1 && blocksAcross >= 1))
    throw new RangeError(
      `hog: image must hold a block of ${blockSize} × ${blockSize} cells, got ${down} × ${across} cells`,
    );
  checkRoom("hog", "blocks and bins", blocksDown * blocksAcross * blockSize ** 2 * bins);
  const features = new Vector(blocksDown * blocksAcross * blockSize ** 2 * bins);
  let end = 0;
  for (let i = 0; i < blocksDown; i++) {
    for (let j = 0; j < blocksAcross; j++) {
      const start = end;
      for (let row = i; row < i + blockSize; row++, end += blockSize * bins) {
        const from = (row * across + j) * bins;
        features.set(cells.data.subarray(from, from + blockSize * bins), end);
      }
      normalize(features, start, end);
    }
  }
  checkResult("hog", features);
  return features;
}

/** Brings the entries from start up to end to length 1, cuts what is above the limit, and does it again. */
function normalize(values: Vector, start: number, end: number): void {
  for (const most of [limit, Infinity]) {
    let squares = epsilon ** 2;
    for (let k = start; k < end; k++) squares += values[k] ** 2;
    const length = Math.sqrt(squares);
    for (let k = start; k < end; k++) values[k] = Math.min(values[k] / length, most);
  }
}
