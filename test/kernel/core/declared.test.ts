import assert from "node:assert/strict";
import { Declared } from "../../../kernel/core/declared.js";

const x = "declare const x = 1;\nexport { x };";
const y = "declare const y: number;\nexport { y };";

describe("Declared", () => {
  const none = (): Declared => new Declared("/here");

  it("stays as it is when a cell declares again what it has declared", () => {
    const state = none().with(x).with(y);
    assert.equal(state.with(y), state);
    assert.equal(state.with(x), state);
    assert.equal(none().with("export {};").files.length, 0);
  });

  it("is the same state after the same cell", () => {
    const state = none().with(y);
    assert.equal(state.with(x), state.with(x));
    assert.notEqual(state.with(x), none().with(x));
  });

  it("changes when a later cell has to do with what is declared again", () => {
    const type = "declare class Row {\n  private a;\n}\nexport { Row };";
    const value = "declare const row: Row;\nexport { row };";
    const other = "declare const x: string;\nexport { x };";
    const state = none().with(type).with(value);
    assert.notEqual(state.with(type), state, "row is still of the old class");
    assert.notEqual(none().with(x).with(other).with(x), none().with(x).with(other));
    const hidden = none().with(type).with(value).with("type Row = 1;\nexport { Row };");
    assert.notEqual(hidden.with(value), hidden, "row would be of the new type");
  });
});
