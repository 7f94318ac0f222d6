// Every public loss and activation, those of tomorrow too: NaN is refused by name, and a loss takes no infinity either.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import * as downhill from "../../lib/index.js";

type Loss = (y: unknown, t?: unknown) => unknown;

const folder = new URL("../../lib/losses/", import.meta.url);
const text = readdirSync(folder)
  .map((file) => readFileSync(new URL(file, folder), "utf8"))
  .join("\n");
const names = new Set([...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => name));
const functions = Object.entries<unknown>(downhill).filter((entry): entry is [string, Loss] =>
  names.has(entry[0]),
);

describe("every function of lib/losses", () => {
  it("is found", () => assert.ok(functions.length >= 7));
  for (const [name, loss] of functions) {
    const isLoss = /Error$|Loss$/.test(name);
    for (const wrong of isLoss ? [NaN, Infinity, -Infinity] : [NaN])
      it(`${name} refuses ${wrong}`, () => {
        const Y = new downhill.Matrix(1, 2, downhill.vector([wrong, 0.5]));
        const given = isLoss ? [Y, downhill.matrix([[1, 0]])] : [Y];
        assert.throws(
          () => loss(...(given as [unknown, unknown])),
          new RegExp(`^RangeError: ${name}: .*${wrong}`),
        );
      });
  }
});
