import assert from "node:assert/strict";
import { Comms } from "../../../kernel/core/comms.js";
import { formsOf } from "../../../kernel/core/rich-values.js";
import { Widget } from "../../../kernel/core/widget.js";
import { CommWire } from "../comm-wire.js";

const esm = "export default {}";
/** What anywidget's front end is told of every widget: see https://anywidget.dev/en/afm/ */
const anywidget = {
  _model_module: "anywidget",
  _model_module_version: "*",
  _model_name: "AnyModel",
  _view_module: "anywidget",
  _view_module_version: "*",
  _view_name: "AnyView",
  _view_count: null,
};

describe("a widget", () => {
  let wire: CommWire;
  let comms: Comms;
  beforeEach(() => {
    wire = new CommWire();
    comms = new Comms(wire);
  });
  const widget = (state: Record<string, unknown>, rest: object = {}): Widget =>
    new Widget(comms, wire, { state, esm, ...rest });
  /** The page sends something. */
  const tell = (data: unknown, buffers?: Uint8Array[]): void => {
    const [id] = Object.keys(comms.info("jupyter.widget"));
    comms.receive("comm_msg", { comm_id: id }, { data, buffers });
  };

  it("tells the page its state, its module and its style when it is made, bytes beside the rest", () => {
    const pixels = new Uint8Array([1, 2]);
    widget({ value: 5, pixels }, { css: "p {}" });
    const [{ type, content, message }] = wire.take();
    assert.equal(type, "comm_open");
    assert.equal((content as { target_name: string }).target_name, "jupyter.widget");
    assert.deepEqual([message.metadata, message.buffers], [{ version: "2.1.0" }, [pixels]]);
    const { state, buffer_paths } = message.data as Record<string, Record<string, unknown>>;
    const { _anywidget_id, ...rest } = state;
    assert.deepEqual(rest, { ...anywidget, _esm: esm, _css: "p {}", value: 5 });
    assert.deepEqual(buffer_paths, [["pixels"]]);
    assert.match(String(_anywidget_id), /^downhill\.[0-9a-f]{1,8}$/);
  });

  it("is of the same kind as another with the same module, and of no other", () => {
    const idOf = (module: string): unknown => {
      widget({}, { esm: module });
      const { state } = wire.take()[0].message.data as { state: Record<string, unknown> };
      assert.ok(!("_css" in state));
      return state._anywidget_id;
    };
    // Java's hash of a string, by hand: 31 · 97 + 98 = 3105 = 0xc21; of `polygenelubricants` it is −2³¹.
    assert.equal(idOf("ab"), "downhill.c21");
    assert.equal(idOf("polygenelubricants"), "downhill.80000000");
    assert.equal(idOf(`${esm}//`), idOf(`${esm}//`));
    assert.notEqual(idOf(esm), idOf(`${esm} `));
  });

  it("shows itself by the page's name for it", () => {
    const offer = formsOf(widget({}))!;
    widget({});
    const [model_id] = Object.keys(comms.info());
    assert.deepEqual(offer.make(), {
      "text/plain": "[Widget]",
      "application/vnd.jupyter.widget-view+json": { version_major: 2, version_minor: 1, model_id },
    });
  });

  it("sends what a cell sets, one value or several, and tells both sides' listeners", () => {
    const state = { a: 1, b: 2 };
    const made = widget(state);
    const heard: unknown[] = [];
    made.on("change:a", (value) => heard.push(["a", value]));
    made.on("change:b", (value) => heard.push(["b", value]));
    made.on("change", (...given) => heard.push(["any", ...given]));
    wire.take();
    made.set("a", 3);
    made.set({ a: 3, b: new Uint8Array([7]) });
    made.set("a", 3);
    assert.deepEqual(
      wire.take().map(({ type, message }) => [type, message.data, message.buffers]),
      [
        ["comm_msg", { method: "update", state: { a: 3 }, buffer_paths: [] }, []],
        ["comm_msg", { method: "update", state: { a: 3 }, buffer_paths: [["b"]] }, [new Uint8Array([7])]],
        ["comm_msg", { method: "update", state: { a: 3 }, buffer_paths: [] }, []],
      ],
    );
    assert.deepEqual(heard, [["a", 3], ["any"], ["b", new Uint8Array([7])], ["any"]]);
    assert.deepEqual([made.get("a"), made.get("b")], [3, new Uint8Array([7])]);
    assert.deepEqual(state, { a: 1, b: 2 });
  });

  it("takes what the page sets, with its bytes, and tells of what is new", () => {
    const made = widget({ value: 5, pixels: new Uint8Array(0) });
    const heard: unknown[] = [];
    made.on("change:value", (value) => heard.push(value));
    made.on("change", () => heard.push("any"));
    wire.take();
    tell({ method: "update", state: { value: 8 }, buffer_paths: [["pixels"]] }, [new Uint8Array([3])]);
    assert.deepEqual([made.get("value"), made.get("pixels")], [8, new Uint8Array([3])]);
    tell({ method: "update", state: { value: 8 } });
    tell({ method: "update" });
    assert.deepEqual(heard, [8, "any"]);
    assert.deepEqual(wire.take(), [], "nothing is sent back");
  });

  it("carries messages of its own both ways", () => {
    const made = widget({});
    const heard: unknown[] = [];
    made.on("msg:custom", (...given) => heard.push(given));
    wire.take();
    const buffers = [new Uint8Array([4])];
    tell({ method: "custom", content: "hi" }, buffers);
    tell({ method: "custom", content: "ho" });
    made.send({ n: 1 }, buffers);
    made.send("plain");
    assert.deepEqual(heard, [
      ["hi", buffers],
      ["ho", []],
    ]);
    assert.deepEqual(
      wire.take().map(({ message }) => [message.data, message.buffers]),
      [
        [{ method: "custom", content: { n: 1 } }, buffers],
        [{ method: "custom", content: "plain" }, []],
      ],
    );
  });

  it("says all of its state to a page that asks, and passes over what it doesn't know", () => {
    const made = widget({ value: 5, pixels: new Uint8Array([1]) });
    made.on("change", assert.fail);
    made.on("msg:custom", assert.fail);
    wire.take();
    for (const data of [undefined, null, {}, { method: "echo_update", state: { value: 1 } }]) tell(data);
    assert.deepEqual(wire.take(), []);
    tell({ method: "request_state" });
    const [{ message }] = wire.take();
    const { method, state } = message.data as { method: string; state: Record<string, unknown> };
    assert.equal(method, "update");
    assert.deepEqual([state._esm, state._view_name, state.value], [esm, "AnyView", 5]);
    assert.deepEqual(message.buffers, [new Uint8Array([1])]);
  });

  it("tells a function no more that was taken back, alone or with all others of its event", () => {
    const made = widget({ a: 0 });
    const heard: string[] = [];
    const listen = (name: string) => {
      const listener = (): void => void heard.push(name);
      made.on("change:a", listener);
      return listener;
    };
    const [first] = ["first", "second", "third"].map(listen);
    made.on("change:a", first); // twice is once
    made.off("change:a", first);
    made.off("change:b", first);
    made.off("change:b");
    made.set("a", 1);
    assert.deepEqual(heard, ["second", "third"]);
    made.on("change", () => heard.push("any"));
    made.off("change:a");
    made.set("a", 2);
    assert.deepEqual(heard, ["second", "third", "any"]);
  });

  it("leaves the page when it is closed", () => {
    const made = widget({});
    wire.take();
    made.close();
    assert.deepEqual(
      wire.take().map(({ type }) => type),
      ["comm_close"],
    );
    assert.throws(() => made.set("a", 1), /closed/);
  });
});
