import assert from "node:assert/strict";
import fc from "fast-check";
import { moved } from "../../book/live/numbers/written.js";

const kinds = [/^0x[0-9a-f]+$/i, /^\d+n$/, /^\de-?\d+$/, /^\d+$/];
const kindOf = (text: string): number => kinds.findIndex((kind) => kind.test(text));

describe("moved(text, steps)", () => {
  const moves: [text: string, count: number, expected: string, fine?: string][] = [
    ["0.1", 1, "0.2", "0.11"],
    ["0.1", -1, "0.0", "0.09"],
    ["0.1", -3, "0.0", "0.07"],
    ["0.95", 10, "1.05", "0.960"],
    [".5", 6, "1.1", ".56"],
    ["1.1", -2, "0.9", "1.08"],
    ["5.", 1, "6.", "6."],
    ["4", -7, "0", "0"],
    ["99", 1, "100", "100"],
    ["1_000", -1, "999", "999"],
    ["9_999", 1, "10_000", "10_000"],
    ["120_000", 5, "120_005", "120_005"],
    ["1e-4", 1, "1e-3", "2e-4"],
    ["1e-4", -2, "1e-6", "8e-5"],
    ["9e-4", 1, "9e-3", "1e-3"],
    ["1e0", -1, "1e-1", "9e-1"],
    ["1e+2", 1, "1e+3", "2e+2"],
    ["1E3", 1, "1E4", "2E3"],
    ["2.5e3", 1, "2.5e4", "2.6e3"],
    ["10e-50", 1, "10e-49", "11e-50"],
    ["1e308", 5, "1e308"],
    ["5e-324", -5, "5e-324"],
    ["0xff", 1, "0x100"],
    ["0xFE", 1, "0xFF"],
    ["0x00", 10, "0x0A"],
    ["0xFFFF_FFFF", -1, "0xFFFF_FFFE"],
    ["0xEEEE_0000", 1, "0xEEEE_0001"],
    ["0b0111", 1, "0b1000"],
    ["0b1111_0000", 1, "0b1111_0001"],
    ["0o17", 1, "0o20"],
    ["10n", 1, "11n"],
    ["0n", -1, "0n"],
    ["0xFFn", 1, "0x100n"],
    ["9007199254740993n", 1, "9007199254740994n"],
    ["1_000n", 1, "1_001n"],
  ];
  for (const [text, count, expected, fine] of moves)
    it(`takes ${text} by ${count} to ${expected}`, () => {
      assert.equal(moved(text, { count }), expected);
      if (fine !== undefined) assert.equal(moved(text, { count, isFine: true }), fine);
    });

  it("leaves a number that doesn't move as it was written", () => {
    for (const text of ["0.10", "1_0", "0XaB", "1.e5"]) assert.equal(moved(text, { count: 0 }), text);
  });

  it("goes by one unit of the last digit, and comes back to the very text", () => {
    const whole = fc.integer({ min: 0, max: 99_999 });
    const places = fc.integer({ min: 1, max: 6 });
    const steps = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(whole, whole, places, steps, (before, behind, digits, count) => {
        const text = `${before}.${String(behind).padStart(digits, "0")}`;
        const there = moved(text, { count });
        const unit = 10 ** -(text.length - text.indexOf(".") - 1);
        assert.ok(Math.abs(Number(there) - Number(text) - count * unit) < unit / 1e3, `${text} ${there}`);
        assert.equal(moved(there, { count: -count }), text);
      }),
    );
  });

  it("never changes what kind of number it is", () => {
    const literal = fc.oneof(
      fc.nat().map(String),
      fc.nat().map((value) => `${value}n`),
      fc.nat().map((value) => `0x${value.toString(16)}`),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: -300, max: 300 }))
        .map(([a, b]) => `${a}e${b}`),
    );
    fc.assert(
      fc.property(literal, fc.integer({ min: -400, max: 400 }), fc.boolean(), (text, count, isFine) => {
        const there = moved(text, { count, isFine });
        assert.equal(kindOf(there), kindOf(text), `${text} ${there}`);
        const value = text.endsWith("n") ? BigInt(there.slice(0, -1)) : Number(there);
        assert.ok(value >= 0 && value !== Infinity);
      }),
    );
  });
});
