import assert from "node:assert/strict";
import { contents, InMemory } from "../in-memory.js";

const later = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("what belongs to a cell", () => {
  let client: InMemory;
  before(async () => {
    client = new InMemory(import.meta.dirname);
    await client.run("declare function say(text: string): void;", { silent: true });
  });
  after(() => client.end());
  /** What a client sends over a comm that a cell has opened. */
  const comm = (type: string, content: object): Promise<unknown> => client.ask(type, { ...content });
  const open =
    "const comm = Jupyter.openComm('test.target', { first: 1 }, { buffers: [new Uint8Array([1, 2])] });\n";

  it("is, before the first cell, what a client has asked", async () => {
    const fresh = new InMemory(import.meta.dirname);
    try {
      assert.equal(fresh.session.output.print("stdout", "nobody's"), false);
      fresh.session.output.publish("display_data", {});
      fresh.session.output.uncaught(new Error("nobody's"));
      assert.deepEqual(fresh.take(), []);
      const opening = fresh.request("comm_open", { comm_id: "p", target_name: "none" });
      await fresh.session.answer(opening);
      const [{ type, content, about }] = fresh.take();
      assert.deepEqual([type, content, about], ["comm_close", { comm_id: "p", data: {} }, opening]);
      await fresh.ask("comm_open", { comm_id: "q", target_name: "none" });
      assert.equal(fresh.take()[0].about, opening);
      fresh.session.output.complain("no ink");
      assert.deepEqual(contents(fresh.take()), [["stream", { name: "stderr", text: "no ink\n" }]]);
    } finally {
      fresh.end();
    }
  });

  it("is text, in its cell also when it comes late, and after the last cell when nobody knows whose it is", async () => {
    const first = await client.run(
      "let go = () => {};\nnew Promise<void>((r) => { go = r; }).then(() => say('late'));",
    );
    const second = await client.run("say('soon');");
    (client.executor.scope.go as () => void)();
    await later(1);
    const [late] = client.take();
    assert.deepEqual([late.content.text, late.about], ["late", first.request]);
    assert.equal(client.session.output.print("stderr", "stray"), true);
    const [stray] = client.take();
    assert.deepEqual([stray.content, stray.about], [{ name: "stderr", text: "stray" }, second.request]);
  });

  it("is what it shows and shows anew, in forms that can travel, and what it clears", async () => {
    const { request } = await client.run("1");
    const { output } = client.session;
    const data = { "image/png": new Uint8Array([1, 2]), html: "<p>" };
    output.display({ data, metadata: { m: 1 }, transient: { display_id: "a" } }, false);
    output.display({ data: { "text/plain": "2" }, metadata: {}, transient: {} }, true);
    output.clear();
    const messages = client.take();
    assert.deepEqual(contents(messages), [
      ["stream", { name: "stderr", text: 'html: expected a MIME type such as "text/html" for a name\n' }],
      ["display_data", { data: { "image/png": "AQI=" }, metadata: { m: 1 }, transient: { display_id: "a" } }],
      ["update_display_data", { data: { "text/plain": "2" }, metadata: {}, transient: {} }],
      ["clear_output", { wait: false }],
    ]);
    assert.ok(messages.every(({ about }) => about === request));
  });

  it("is what its functions print that a message calls later, and their errors, which harm nothing", async () => {
    const { messages, request } = await client.run(
      `${open}comm.onMessage(({ data }) => { say(data.text); throw new Error('unheard'); });
comm.onMessage(({ data, buffers }) => comm.send({ heard: data.text }, { buffers, metadata: { m: 1 } }));`,
    );
    const [, opened] = messages;
    const { comm_id, target_name, data } = opened.content;
    assert.deepEqual([opened.type, target_name, data], ["comm_open", "test.target", { first: 1 }]);
    assert.deepEqual(opened.beside, { metadata: undefined, buffers: [new Uint8Array([1, 2])] });
    await client.run("2");
    const buffers = [new Uint8Array([3])];
    assert.equal(await client.ask("comm_msg", { comm_id, data: { text: "hi" } }, { buffers }), undefined);
    const [said, failed, answered] = client.take();
    assert.deepEqual([said.content.text, said.about], ["hi", request]);
    assert.match(String(failed.content.text), /Error.*: unheard\n[^]*Cell \d+, line 2\n/);
    assert.deepEqual([failed.type, failed.content.name, failed.about], ["stream", "stderr", request]);
    assert.deepEqual(answered.content, { comm_id, data: { heard: "hi" } });
    assert.deepEqual([answered.beside, answered.about], [{ metadata: { m: 1 }, buffers }, request]);
    const info = await client.ask("comm_info_request", { target_name: "test.target" });
    assert.deepEqual(info, { status: "ok", comms: { [comm_id as string]: { target_name: "test.target" } } });
    await comm("comm_close", { comm_id });
    assert.deepEqual((await client.ask("comm_info_request"))!.comms, {});
    assert.match(String((await client.run("comm.send(1)")).reply.evalue), /closed$/);
  });

  it("is a comm that the page opens", async () => {
    const { request } = await client.run(
      "const stop = Jupyter.onComm('mine', (comm, { data, metadata }) => comm.send([data.name, metadata]));",
    );
    await client.run("3");
    const opening = { comm_id: "p1", target_name: "mine", data: { name: "Ada" } };
    await client.ask("comm_open", opening, { metadata: { from: "page" } });
    const [{ content, about }] = client.take();
    assert.deepEqual(content, { comm_id: "p1", data: ["Ada", { from: "page" }] });
    assert.equal(about, request);
  });

  it("is an error that nobody caught: it ends its cell if that runs, and is told after it if not", async () => {
    const running = client.run("say('begun'); await new Promise(() => undefined)");
    while (!client.take().some(({ content }) => content.text === "begun")) await later(1);
    client.session.output.uncaught(new RangeError("lost"));
    const { reply } = await running;
    assert.deepEqual([reply.status, reply.evalue], ["error", "lost"]);
    const { request } = await client.run("4");
    client.session.output.uncaught(new RangeError("lost again"));
    const [{ type, content, about }] = client.take();
    assert.deepEqual([type, content.name, about], ["stream", "stderr", request]);
    assert.match(String(content.text), /RangeError.*: lost again\n/);
  });

  it("is an error of a promise that a cell before has made", async () => {
    const first = await client.run(
      "let give: (error: Error) => void = () => {};\nconst made = new Promise((_, reject) => { give = reject; });\nmade.catch(() => undefined);",
    );
    await client.run("5");
    client.session.output.uncaught(new Error("given up"), client.executor.scope.made as Promise<unknown>);
    assert.equal(client.take()[0].about, first.request);
  });

  it("is, of a value, what it says beside the forms that it has", async () => {
    const { messages } = await client.run(
      "({ [Symbol.for('Jupyter.display')]: () => ({ 'text/html': '<p>', 'a': 1 }) })",
    );
    assert.deepEqual(contents(messages).slice(1), [
      ["stream", { name: "stderr", text: 'a: expected a MIME type such as "text/html" for a name\n' }],
      [
        "execute_result",
        {
          execution_count: messages[0].content.execution_count,
          data: { "text/plain": "[Object]", "text/html": "<p>" },
          metadata: {},
        },
      ],
    ]);
  });

  it("is nobody's that no cell has handed over: its errors are told after the last cell", async () => {
    const { request } = await client.run("6");
    let current: unknown = "not called";
    const stray = client.session.output.later(() => {
      current = client.executor.current;
      throw new Error("stray");
    });
    stray();
    assert.equal(current, undefined);
    const [{ content, about }] = client.take();
    assert.match(String(content.text), /stray/);
    assert.equal(about, request);
  });

  it("is ended by an interrupt, which then means no other cell, and by no interrupt before", () => {
    const { executor, session } = client;
    const { spent } = executor;
    client.interrupt(); // while nothing runs
    session.output.later(() => {
      throw new Error("of its own");
    })();
    assert.equal(executor.spent, spent);
    session.output.later(() => {
      client.interrupt();
      throw new Error("interrupted");
    })();
    assert.equal(executor.spent, executor.interrupts);
  });
});
