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
  let wire: CommWire;
  let comms: Comms;
  let jupyter: Jupyter;
  beforeEach(() => {
    wire = new CommWire();
    comms = new Comms(wire);
    jupyter = makeJupyter(comms, wire) as Jupyter;
  });
  const targetOf = (content: object): unknown => Reflect.get(content, "target_name");

  it("has what its declarations say", () => {
    const file = ts.createSourceFile("a.d.ts", jupyterDeclarations, ts.ScriptTarget.ES2022);
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isFunctionDeclaration(node)) names.push(node.name!.text);
      ts.forEachChild(node, visit);
    };
    visit(file);
    assert.deepEqual(Object.keys(jupyter), names);
  });

  it("opens comms, hears of those that the page opens, and makes widgets", () => {
    const { openComm, onComm, widget } = jupyter; // each can be called by itself
    openComm("slider", { n: 1 });
    const [{ type, content, message }] = wire.take();
    assert.deepEqual([type, targetOf(content), message.data], ["comm_open", "slider", { n: 1 }]);
    const opened: string[] = [];
    onComm("chart", ({ id }) => opened.push(id));
    comms.receive("comm_open", { comm_id: "a", target_name: "chart" }, { data: {} });
    assert.deepEqual(opened, ["a"]);
    wire.take();
    widget({ state: { value: 5 }, esm: "export default {}" });
    const [model] = wire.take();
    assert.deepEqual([model.type, targetOf(model.content)], ["comm_open", "jupyter.widget"]);
  });
});
