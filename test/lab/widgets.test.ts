// A widget of a cell's own making, in JupyterLab with anywidget's front end.

import assert from "node:assert/strict";
import { keepPicture } from "./browser.js";
import { Notebook } from "./notebook.js";

const slider = `const slider = Jupyter.widget({
  state: { value: 5 },
  css: ".rate { color: rgb(0, 90, 160); }",
  esm: \`export default {
    render({ model, el }) {
      el.innerHTML = '<label class="rate">rate <input type="range" min="0" max="10"> <output></output></label>';
      const input = el.querySelector("input");
      const show = () => { input.value = model.get("value"); el.querySelector("output").value = model.get("value"); };
      input.addEventListener("input", () => { model.set("value", Number(input.value)); model.save_changes(); });
      model.on("change:value", show);
      model.on("msg:custom", (message) => { el.querySelector("label").title = message.title; });
      show();
    },
  };\`,
});
slider.on("change:value", (value) => console.log("the rate is", value));
slider`;

describe("a widget", () => {
  let notebook: Notebook;
  const input = () => notebook.page.locator("input[type=range]");

  before(async () => {
    notebook = await Notebook.write("widget", [
      slider,
      'slider.get("value")',
      'slider.set("value", 2); slider.send({ title: "how far a step goes" });',
      'console.log("move it"); await new Promise<number>((resolve) => slider.on("change:value", resolve))',
    ]);
    await notebook.run(0);
    await input().waitFor();
  });
  after(() => notebook.close());

  it("shows the state that the cell has given it", async () => {
    assert.equal(await input().inputValue(), "5");
    assert.equal(
      await notebook.page.locator(".rate").evaluate((label) => getComputedStyle(label).color),
      "rgb(0, 90, 160)",
    );
  });

  it("calls the cell's function when the reader moves it, and a cell reads the value", async () => {
    await input().fill("8");
    await notebook.page.getByText("the rate is 8").waitFor();
    await keepPicture(notebook.page, "widget");
    assert.equal((await notebook.run(1)).outputs[0].data?.["text/plain"], "8");
  });

  it("follows the cell", async () => {
    await notebook.run(2);
    await notebook.page.locator('.rate[title="how far a step goes"]').waitFor();
    assert.equal(await input().inputValue(), "2");
  });

  it("is heard while a cell waits for it", async () => {
    await notebook.start(3);
    await notebook.printed(3); // before that, it does not listen yet
    await input().fill("7");
    assert.equal((await notebook.ended(3)).outputs[1].data?.["text/plain"], "7");
  });
});
