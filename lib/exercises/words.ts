// The words of a verdict that no single exercise owns, in the language of the edition.

/** The languages that the exercises speak. */
export type Language = "en" | "ko";

/** A sentence in every language. */
export type Said = Readonly<Record<Language, string>>;

/** The words of one language. */
export interface ExerciseWords {
  readonly language: Language;
  readonly notYet: string;
  readonly right: string;
  readonly wrong: string;
  /** Said of a wrong answer that none of the typical ones resembles. */
  readonly lookAgain: string;
  /** Said of an answer that is still under way. */
  readonly promise: string;
  /** Said of an answer of another kind than the exercise asks for. */
  otherKind(wanted: string): string;
  /** Said of a function that throws. */
  failed(error: string): string;
  /** Said of an exercise that there isn't. */
  noSuch(id: string, ids: string): string;
}

/** The words of the English edition, in use unless another language is asked for. */
export const englishExercises: ExerciseWords = {
  language: "en",
  notYet: "not yet. Write your answer into the cell above, run it, and then run this one again.",
  right: "right.",
  wrong: "not right.",
  lookAgain: "Read the task once more; the hint below may help.",
  promise: "This is a promise, not a value yet: put `await` before it.",
  otherKind: (wanted) => `The answer must be ${wanted}.`,
  failed: (error) => `Your function fails when it is called: ${error}`,
  noSuch: (id, ids) => `check: id must be one of ${ids}, got ${id}`,
};

/** The words of the Korean edition. */
export const koreanExercises: ExerciseWords = {
  language: "ko",
  notYet: "아직입니다. 위의 셀에 답을 써서 실행한 다음, 이 셀을 다시 실행하세요.",
  right: "맞습니다.",
  wrong: "아닙니다.",
  lookAgain: "문제를 다시 읽어 보세요. 아래의 힌트도 도움이 됩니다.",
  promise: "아직 값이 아니라 프로미스(promise)입니다. 앞에 `await`를 붙이세요.",
  otherKind: (wanted) => `답의 종류가 다릅니다. 필요한 것: ${wanted}.`,
  failed: (error) => `함수를 호출하면 오류가 납니다. ${error}`,
  noSuch: (id, ids) => `check: ${id}라는 문제는 없습니다. 있는 문제: ${ids}`,
};

let current: ExerciseWords = englishExercises;

/** Returns the words in use. */
export function exerciseWords(): ExerciseWords {
  return current;
}

/** Makes all verdicts from now on speak another language. */
export function speakOfExercises(next: ExerciseWords): void {
  current = next;
}
