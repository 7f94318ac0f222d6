import assert from "node:assert/strict";
import { bundleOf } from "../../../kernel/core/display.js";
import { nodeHost } from "../../../kernel/node/host.js";

const host = nodeHost(import.meta.dirname);
const display = Symbol.for("Jupyter.display");
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part, "latin1")] : part)),
  );
const png = bytes("\x89PNG\r\n\x1a\n", [0, 0]);

/** The forms of a value without its text, and what is said beside them. */
async function shown(value: unknown) {
  const said: string[] = [];
  const bundle = await bundleOf(value, host, (sentence) => said.push(sentence));
  const { "text/plain": text, ...forms } = bundle!;
  assert.equal(typeof text, "string");
  return { text, forms, said };
}

class Table {
  toHTML() {
    return "<table></table>";
  }
}
const schema = (name: string) => `https://vega.github.io/schema/${name}.json`;

describe("bundleOf(value)", () => {
  const rich: [name: string, value: unknown, forms: object][] = [
    ["Jupyter.display", { [display]: () => ({ "text/html": "<p>" }) }, { "text/html": "<p>" }],
    ["Jupyter.display, later", { [display]: async () => ({ "text/html": "<p>" }) }, { "text/html": "<p>" }],
    ["a table with toHTML", new Table(), { "text/html": "<table></table>" }],
    [
      "a chart of Vega-Lite",
      { toSpec: () => ({ $schema: schema("vega-lite/v5"), mark: "bar" }) },
      { "application/vnd.vegalite.v5+json": { $schema: schema("vega-lite/v5"), mark: "bar" } },
    ],
    [
      "a chart of Vega",
      { toSpec: () => ({ $schema: schema("vega/v5.30.0") }) },
      { "application/vnd.vega.v5+json": { $schema: schema("vega/v5.30.0") } },
    ],
    ["a canvas", { toDataURL: () => "data:image/png;base64,AQI=" }, { "image/png": "AQI=" }],
    [
      "a canvas that takes its time",
      { toDataURL: async () => "data:image/jpeg;base64,AQI=" },
      { "image/jpeg": "AQI=" },
    ],
    [
      "an SVG canvas",
      { toDataURL: () => "data:image/svg+xml;charset=utf-8,%3Csvg%2F%3E" },
      { "image/svg+xml": "<svg/>" },
    ],
    ["PNG", png, { "image/png": host.base64(png) }],
    ["PNG in a Buffer", Buffer.from(png), { "image/png": host.base64(png) }],
    ["JPEG", bytes([0xff, 0xd8, 0xff, 0xe0]), { "image/jpeg": "/9j/4A==" }],
    ["GIF", bytes("GIF89a"), { "image/gif": "R0lGODlh" }],
    ["WebP", bytes("RIFF1234WEBP"), { "image/webp": Buffer.from("RIFF1234WEBP").toString("base64") }],
    ["other bytes", bytes("RIFF1234WAVE"), {}],
    ["too few bytes", bytes("\x89PNG"), {}],
    ["an element", { outerHTML: "<p>", nodeName: "P" }, { "text/html": "<p>" }],
    ["a class with such a method for its own use", Object.assign(() => 1, { toHTML: () => "<p>" }), {}],
    ["an object whose toHTML is no method", { toHTML: "yes" }, {}],
  ];
  for (const [name, value, forms] of rich)
    it(`shows ${name}`, async () => {
      const { forms: found, said } = await shown(value);
      assert.deepEqual([found, said], [forms, []]);
    });

  const bad: [name: string, value: object, forms: object, said: RegExp][] = [
    [
      "a method that throws",
      {
        [display]: () => {
          throw new Error("no ink");
        },
      },
      {},
      /^Symbol\.for\("Jupyter\.display"\): .*no ink$/,
    ],
    ["a promise that fails", { [display]: () => Promise.reject(new Error("no ink")) }, {}, /no ink/],
    ["text for forms", { [display]: () => "<p>" }, {}, /got "<p>" and not an object/],
    [
      "a name that is no MIME type",
      { [display]: () => ({ html: "<p>", "text/html": "<b>" }) },
      { "text/html": "<b>" },
      /^html: expected a MIME type/,
    ],
    [
      "what can't be JSON",
      { [display]: () => ({ "application/json": { n: 1n }, "text/html": "<b>" }) },
      { "text/html": "<b>" },
      /^application\/json: .*BigInt/,
    ],
    [
      "a function as JSON",
      { [display]: () => ({ "application/json": () => 1 }) },
      {},
      /^application\/json: expected what can be JSON/,
    ],
    [
      "an object as text",
      { [display]: () => ({ "text/html": { a: 1 }, "image/png": png }) },
      { "image/png": host.base64(png) },
      /^text\/html: expected text, got an object \(Object\)$/,
    ],
    [
      "bytes as text",
      { [display]: () => ({ "text/html": png }) },
      {},
      /^text\/html: expected text, got an object \(Uint8Array\)$/,
    ],
    [
      "toHTML that throws",
      {
        toHTML() {
          throw new Error("no rows");
        },
      },
      {},
      /^toHTML: .*no rows$/,
    ],
    [
      "toSpec without a schema",
      { toSpec: () => ({ mark: "bar" }) },
      {},
      /^toSpec: .*undefined and not the address of Vega's schema/,
    ],
    [
      "toDataURL that gives no data",
      { toDataURL: () => "nothing" },
      {},
      /^toDataURL: .*"nothing" and not the address of data/,
    ],
  ];
  for (const [name, value, forms, expected] of bad)
    it(`names ${name}, and shows the rest`, async () => {
      const { forms: found, said } = await shown(value);
      assert.deepEqual(found, forms);
      assert.equal(said.length, 1);
      assert.match(said[0], expected);
    });

  it("has no forms of undefined, and text of null", () => {
    assert.equal(bundleOf(undefined, host, assert.fail as never), undefined);
    assert.deepEqual(bundleOf(null, host, assert.fail as never), { "text/plain": "null" });
  });
});
