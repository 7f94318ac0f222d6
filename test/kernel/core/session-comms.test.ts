import assert from "node:assert/strict";
import { InMemory, type Message } from "../in-memory.js";

describe("a session's comms", () => {
  let client: InMemory;
  beforeEach(async () => {
    client = new InMemory(import.meta.dirname);
    await client.run("declare function say(text: string): void;", { silent: true });
  });
  afterEach(() => client.end());
  const printed = (messages: Message[]): unknown[] =>
    messages.filter(({ type }) => type === "stream").map(({ content, about }) => [content.text, about]);

  it("carry what a cell and the page send, with bytes beside it, and know which are open", async () => {
    const opened = await client.run(
      `const comm = Jupyter.openComm("slider", { n: 1 }, { buffers: [new Uint8Array([7])], metadata: { v: 2 } });
comm.onMessage(({ data, buffers, metadata }) => say(JSON.stringify([data, buffers?.map((some) => [...some]), metadata])));`,
    );
    const { content, about, beside } = opened.messages.find(({ type }) => type === "comm_open")!;
    const { comm_id, ...more } = content;
    assert.deepEqual(more, { target_name: "slider", data: { n: 1 } });
    assert.deepEqual(
      [about, beside],
      [opened.request, { metadata: { v: 2 }, buffers: [new Uint8Array([7])] }],
    );

    const infoOf = (asked: object) => client.ask("comm_info_request", { ...asked });
    const comms = { [comm_id as string]: { target_name: "slider" } };
    assert.deepEqual(await infoOf({}), { status: "ok", comms });
    assert.deepEqual(await infoOf({ target_name: "slider" }), { status: "ok", comms });
    assert.deepEqual(await infoOf({ target_name: "other" }), { status: "ok", comms: {} });

    await client.run("1");
    client.take();
    const beside1 = { metadata: { k: 1 }, buffers: [new Uint8Array([1, 2])] };
    assert.equal(await client.ask("comm_msg", { comm_id, data: { m: 3 } }, beside1), undefined);
    assert.deepEqual(printed(client.take()), [['[{"m":3},[[1,2]],{"k":1}]', opened.request]]);
    await client.ask("comm_msg", { comm_id, data: 4 });
    assert.deepEqual(printed(client.take()), [["[4,[],null]", opened.request]]);

    await client.ask("comm_close", { comm_id, data: {} });
    assert.deepEqual(await infoOf({}), { status: "ok", comms: {} });
  });

  it("may be opened by the page, before any cell has run, too", async () => {
    const fresh = new InMemory(import.meta.dirname);
    try {
      const request = fresh.request("comm_open", { comm_id: "x", target_name: "nobody", data: {} });
      assert.equal(await fresh.session.answer(request), undefined);
      const [{ type, content, about }] = fresh.take();
      assert.deepEqual([type, content.comm_id, about], ["comm_close", "x", request]);
    } finally {
      fresh.end();
    }
    const cell = await client.run(
      'Jupyter.onComm("chart", (comm, { data }) => say(`${comm.id} ${data.z}`));',
    );
    await client.run("1");
    client.take();
    await client.ask("comm_open", { comm_id: "c", target_name: "chart", data: { z: 5 } });
    assert.deepEqual(printed(client.take()), [["c 5", cell.request]]);
  });
});
