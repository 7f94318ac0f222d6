// An exercise: what a right answer is, which wrong ones are typical, and what to say to each. Never how to solve it.

import { describe } from "../arrays/check.js";
import type { Kind } from "./kinds.js";
import { exerciseWords, type Said } from "./words.js";
import { type State, Verdict } from "./verdict.js";

/** What is said to a kind of answer. */
export interface Reply<Answer> {
  /** An answer that gets this reply. */
  readonly like: Answer;
  /** Whether an answer gets this reply. Left out: whether it is the same as `like`. */
  found?(answer: Answer): boolean;
  /** What is said, in terms of the subject. */
  readonly says: Said;
}

/** An exercise, whatever the kind of its answer. */
export interface Exercise {
  /** The reply to a right answer. */
  readonly right: Reply<unknown>;
  /** The replies to typical wrong answers; the first that is found is said. */
  readonly wrong: readonly Reply<unknown>[];
  /** The verdict on an answer to the exercise of this id. */
  judge(id: string, answer: unknown): Verdict;
}

/**
 * Makes an exercise.
 *
 * @param kind - what kind of answer it asks for
 * @param right - a right answer and what it shows
 * @param wrong - typical wrong answers, each with a sentence that says what is wrong and not what would be right
 */
export function exercise<Answer>(
  kind: Kind<Answer>,
  right: Reply<Answer>,
  wrong: readonly Reply<Answer>[],
): Exercise {
  const gets = (reply: Reply<Answer>, answer: Answer) =>
    reply.found ? reply.found(answer) : kind.same(answer, reply.like);

  function find(answer: unknown): [State, string] {
    const words = exerciseWords();
    try {
      if (answer instanceof Promise) return ["wrong", words.promise];
      if (kind.isEmpty(answer)) return ["not yet", ""];
      if (!kind.holds(answer)) return ["wrong", words.otherKind(kind.name[words.language])];
      if (gets(right, answer)) return ["right", right.says[words.language]];
      const reply = wrong.find((reply) => gets(reply, answer));
      return ["wrong", reply?.says[words.language] ?? words.lookAgain];
    } catch (error) {
      return ["wrong", words.failed(error instanceof Error ? String(error) : describe(error))];
    }
  }

  return {
    right: right as Reply<unknown>,
    wrong: wrong as readonly Reply<unknown>[],
    judge(id, answer) {
      const words = exerciseWords();
      const [state, sentence] = find(answer);
      const beginning = { "not yet": words.notYet, right: words.right, wrong: words.wrong }[state];
      return new Verdict(state, `${id}: ${beginning} ${sentence}`.trimEnd());
    },
  };
}
