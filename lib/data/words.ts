// What data sets and downloads say of themselves in a notebook, in the language of its edition.

/** The words of one language. */
export interface DataWords {
  /** How many images there are, and how large: the middle of a sentence. */
  counts(train: number, test: number, height: number, width: number): string;
  mnist(counts: string): string;
  synthetic(counts: string, notes: boolean): string;
  /** How much of a file has come. */
  part(received: string, total: string): string;
  verified: string;
}

/** The words of the English edition, in use unless another language is asked for. */
export const englishData: DataWords = {
  counts: (train, test, height, width) =>
    `${written(train)} images to train on, ${written(test)} to test with, ${height} × ${width} pixels`,
  mnist: (counts) => `MNIST: ${counts}.`,
  synthetic: (counts, notes) =>
    `Synthetic digits, not MNIST: ${counts}, drawn by the library itself.\n` +
    "For MNIST, call loadMnist with a network connection, or set MNIST_DIR to a folder that holds its four files." +
    (notes ? " What went wrong this time is in `notes`." : ""),
  part: (received, total) => `${received} of ${total}`,
  verified: "verified",
};

/** The words of the Korean edition. */
export const koreanData: DataWords = {
  counts: (train, test, height, width) =>
    `훈련 이미지 ${written(train)}장, 시험 이미지 ${written(test)}장, ${height} × ${width}픽셀`,
  mnist: (counts) => `MNIST: ${counts}.`,
  synthetic: (counts, notes) =>
    `MNIST가 아닌 합성 숫자: ${counts}. 라이브러리가 직접 그렸습니다.\n` +
    "MNIST를 쓰려면 네트워크에 연결한 채 loadMnist를 호출하거나, 파일 네 개가 든 폴더를 MNIST_DIR에 지정하세요." +
    (notes ? " 이번에 무엇이 잘못되었는지는 `notes`에 있습니다." : ""),
  part: (received, total) => `${total} 중 ${received}`,
  verified: "확인됨",
};

let current: DataWords = englishData;

/** Returns the words in use. */
export function dataWords(): DataWords {
  return current;
}

/** Makes data sets and downloads speak another language from now on. */
export function speakOfData(next: DataWords): void {
  current = next;
}

const written = (count: number) => count.toLocaleString("en");
