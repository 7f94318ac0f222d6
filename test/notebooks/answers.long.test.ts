// The answers to the exercises: each stub and each solution, run after the cells that it needs.

import assert from "node:assert/strict";
import { exercises } from "../../lib/exercises/check.js";
import { englishExercises } from "../../lib/exercises/words.js";
import { codeWithoutWords } from "./code.js";
import { exercisesOf, needed, solutionCode, sourceOf, verdictOn } from "./exercises.js";
import { englishNotebooks, notebooks } from "./notebooks.js";

for (const notebook of englishNotebooks) {
  const twin = notebooks.find(({ name }) => name === `ko/${notebook.name}`)!;

  describe(`the answers in ${notebook.name}`, () => {
    for (const [i, exercise] of exercisesOf(notebook).entries()) {
      const { id, place, stub } = exercise;
      const verdict = async (context: Mocha.Context, code: string) => {
        const cells = needed(notebook, place, code);
        // Without the four files these would be other digits, and the numbers too.
        if (cells.some((cell) => cell.includes("loadMnist")) && !process.env.MNIST_DIR) context.skip();
        context.timeout(300_000);
        return await verdictOn(exercise, cells, code);
      };

      it(`the stub of ${id} runs, and is not an answer yet`, async function () {
        assert.equal(await verdict(this, sourceOf(stub)), `${id}: ${englishExercises.notYet}`);
      });

      it(`the solution of ${id} is right`, async function () {
        assert.equal(
          await verdict(this, solutionCode(exercise)),
          `${id}: right. ${exercises[id].right.says.en}`,
        );
      });

      it(`the solution of ${id} is the same in every edition`, () => {
        const there = exercisesOf(twin)[i];
        assert.equal(codeWithoutWords(solutionCode(there)), codeWithoutWords(solutionCode(exercise)));
      });
    }
  });
}
