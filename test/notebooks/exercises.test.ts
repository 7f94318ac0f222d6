// The exercises of the notebooks: their form.

import assert from "node:assert/strict";
import { exercises } from "../../lib/exercises/check.js";
import { englishExercises, koreanExercises } from "../../lib/exercises/words.js";
import { declaredNames } from "./code.js";
import { exercisesOf, solutionCode, sourceOf } from "./exercises.js";
import { notebooks } from "./notebooks.js";

const names = {
  en: { words: englishExercises, hint: "Hint", solution: "Solution" },
  ko: { words: koreanExercises, hint: "힌트", solution: "풀이" },
};

const folded = (title: string) =>
  new RegExp(`^<details>\n<summary>${title}</summary>\n\n[^]*\\S\n\n</details>$`);

for (const notebook of notebooks) {
  const section = /4\.\d/.exec(notebook.name)![0];
  const { words, hint, solution } = notebook.name.startsWith("ko/") ? names.ko : names.en;
  const printed = exercisesOf(notebook);

  describe(`the exercises of ${notebook.name}`, () => {
    it("are those that can be checked, in their order", () => {
      const ids = Object.keys(exercises).filter((id) => id.startsWith(`${section}-`));
      assert.deepEqual(
        printed.map(({ id }) => id),
        ids,
      );
      assert.deepEqual(
        ids,
        ids.map((_, i) => `${section}-${i + 1}`),
      );
    });

    for (const exercise of printed) {
      const { id, answer } = exercise;
      it(`have task, stub, check, hint and solution: ${id}`, () => {
        assert.ok(sourceOf(exercise.task).startsWith(`**${id}** `), sourceOf(exercise.task));
        assert.deepEqual(
          [exercise.task, exercise.stub, exercise.hint, exercise.solution].map((cell) => cell.cell_type),
          ["markdown", "code", "markdown", "markdown"],
        );
        assert.equal(sourceOf(exercise.check), `check("${id}", ${answer});`);
        assert.match(sourceOf(exercise.hint), folded(hint));
        assert.match(sourceOf(exercise.solution), folded(solution));
        for (const code of [sourceOf(exercise.stub), solutionCode(exercise)])
          assert.ok(
            declaredNames(code).some(({ name }) => name === answer),
            `${answer} must be declared in ${code}`,
          );
      });

      it(`were left unanswered: ${id}`, () => {
        const said = exercise.check.outputs?.map(({ data }) => [data?.["text/plain"]].flat().join(""));
        assert.deepEqual(said, [`${id}: ${words.notYet}`]);
      });
    }
  });
}
