import assert from "node:assert/strict";
import { Comms, type Comm } from "../../../kernel/core/comms.js";
import { jupyterDeclarations, makeJupyter } from "../../../kernel/core/jupyter.js";
import ts from "../../../kernel/core/typescript.cjs";
import { CommWire } from "../comm-wire.js";

/** `Jupyter`, as a cell sees it. */
interface Jupyter {
  openComm(target: string, data?: unknown): Comm;
  onComm(target: string, opened: (comm: Comm) => void): () => void;
  widget(options: { state: object; esm: string }): object;
}

describe("Jupyter", () => {
  const wire = new CommWire();
  const comms = new Comms(wire);
  // Each can be called by itself.
  const { openComm, onComm, widget, ...others } = makeJupyter(comms, wire) as Jupyter;

  it("has what its declarations say", () => {
    const file = ts.createSourceFile("a.d.ts", jupyterDeclarations, ts.ScriptTarget.ES2022);
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node)) names.push(node.name!.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
    assert.deepEqual([names, others], [["openComm", "onComm", "widget"], {}]);
  });

  it("opens comms, hears of those that the page opens, and makes widgets", () => {
    openComm("slider", { n: 1 });
    const [{ type, content, message }] = wire.take();
    assert.deepEqual([type, content.target_name, message.data], ["comm_open", "slider", { n: 1 }]);
    const opened: string[] = [];
    onComm("chart", ({ id }) => opened.push(id));
    comms.receive("comm_open", { comm_id: "a", target_name: "chart" }, { data: {} });
    assert.deepEqual(opened, ["a"]);
    wire.take();
    widget({ state: { value: 5 }, esm: "export default {}" });
    const [model] = wire.take();
    assert.deepEqual([model.type, model.content.target_name], ["comm_open", "jupyter.widget"]);
  });
});
