// Digits to train with: MNIST where its files lie beside the page, else the library's own.

import type { Matrix } from "downhill";

/** Digits to train and to test with. */
export interface Digits {
  train: { length: number; batch(places: readonly number[]): [Matrix, number[]] };
  /** The first so many that are kept for the test. */
  test(count: number): [Matrix, number[]];
}

/** So many are drawn where there is no MNIST: enough to learn from, and soon done. */
const own = { train: 3000, test: 1000 };

/**
 * @param mnist - the address of the folder with the four files, if there is one
 * @throws {Error} if they can't be loaded
 */
export async function digitsFor(mnist: string | undefined): Promise<Digits> {
  const { loadMnist, syntheticDigits } = await import("downhill/data");
  if (!mnist) await new Promise((done) => setTimeout(done, 50)); // what the page says is painted before it is busy
  const { xTrain, tTrain, xTest, tTest } = mnist
    ? await loadMnist({ mirrors: [mnist], fallback: false })
    : syntheticDigits(own);
  return {
    train: {
      length: xTrain.length,
      batch: (places) => [xTrain.batch(places), Array.from(places, (place) => tTrain.at(place))],
    },
    test(count) {
      const places = Array.from({ length: Math.min(count, xTest.length) }, (_, i) => i);
      return [xTest.batch(places), places.map((place) => tTest.at(place))];
    },
  };
}
