import assert from "node:assert/strict";
import { Cells } from "../../../kernel/core/cells.js";
import type { Bundle } from "../../../kernel/core/display.js";
import type { Executor, Outcome } from "../../../kernel/core/executor.js";
import type { Host } from "../../../kernel/core/host.js";
import type { Request } from "../../../kernel/core/request.js";
import { Stacks } from "../../../kernel/core/stacks.js";
import { changingHost } from "../compiled.js";

const request = (interrupts?: number): Request => {
  const header = {
    msg_id: "1",
    msg_type: "execute_request",
    session: "",
    username: "",
    date: "",
    version: "",
  };
  return { identities: [], header, content: {}, ...(interrupts !== undefined && { interrupts }) };
};

/** Cells whose executor runs nothing, and what has happened around them. */
function cellsOf(files: Record<string, string> = {}, change = (host: Host): Host => host) {
  const [host, set] = changingHost(files);
  const events: string[] = [];
  const executor = {
    interrupts: 0,
    spent: 0,
    outcome: { ok: true } as Outcome<Bundle | undefined>,
    listen: async () => void events.push("listen"),
    undisturbed<T>(work: () => T): T {
      events.push("undisturbed");
      return work();
    },
    run(cell: { code: string }) {
      events.push(`run ${cell.code.split("\n")[0]}`);
      return Promise.resolve(executor.outcome);
    },
    *prepare(packages: readonly string[]) {
      events.push(`prepare ${packages.join()}`);
      yield;
    },
  };
  const outlet = {
    publish: () => undefined,
    print: (name: string, _to: Request, text: string) => void events.push(`${name}: ${text}`),
    ask: () => "",
  };
  const cells = new Cells(
    new Stacks(change(host)),
    executor as unknown as Executor<Request, Bundle | undefined>,
    outlet,
    "declare const given: number;",
  );
  return { cells, executor, events, set };
}

describe("Cells", () => {
  it("compiles a cell undisturbed, hears of interrupts, and runs it", async () => {
    const { cells, executor, events } = cellsOf();
    assert.deepEqual(await cells.run("given;", request(), "Cell 1"), {});
    assert.deepEqual(events, ["undisturbed", "listen", "run return [__notebook__.given];"]);
    executor.outcome = { ok: true, shown: { "text/plain": "1" } };
    assert.deepEqual(await cells.run("given;", request(), "Cell 1"), { data: { "text/plain": "1" } });
  });

  it("says once what is wrong with the tsconfig.json, before the cell", async () => {
    const { cells, events, set } = cellsOf({ "/notebooks/tsconfig.json": "{}" });
    set("/notebooks/tsconfig.json", '{ "compilerOptions": { "stirct": true } }');
    await cells.run("1;", request(), "Cell 1");
    await cells.run("2;", request(), "Cell 2");
    assert.deepEqual(
      events.filter((event) => /^std|^run/.test(event)),
      [
        "stderr: tsconfig.json, line 1: Unknown compiler option 'stirct'. Did you mean 'strict'?; what else it says counts\n",
        "run return [1];",
        "run return [2];",
      ],
    );
  });

  it("does not run a cell that an interrupt means, and takes it for spent", async () => {
    const { cells, executor, events } = cellsOf();
    executor.interrupts = 2;
    const outcome = await cells.run("1;", request(1), "Cell 1");
    assert.equal("error" in outcome && outcome.error.ename, "InterruptError");
    assert.equal(executor.spent, 2);
    assert.ok(!events.some((event) => event.startsWith("run")));
    // It has ended one: the next that had come before it runs.
    assert.deepEqual(await cells.run("1;", request(1), "Cell 2"), {});
    executor.listen = () => Promise.resolve(void executor.interrupts++);
    const late = await cells.run("1;", request(), "Cell 3");
    assert.equal("error" in late && late.error.ename, "InterruptError");
    assert.equal(executor.spent, 3);
  });

  it("keeps of a cell that fails what had a value, and says what it failed with", async () => {
    const { cells, executor } = cellsOf();
    executor.outcome = { ok: false, error: new RangeError("too far"), missed: new Set(["b"]) };
    const outcome = await cells.run("const a = 1, b = 2;", request(), "Cell 1");
    assert.deepEqual("error" in outcome && [outcome.error.ename, outcome.error.evalue], [
      "RangeError",
      "too far",
    ]);
    const names = cells.complete("", 0).candidates.map(({ name }) => name);
    assert.deepEqual([names.includes("a"), names.includes("b")], [true, false]);
    assert.match(cells.inspect("given", 2)!, /const given: number/);
  });

  it("prepares in steps what notebooks are likely to import", () => {
    const asked: string[] = [];
    const packages = ["@observablehq/plot", "jsdom", "downhill", "downhill/figures"];
    const files = packages.map((name) => [`/node_modules/${name}/index.d.ts`, "export {};"]);
    const { cells, events } = cellsOf(Object.fromEntries(files), (host) => ({
      ...host,
      sys: {
        ...host.sys,
        fileExists(name) {
          asked.push(name);
          return host.sys.fileExists(name);
        },
      },
    }));
    for (const step of cells.prepare()) assert.equal(step, undefined);
    for (const [file] of files) assert.ok(asked.includes(file), file);
    assert.deepEqual(
      events.filter((event) => event !== "undisturbed"),
      ["prepare @observablehq/plot,jsdom"],
    );
    assert.ok(events.length > 3);
    assert.equal(cells.complete("giv", 3).candidates[0].name, "given");
  });
});
