import assert from "node:assert/strict";
import { inspect } from "node:util";
import { check, exercises } from "../../lib/exercises/check.js";
import { exercise } from "../../lib/exercises/exercise.js";
import { aFunction, aNumber, numbers, oneOf } from "../../lib/exercises/kinds.js";
import { englishExercises, koreanExercises, speakOfExercises } from "../../lib/exercises/words.js";
import { matrix, vector } from "../../lib/index.js";

const editions = [englishExercises, koreanExercises];

describe("check(id, answer)", () => {
  afterEach(() => speakOfExercises(englishExercises));

  for (const [id, { right, wrong }] of Object.entries(exercises)) {
    for (const words of editions) {
      it(`has a sentence for every typical answer to ${id}, in ${words.language}`, () => {
        speakOfExercises(words);
        const { language } = words;
        assert.equal(check(id, right.like).text, `${id}: ${words.right} ${right.says[language]}`);
        for (const { like, says } of wrong)
          assert.equal(check(id, like).text, `${id}: ${words.wrong} ${says[language]}`);
        const sentences = [right, ...wrong].map(({ says }) => says[language]);
        assert.equal(new Set(sentences).size, sentences.length);
        for (const sentence of sentences) assert.match(sentence, /^[^a-z].{20,}[.?)]$/s);
      });

      it(`says “not yet” to no answer to ${id}, in ${words.language}`, () => {
        speakOfExercises(words);
        assert.equal(check(id, undefined).text, `${id}: ${words.notYet}`);
        assert.equal(check(id, undefined).state, "not yet");
      });
    }

    it(`speaks Korean in Korean: ${id}`, () => {
      for (const { says } of [right, ...wrong]) {
        assert.match(says.ko, /[가-힣]/);
        assert.doesNotMatch(says.en, /[가-힣]/);
      }
    });
  }

  it("returns a value that a cell prints as a sentence", () => {
    assert.equal(inspect(check("4.5-1", NaN)), `4.5-1: ${englishExercises.notYet}`);
    assert.equal(`${check("4.5-1", NaN)}`, `4.5-1: ${englishExercises.notYet}`);
  });

  it("explains an id that there isn't", () => {
    assert.throws(() => check("4.5-99", 1), /^RangeError: check: id must be one of 4\.5-1.*, got "4\.5-99"$/);
    assert.throws(() => check("first", 1), /^RangeError: check: id must be one of 4\.\d-1.*, got "first"$/);
    assert.throws(() => check("constructor", 1), /^RangeError: check: id must be one of/);
    speakOfExercises(koreanExercises);
    assert.throws(() => check("4.5-99", 1), /^RangeError: check: "4\.5-99"라는 문제는 없습니다/);
  });

  it("explains what is no id, and answers that can't be looked at", () => {
    const noText = Object.create(null) as string;
    assert.throws(() => check(noText, 1), {
      name: "RangeError",
      message: /^check: id must be one of 4.1-1, /,
    });
    const holes = new Array(2 ** 32 - 1);
    assert.equal(check("4.1-1", holes).state, "wrong");
    const unseen = Proxy.revocable([], {});
    unseen.revoke();
    assert.equal(check("4.1-1", unseen.proxy).state, "wrong");
    const fails = () => {
      throw noText;
    };
    assert.match(check("4.3-1", fails).text, /an object$/);
  });

  it("explains an answer of another kind", () => {
    assert.equal(check("4.5-1", "1").text, "4.5-1: not right. The answer must be a number.");
    assert.equal(check("4.5-1", Promise.resolve(1)).text, `4.5-1: not right. ${englishExercises.promise}`);
  });
});

describe("exercise(kind, right, wrong)", () => {
  const says = (en: string) => ({ en, ko: en });
  type Square = (x: number) => number;
  const square = exercise<Square>(
    aFunction<Square>(() => [[2], [-3]]),
    { like: (x) => x ** 2, says: says("It is a square.") },
    [{ like: (x) => 2 * x, says: says("That doubles.") }],
  );
  const said = (answer: unknown) => square.judge("0", answer).text;

  it("compares functions by what they return", () => {
    assert.equal(
      said((x: number) => x * x),
      "0: right. It is a square.",
    );
    assert.equal(
      said((x: number) => x + x),
      "0: not right. That doubles.",
    );
    assert.equal(
      said((x: number) => x),
      `0: not right. ${englishExercises.lookAgain}`,
    );
  });

  it("says not yet as long as a function returns nothing, or NaN", () => {
    for (const stub of [() => NaN, () => undefined, () => [], () => vector([NaN])])
      assert.equal(square.judge("0", stub).state, "not yet");
  });

  it("explains a function that throws", () => {
    const fails = () => {
      throw new TypeError("x is not a vector");
    };
    assert.equal(
      said(fails),
      "0: not right. Your function fails when it is called: TypeError: x is not a vector",
    );
  });
});

describe("the kinds of answers", () => {
  it("are the same within their tolerance", () => {
    assert.ok(aNumber().same(1e9 + 1, 1e9));
    assert.ok(!aNumber().same(1.001, 1));
    assert.ok(aNumber(0.01).same(1.001, 1));
    assert.ok(!aNumber().same(Infinity, 1));
    assert.ok(numbers(2).same(vector([1, 2]), [1, 2 + 1e-9]));
    assert.ok(!numbers(2).same([1, 2], [2, 1]));
    type F = (x: number) => unknown;
    const list = aFunction<F>(() => [[1]]);
    assert.ok(
      list.same(
        () => matrix([[1, 2]]),
        () => [1, 2],
      ),
    );
    assert.ok(
      !list.same(
        () => [1, 2, 3],
        () => [1, 2],
      ),
    );
    assert.ok(
      !list.same(
        () => "1",
        () => 1,
      ),
    );
  });

  it("hold what they are named after", () => {
    assert.ok(numbers(2).holds(vector([1, 2])));
    for (const other of [[1], [1, "2"], "12", 1, null, matrix([[1, 2]])]) assert.ok(!numbers(2).holds(other));
    assert.ok(oneOf("left", "right").holds("left"));
    assert.ok(!oneOf("left", "right").holds("up"));
    assert.ok(oneOf("left", "right").isEmpty(""));
  });

  it("give each call of a function probes of its own", () => {
    type F = (x: number[]) => unknown;
    const spoils: F = (x) => x.sort()[0];
    assert.ok(aFunction<F>(() => [[[2, 1]]]).same(spoils, (x) => Math.min(...x)));
  });
});
