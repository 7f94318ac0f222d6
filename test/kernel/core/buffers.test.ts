import assert from "node:assert/strict";
import fc from "fast-check";
import { putBuffers, takeBuffers } from "../../../kernel/core/buffers.js";

const bytes = fc.uint8Array({ maxLength: 4 });
const name = fc.string({ maxLength: 3 });
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: "small" },
    bytes,
    fc.integer(),
    fc.string(),
    fc.constant(null),
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(name, tie("tree"), { maxKeys: 3, noNullPrototype: true }),
  ),
}));
const state = fc.dictionary(name, tree, { maxKeys: 4, noNullPrototype: true });

describe("takeBuffers(value) and putBuffers(split)", () => {
  it("leave JSON, and put together what was taken apart", () => {
    fc.assert(
      fc.property(state, (value) => {
        const split = takeBuffers(value);
        const sent = JSON.parse(JSON.stringify(split.state)) as object;
        assert.deepEqual(sent, split.state);
        putBuffers({ ...split, state: sent });
        assert.deepEqual(sent, value);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("say where the bytes were, and don't change what they are given", () => {
    const value = { a: [1, new Uint8Array([1])], b: { c: new Float32Array([1]), d: new ArrayBuffer(2) } };
    const { state, buffer_paths, buffers } = takeBuffers(value);
    assert.deepEqual(state, { a: [1, null], b: {} });
    assert.deepEqual(buffer_paths, [
      ["a", 1],
      ["b", "c"],
      ["b", "d"],
    ]);
    assert.deepEqual(
      buffers.map(({ length }) => length),
      [1, 4, 2],
    );
    assert.ok(value.b.c instanceof Float32Array);
  });

  it("pass over a path that leads nowhere", () => {
    const state = { a: 1, n: null };
    putBuffers({
      state,
      buffer_paths: [["b", "c"], ["b", "c", "d"], ["a", 0], ["n", 0], []],
      buffers: [new Uint8Array(1)],
    });
    assert.deepEqual(state, { a: 1, n: null });
  });

  it("put bytes where a cell can replace or delete them", () => {
    const state: Record<string, unknown> = {};
    const buffers = [new Uint8Array(1), new Uint8Array(2)];
    putBuffers({ state, buffer_paths: [["a"], ["b"]], buffers });
    state.a = 1;
    delete state.b;
    assert.deepEqual(state, { a: 1 });
  });

  it("look into plain objects and lists alone", () => {
    const bare = Object.assign(Object.create(null), { bytes: new Uint8Array(1) }) as object;
    const others = {
      date: new Date(0),
      map: new Map([[1, new Uint8Array(1)]]),
      method: () => 1,
      nothing: null,
    };
    const { state, buffer_paths } = takeBuffers({ bare, ...others, missing: undefined });
    assert.deepEqual(state, { bare: {}, ...others });
    assert.deepEqual(buffer_paths, [["bare", "bytes"]]);
  });
});
