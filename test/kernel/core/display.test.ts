import assert from "node:assert/strict";
import { bundleOf } from "../../../kernel/core/display.js";
import { InterruptError } from "../../../kernel/core/executor.js";
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

  it("has text of all that offers nothing, as Node prints it", () => {
    for (const [value, text] of [
      ["a", "'a'"],
      [Object.assign(() => 1, { outerHTML: 1 }), "[Function (anonymous)] { outerHTML: 1 }"],
      [[1, "a"], "[ 1, 'a' ]"],
    ] as const)
      assert.deepEqual(bundleOf(value, host, assert.fail as never), { "text/plain": text });
    class Drawn {
      nodeName = "FIGURE";
      outerHTML = "<figure>";
    }
    assert.deepEqual(bundleOf(new Drawn(), host, assert.fail as never), {
      "text/plain": "<figure>",
      "text/html": "<figure>",
    });
    assert.deepEqual(bundleOf({ outerHTML: "<p>" }, host, assert.fail as never), {
      "text/plain": "<html>",
      "text/html": "<p>",
    });
  });

  it("says in its text what kind of thing it is, where that is not worth reading beside its forms", async () => {
    class Chart {
      toSpec = (): object => ({ $schema: schema("vega/v5") });
    }
    const html = { "text/html": "<p>" };
    for (const [value, text] of [
      [new Chart(), "[Chart]"],
      [{ [display]: () => html }, "[Object]"],
      [Object.assign(Object.create(null), { [display]: () => html }), "[Object]"],
      [{ [display]: () => ({ ...html, "text/plain": "mine" }) }, "mine"],
      [{ [display]: () => ({}) }, "{ [Symbol(Jupyter.display)]: [Function: [Jupyter.display]] }"],
      [{ toHTML: 1, a: 2, [display]: () => ({ html: 1 }) }, /^\{\s+toHTML: 1,\s+a: 2/],
      [new Table(), "Table {}"],
      [png, /^Uint8Array\(10\) \[\s+137/],
    ] as const) {
      const { text: found } = await shown(value);
      if (typeof text === "string") assert.equal(found, text);
      else assert.match(String(found), text);
    }
  });

  const odd = "application/x+xml-not";
  for (const [data, forms, said] of [
    [{ "text/html": 5 }, { "text/html": "5" }, []],
    [{ "text/html": true }, { "text/html": "true" }, []],
    [{ "text/html": 5n }, { "text/html": "5" }, []],
    [{ "text/html": null }, {}, ["text/html: expected text, got null"]],
    [{ "image/png": { a: 1 } }, {}, ["image/png: expected text or bytes, got an object (Object)"]],
    [{ "image/png": undefined }, {}, ["image/png: expected text or bytes, got undefined"]],
    [{ "image/svg+xml": png }, {}, ["image/svg+xml: expected text, got an object (Uint8Array)"]],
    [{ [odd]: bytes("a"), "x-text/y": bytes("a") }, { [odd]: "YQ==", "x-text/y": "YQ==" }, []],
    [
      { [odd]: [1], "x-text/y": [1] },
      {},
      [odd, "x-text/y"].map((type) => `${type}: expected text or bytes, got an object (Array)`),
    ],
    [{ "application/geo+json": { a: [1] } }, { "application/geo+json": { a: [1] } }, []],
    [{ "application/jsonp": 5n, "x/json-seq": 6n }, { "application/jsonp": "5", "x/json-seq": "6" }, []],
    [{ "text/html": Object.create(null) }, {}, ["text/html: expected text, got an object (Object)"]],
  ] as [object, object, string[]][])
    it(`takes ${Object.entries(data)
      .map(([type, form]) => `${type}: ${typeof form}`)
      .join(", ")}`, async () => {
      const { forms: found, said: words } = await shown({ [display]: () => data });
      assert.deepEqual([found, words], [forms, said]);
    });

  it("takes JSON as it is then, not as it will be", async () => {
    const spec = { $schema: schema("vega/v5"), at: new Date(0), list: [1] };
    const { forms } = await shown({ toSpec: () => spec });
    spec.list.push(2);
    assert.deepEqual(forms, {
      "application/vnd.vega.v5+json": {
        $schema: schema("vega/v5"),
        at: "1970-01-01T00:00:00.000Z",
        list: [1],
      },
    });
  });

  it("is ended by an interrupt", async () => {
    const interrupted = (): never => {
      throw new InterruptError();
    };
    const attempts = [
      { [display]: interrupted },
      { [display]: () => ({ "application/json": { toJSON: interrupted } }) },
    ];
    for (const value of attempts)
      assert.throws(() => bundleOf(value, host, assert.fail as never), InterruptError);
    await assert.rejects(
      Promise.resolve(bundleOf({ [display]: async () => interrupted() }, host, assert.fail as never)),
      InterruptError,
    );
  });

  it("gives what is there at once at once", () => {
    assert.ok(!(bundleOf(new Table(), host, assert.fail as never) instanceof Promise));
    assert.ok(bundleOf({ toHTML: async () => "<p>" }, host, assert.fail as never) instanceof Promise);
  });

  it("says of what is no form what it is", async () => {
    const wrong = async (value: object): Promise<string> => (await shown(value)).said[0];
    const object = "and not an object with forms by MIME type";
    const expected = 'Symbol.for("Jupyter.display"): expected forms to show, got';
    assert.equal(await wrong({ [display]: () => null }), `${expected} null ${object}`);
    assert.equal(await wrong({ [display]: () => ["<p>"] }), `${expected} <p> ${object}`);
    assert.equal(
      await wrong({ [display]: () => "x".repeat(60) }),
      `${expected} "${"x".repeat(40)}" ${object}`,
    );
    assert.equal(await wrong({ [display]: () => Promise.reject("no ink") }), `${expected} no ink`);
    assert.equal(
      await wrong({ toSpec: () => null }),
      "toSpec: expected forms to show, got undefined and not the address of Vega's schema for $schema",
    );
    for (const [url, why] of [
      ["data:text/html;base64,AQI=", "text/html as base64"],
      ["data:image/png,AQI", "image/png as text"],
      ["see data:image/png;base64,AQI=", '"see data:image/png;base64,AQI=" and not the address of data'],
    ])
      assert.equal(await wrong({ toDataURL: () => url }), `toDataURL: expected forms to show, got ${why}`);
  });

  it("reads addresses of data to their end", async () => {
    for (const [url, forms] of [
      ["data:text/plain,a%0Ab,c\nd", { "text/plain": "a\nb,c\nd" }],
      ["data:application/x-text/y;base64,AQI=", {}],
      ["data:x-text/y;base64,AQI=", { "x-text/y": "AQI=" }],
      ["data:a/b+xml-not;base64,AQI=", { "a/b+xml-not": "AQI=" }],
    ] as const) {
      const { text, forms: found } = await shown({ toDataURL: () => url });
      assert.deepEqual("text/plain" in forms ? { "text/plain": text } : found, forms);
    }
  });

  it("knows versions of Vega of more than one figure", async () => {
    const { forms } = await shown({ toSpec: () => ({ $schema: schema("vega-lite/v12") }) });
    assert.deepEqual(Object.keys(forms), ["application/vnd.vegalite.v12+json"]);
  });
});
