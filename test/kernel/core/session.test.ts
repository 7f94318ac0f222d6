import assert from "node:assert/strict";
import { contents, InMemory, type Ran } from "../in-memory.js";

describe("a session", () => {
  let client: InMemory;
  before(async () => {
    client = new InMemory(import.meta.dirname);
    await client.run("declare function say(text: string): void;", { silent: true });
  });
  after(() => client.end());
  const textOf = ({ messages }: Ran): unknown =>
    (messages.find(({ type }) => type === "execute_result")?.content.data as Record<string, unknown>)?.[
      "text/plain"
    ];
  const number = async (): Promise<number> => (await client.run("0")).reply.execution_count as number;

  it("shows a cell with its number, what it prints and its value, and answers", async () => {
    const before = await number();
    const { reply, messages, request } = await client.run("say('hello'); 1 + 1");
    const execution_count = before + 1;
    assert.deepEqual(reply, { status: "ok", execution_count, user_expressions: {}, payload: [] });
    assert.deepEqual(contents(messages), [
      ["execute_input", { code: "say('hello'); 1 + 1", execution_count }],
      ["stream", { name: "stdout", text: "hello" }],
      ["execute_result", { execution_count, data: { "text/plain": "2" }, metadata: {} }],
    ]);
    assert.ok(messages.every(({ about }) => about === request));
    assert.deepEqual(
      (await client.run("const quiet = 1;")).messages.map(({ type }) => type),
      ["execute_input"],
    );
  });

  it("leaves no trace of a silent cell but what it has done", async () => {
    const before = await number();
    const { reply, messages } = await client.run("let quiet1 = 5; quiet1", { silent: true });
    assert.deepEqual([reply.status, reply.execution_count, messages], ["ok", before, []]);
    const { reply: next, ...seen } = await client.run("quiet1");
    assert.deepEqual([textOf({ reply: next, ...seen }), next.execution_count], ["5", before + 1]);
    assert.equal((await history({ hist_access_type: "search", pattern: "let quiet1*" })).length, 0);
  });

  it("keeps the number of a cell that is not to be remembered, and shows it", async () => {
    const before = await number();
    const ran = await client.run("2 + 2", { store_history: false });
    assert.deepEqual([textOf(ran), ran.reply.execution_count], ["4", before]);
    assert.equal((await history({ hist_access_type: "search", pattern: "2 + 2" })).length, 0);
    assert.equal(await number(), before + 1);
  });

  const history = async (request: object): Promise<unknown[]> =>
    (await client.ask("history_request", { ...request }))!.history as unknown[];

  it("remembers cells with the text of their values", async () => {
    const last = { hist_access_type: "tail", n: 2, output: true };
    const first = (await client.run("'remembered'.length")).reply.execution_count;
    await client.run("let nothing = 1;");
    assert.deepEqual(await client.ask("history_request", last), {
      status: "ok",
      history: [
        [1, first, ["'remembered'.length", "10"]],
        [1, (first as number) + 1, ["let nothing = 1;", null]],
      ],
    });
  });

  it("says what was thrown, shows it with its cell, and has the queued cells stopped, once", async () => {
    const { reply, messages } = await client.run("const fine = 1;\nthrow new RangeError('too far')");
    const { execution_count, ...error } = reply;
    const line = `Cell ${execution_count as number}, line 2`;
    assert.deepEqual(error, {
      status: "error",
      ename: "RangeError",
      evalue: "too far",
      traceback: [
        "\u001b[31mRangeError\u001b[39m: too far",
        "   2 | throw new RangeError('too far')",
        ...(error.traceback as string[]).slice(2),
      ],
    });
    assert.equal((error.traceback as string[])[2], `  at ${line}`);
    const { status, ...content } = error;
    assert.equal(status, "error");
    assert.deepEqual(contents(messages).slice(1), [["error", content]]);
    assert.deepEqual([client.session.takeAbort(), client.session.takeAbort()], [true, false]);
    assert.deepEqual(textOf(await client.run("fine")), "1");
    assert.equal(client.session.takeAbort(), false);
  });

  it("lets queued cells run where a client wants it", async () => {
    const { reply } = await client.run("throw 1", { stop_on_error: false });
    assert.deepEqual([reply.status, client.session.takeAbort()], ["error", false]);
  });

  it("says what is wrong with a cell, and does not run it", async () => {
    const ran = await client.run("say('ran');\nconst wrong: number = 'text';");
    assert.deepEqual(
      ran.messages.map(({ type }) => type),
      ["execute_input", "error"],
    );
    const { execution_count, ename, evalue, traceback } = ran.reply;
    assert.deepEqual(
      [ename, evalue, (traceback as string[])[1]],
      [
        "TypeScriptError",
        "TS2322: Type 'string' is not assignable to type 'number'.",
        `Cell ${execution_count as number}, line 2, column 7`,
      ],
    );
    const { evalue: ipythons } = (await client.run("!ls")).reply;
    assert.match(String(ipythons), /^!ls is IPython's/);
  });

  it("gives cells another label where a page asks for it", async () => {
    const { reply } = await client.run("throw new Error('no')", { label: "cell-a" });
    assert.match(String(reply.traceback), / {2}at cell-a, line 1/);
  });

  it("evaluates what a client wants to know after a cell, in a cell's way", async () => {
    const user_expressions = {
      double: "2 * n",
      nothing: "void say('asked')",
      wrong: "missing",
      thrown: "(() => { throw 1 })()",
    };
    const { reply, messages } = await client.run("const n = 6;", { user_expressions });
    const { double, nothing, wrong, thrown } = reply.user_expressions as Record<string, object>;
    assert.deepEqual(double, { status: "ok", data: { "text/plain": "12" }, metadata: {} });
    assert.deepEqual(nothing, { status: "ok", data: { "text/plain": "undefined" }, metadata: {} });
    const { traceback, ...rest } = wrong as { traceback: string[] };
    assert.deepEqual(rest, {
      status: "error",
      ename: "TypeScriptError",
      evalue: "TS2304: Cannot find name 'missing'.",
    });
    assert.equal(traceback[1], "wrong, line 1, column 1");
    assert.deepEqual(thrown, {
      status: "error",
      ename: "Thrown",
      evalue: "1",
      traceback: ["\u001b[31mThrown\u001b[39m: 1"],
    });
    assert.deepEqual(contents(messages).at(-1), ["stream", { name: "stdout", text: "asked" }]);
    assert.equal(reply.status, "ok");
  });

  it("answers what asks about code, by the reader's count of characters", async () => {
    await client.run("/** How far. */\nconst distance = { alpha: 1, alphabet: 2 };");
    const code = "'😀'; distance.alp";
    const found = await client.ask("complete_request", { code, cursor_pos: 17 });
    assert.deepEqual(
      [found!.matches, found!.cursor_start, found!.cursor_end],
      [["alpha", "alphabet"], 14, 17],
    );
    const explained = await client.ask("inspect_request", { code, cursor_pos: 8 });
    assert.match(String((explained!.data as Record<string, unknown>)["text/plain"]), /How far\./);
    const nothing = await client.ask("inspect_request", { code: "  ", cursor_pos: 1 });
    assert.deepEqual(nothing, { status: "ok", found: false, data: {}, metadata: {} });
    const open = await client.ask("is_complete_request", { code: "f(" });
    assert.deepEqual(open, { status: "incomplete", indent: "  " });
  });

  it("says what it is, and that it doesn't know what it doesn't know", async () => {
    const info = await client.ask("kernel_info_request");
    assert.match(String(info!.banner), /^TypeScript [\d.]+, checked and run cell by cell on Node [\d.]+$/);
    const { evalue } = (await client.ask("debug_request"))!;
    assert.equal(evalue, "this kernel does not know debug_request");
    assert.equal(await client.ask("some_news"), undefined);
  });

  it("answers even where an answer fails, and tells what fails without one to the last cell", async () => {
    const { request } = await client.run("1");
    const failing = new Proxy({}, { get: () => { throw new Error("no content"); } }); // prettier-ignore
    const { status, evalue } = (await client.ask("execute_request", failing))!;
    assert.deepEqual([status, evalue], ["error", "no content"]);
    assert.equal(await client.ask("comm_msg", failing), undefined);
    const [{ type, content, about }, ...more] = client.take();
    assert.deepEqual([type, content.name, about, more], ["stream", "stderr", request, []]);
    assert.match(String(content.text), /no content/);
  });

  it("lets a cell ask for a line", async () => {
    const asked: string[][] = [];
    client.input = (...given) => {
      asked.push(given);
      return "Ada";
    };
    assert.equal(textOf(await client.run("`<${prompt('Name? ')}>`")), "'<Ada>'");
    assert.deepEqual(asked, [["prompt", "Name? "]]);
    client.input = (asker) => {
      throw new Error(`${asker}: this client does not take input`);
    };
    assert.equal((await client.run("alert('!')")).reply.evalue, "alert: this client does not take input");
  });

  it("ends the cell that runs when it is interrupted, and one that had come before that, and no other", async () => {
    const running = client.run("say('begun'); await new Promise(() => undefined)");
    while (!client.take().some(({ content }) => content.text === "begun")) await turn();
    client.interrupt();
    const { reply } = await running;
    const said = ["InterruptError", "the cell was interrupted"];
    assert.deepEqual([reply.status, reply.ename, reply.evalue], ["error", ...said]);
    assert.equal(textOf(await client.run("'next'")), "'next'");

    const { interrupts } = client.executor;
    const early = client.request("execute_request", { code: "say('never')" });
    const second = client.request("execute_request", { code: "1 + 1" });
    Object.assign(early, { interrupts });
    Object.assign(second, { interrupts });
    client.interrupt();
    client.take();
    const { ename, evalue } = (await client.session.answer(early))!;
    assert.deepEqual([ename, evalue], said);
    assert.ok(client.take().every(({ type }) => type !== "stream"));
    assert.equal((await client.session.answer(second))!.status, "ok", "an interrupt ends one cell");
  });

  it("knows nothing that is being executed once the event loop has begun another turn", async () => {
    await client.run("let inner = () => say('inner');");
    const run = { parent: client.request("x", {}), label: "", interrupts: client.executor.interrupts };
    client.executor.within(run, () => {
      client.session.beginTurn();
      assert.equal(client.executor.current, undefined);
    });
  });

  it("warms up and prepares in steps, and keeps what cells have declared", async () => {
    await client.run("const kept = 1;");
    const { cells } = client.session;
    assert.ok([...cells.warmUp()].length > 1);
    assert.ok([...cells.warmUp(false)].length > 1);
    assert.equal(textOf(await client.run("kept")), "1");
  });

  it("compiles a number that a hand moves without checking it, and says so of no other change", async () => {
    await client.run("const pair: [number, number] = [1, 2]; pair[1];");
    const moved = await client.run("const pair: [number, number] = [1, 2]; pair[2];", { is_moving: true });
    assert.deepEqual([moved.reply.status, textOf(moved)], ["ok", undefined]);
    const checked = await client.run("const pair: [number, number] = [1, 2]; pair[2];");
    assert.match(String(checked.reply.evalue), /TS2493/);
  });

  it("keeps of a cell that fails what it had declared by then", async () => {
    await client.run(
      "const early = 5; function helper() { return early }; throw new Error('half'); const late = 1;",
    );
    assert.equal(textOf(await client.run("helper() + early")), "10");
    assert.match(String((await client.run("late")).reply.evalue), /TS2304/);
  });
});

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
