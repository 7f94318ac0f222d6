import assert from "node:assert/strict";
import { makeBuiltIns } from "../../../kernel/core/built-ins.js";
import { Comms } from "../../../kernel/core/comms.js";
import { CommWire } from "../comm-wire.js";

describe("what a cell can call without an import", () => {
  const wire = new CommWire();
  const asked: [asker: string, prompt: string][] = [];
  let answer = "";
  const builtIns = makeBuiltIns(new Comms(wire), wire, (asker, prompt) => {
    asked.push([asker, prompt]);
    return answer;
  }) as {
    prompt(message?: unknown): string;
    confirm(message?: unknown): boolean;
    alert(message?: unknown): void;
    Jupyter: { openComm(target: string): { id: string }; widget(options: object): object };
  };
  beforeEach(() => (asked.length = 0));

  it("asks for a line, for yes or no, or for Enter, and says what it waits for", () => {
    answer = "Ada";
    assert.equal(builtIns.prompt("Name? "), "Ada");
    assert.equal(builtIns.confirm("Go on?"), false);
    assert.equal(builtIns.alert("Done"), undefined);
    builtIns.prompt();
    builtIns.confirm();
    builtIns.alert();
    builtIns.prompt(7);
    assert.deepEqual(asked, [
      ["prompt", "Name? "],
      ["confirm", "Go on? [y/N] "],
      ["alert", "Done [Enter] "],
      ["prompt", ""],
      ["confirm", " [y/N] "],
      ["alert", " [Enter] "],
      ["prompt", "7"],
    ]);
  });

  it("takes y and yes for yes, in capitals too, and all else for no", () => {
    for (const yes of ["y", "yes", "Y", "YES", " Yes  ", "\ty"]) {
      answer = yes;
      assert.equal(builtIns.confirm(), true, yes);
    }
    for (const no of ["", "n", "no", "yesterday", "not yes", "ye"]) {
      answer = no;
      assert.equal(builtIns.confirm(), false, no);
    }
  });

  it("opens comms and makes widgets", () => {
    const { id } = builtIns.Jupyter.openComm("a");
    builtIns.Jupyter.widget({ state: { n: 1 }, esm: "" });
    const sent = wire.take().map(({ content }) => content as { comm_id: string; target_name: string });
    assert.equal(sent[0].comm_id, id);
    assert.deepEqual(
      sent.map(({ target_name }) => target_name),
      ["a", "jupyter.widget"],
    );
  });
});
