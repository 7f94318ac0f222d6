import assert from "node:assert/strict";
import fc from "fast-check";
import { Freshness } from "../../../book/live/freshness.js";
import { needsOf, sourceOf, statesOf } from "../../../book/live/plan.js";
import { Runs } from "../../../book/live/runs.js";
import type { CellUses } from "../../../kernel/core/effects.js";

const cell = (given: Partial<CellUses>): CellUses => ({
  declares: [],
  reads: [],
  changes: [],
  through: {},
  ...given,
});

/** `const a`, `function f() { return a; }`, `b = f()`, `a.push(1)`, a reader of b, and one of nothing. */
const page = [
  cell({ declares: ["a"] }),
  cell({ declares: ["f"], through: { f: { reads: ["a"], changes: [], parameters: [] } } }),
  cell({ declares: ["b"], reads: ["f"] }),
  cell({ reads: ["a"], changes: ["a"] }),
  cell({ reads: ["b"] }),
  cell({ reads: ["a"] }),
  cell({}),
];
const sources = page.map((_, i) => `source ${i}`);

const replaced = (all: readonly string[], place: number, text: string): string[] =>
  all.map((one, i) => (i === place ? text : one));

/** Pages whose cells declare, read and change a few names. */
const names = fc.subarray(["a", "b", "c", "d"]);
const pages = fc.array(
  fc.record({ declares: names, reads: names, changes: names }).map(({ declares, reads, changes }) =>
    cell({
      declares,
      reads: reads.filter((name) => !declares.includes(name)),
      changes: changes.filter((name) => !declares.includes(name) && reads.includes(name)),
    }),
  ),
  { minLength: 1, maxLength: 8 },
);

describe("needsOf(uses, target)", () => {
  it("is what declares the names that a cell reads, through functions and through others too", () => {
    assert.deepEqual(needsOf(page, 2), [0, 1]);
    assert.deepEqual(needsOf(page, 4), [0, 1, 2]);
    assert.deepEqual(needsOf(page, 6), []);
  });

  it("has cells in it that may have changed such a name, and those alone", () => {
    assert.deepEqual(needsOf(page, 5), [0, 3]);
  });

  it("takes the last cell above that declares a name, and never one below", () => {
    const twice = [cell({ declares: ["a"] }), cell({ declares: ["a"] }), cell({ reads: ["a"] })];
    assert.deepEqual(needsOf(twice, 2), [1]);
    assert.deepEqual(needsOf([cell({ reads: ["a"] }), cell({ declares: ["a"] })], 0), []);
  });

  it("lies above the cell, in order, and has in it what it needs itself", () => {
    fc.assert(
      fc.property(pages, (uses) => {
        uses.forEach((_, target) => {
          const needs = needsOf(uses, target);
          assert.deepEqual(
            needs,
            [...new Set(needs)].sort((a, b) => a - b),
          );
          assert.ok(needs.every((place) => place < target));
          for (const place of needs)
            assert.ok(needsOf(uses, place).every((further) => needs.includes(further)));
        });
      }),
    );
  });
});

describe("statesOf(uses, sources)", () => {
  it("differs where a cell or what it needs has changed, and nowhere else", () => {
    fc.assert(
      fc.property(pages, fc.nat(), (uses, chosen) => {
        const before = uses.map((_, i) => `source ${i}`);
        const at = chosen % uses.length;
        const after = replaced(before, at, "another");
        const [one, other] = [statesOf(uses, before), statesOf(uses, after)];
        uses.forEach((_, place) => {
          const isAffected = place === at || needsOf(uses, place).includes(at);
          assert.equal(one[place] !== other[place], isAffected, `cell ${place}`);
        });
        assert.deepEqual(other.map(sourceOf), after);
        assert.deepEqual(statesOf(uses, after, { sources: before, states: one }), other);
      }),
    );
  });
});

describe("Runs", () => {
  const states = statesOf(page, sources);
  const run = (runs: Runs, place: number) => runs.note(place, states[place], page[place]);

  it("misses what a cell needs and has not run, and nothing that has", () => {
    const runs = new Runs();
    assert.deepEqual(runs.missing(page, states, 4), [0, 1, 2]);
    run(runs, 0);
    run(runs, 1);
    assert.deepEqual(runs.missing(page, states, 4), [2]);
    run(runs, 2);
    assert.deepEqual(runs.missing(page, states, 4), []);
  });

  it("misses what has failed, and what ran before something that it needs ran anew", () => {
    const runs = new Runs();
    for (const place of [0, 1, 2]) run(runs, place);
    runs.forget(1);
    assert.deepEqual(runs.missing(page, states, 4), [1, 2]);
    run(runs, 1);
    assert.deepEqual(runs.missing(page, states, 4), [2]);
  });

  it("misses what has another state now", () => {
    const runs = new Runs();
    for (const place of [0, 1, 2]) run(runs, place);
    const edited = statesOf(page, replaced(sources, 0, "edited"));
    assert.deepEqual(runs.missing(page, edited, 4), [0, 1, 2]);
  });

  it("misses the owner of a name that a cell below has declared anew", () => {
    const uses = [cell({ declares: ["a"] }), cell({ reads: ["a"] }), cell({ declares: ["a"] })];
    const known = statesOf(uses, ["1", "2", "3"]);
    const runs = new Runs();
    runs.note(0, known[0], uses[0]);
    runs.note(2, known[2], uses[2]);
    assert.deepEqual(runs.missing(uses, known, 1), [0]);
  });

  it("is ready for a cell when nothing is missing, in whatever order cells have run", () => {
    fc.assert(
      fc.property(pages, fc.array(fc.nat()), fc.nat(), (uses, order, changed) => {
        const all = uses.map((_, i) => `source ${i}`);
        const known = statesOf(uses, all);
        const runs = new Runs();
        for (const one of order)
          runs.note(one % uses.length, known[one % uses.length], uses[one % uses.length]);
        for (const states of [known, statesOf(uses, replaced(all, changed % uses.length, "another"))])
          uses.forEach((_, place) =>
            assert.equal(
              runs.isReady(uses, states, place),
              runs.missing(uses, states, place).length === 0,
              `${place}`,
            ),
          );
      }),
    );
  });

  it("misses nothing of any cell when a page has run from top to bottom", () => {
    fc.assert(
      fc.property(pages, (uses) => {
        const all = uses.map((_, i) => `source ${i}`);
        const known = statesOf(uses, all);
        const runs = new Runs();
        uses.forEach((own, place) => {
          assert.deepEqual(runs.missing(uses, known, place), []);
          runs.note(place, known[place], own);
        });
      }),
    );
  });
});

describe("Freshness", () => {
  const fits = (freshness: Freshness) => page.map((_, place) => freshness.fitOf(place));

  it("marks an edited cell and what depends on it, until they have run", () => {
    const freshness = new Freshness(page, sources);
    assert.deepEqual(new Set(fits(freshness)), new Set(["fresh"]));
    assert.equal(freshness.fitOf(0, "edited"), "edited");
    freshness.learn(replaced(sources, 0, "edited"), page);
    assert.deepEqual(fits(freshness), ["edited", "stale", "stale", "stale", "stale", "stale", "fresh"]);
    freshness.shows(0, freshness.states[0]);
    assert.equal(freshness.fitOf(0), "fresh");
    assert.equal(freshness.fitOf(2), "stale");
  });

  it("marks nothing else when the only reader of a name was edited", () => {
    const freshness = new Freshness(page, sources);
    freshness.learn(replaced(sources, 4, "edited"), page);
    assert.deepEqual(fits(freshness), ["fresh", "fresh", "fresh", "fresh", "edited", "fresh", "fresh"]);
  });

  it("knows the book's output again, and that it does not belong to what was changed above", () => {
    const freshness = new Freshness(page, sources);
    freshness.learn(replaced(sources, 0, "edited"), page);
    for (const [place, state] of freshness.states.entries()) freshness.shows(place, state);
    freshness.showsBook(2);
    assert.equal(freshness.fitOf(2), "stale");
    freshness.showsBook(0);
    freshness.learn(sources, page);
    assert.equal(freshness.fitOf(0), "fresh");
    assert.equal(freshness.fitOf(2), "fresh");
    assert.equal(freshness.fitOf(4), "stale");
  });
});
