// Makes the cells of a page live. Nothing is loaded but this until a reader wants something of a cell.

import type { CellUses } from "../../kernel/core/effects.js";
import { Announcer } from "./announcer.js";
import { Cell, type CellPage } from "./cell.js";
import { Conductor } from "./conductor.js";
import { Edits } from "./edits.js";
import type { Surroundings, openEditor } from "./editor.js";
import { Kernel } from "./kernel.js";
import { Bar } from "./page-bar.js";
import style from "./live.css";
import { wordsOf } from "./words.js";

/** What the build says: the names of its files, in the folder of this script. */
declare const LIVE: { kernel: string; types: string; editor: string; modules: Record<string, string> };

/** What the build has put into the page. */
interface PageData {
  uses: CellUses[];
  /** Whether the files of MNIST are beside the pages. */
  mnist: boolean;
}

const script = document.currentScript as HTMLScriptElement;
const at = (name: string): string => new URL(name, script.src).href;

function begin(data: PageData): void {
  const words = wordsOf(document.documentElement.lang);
  document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
  const elements = [...document.querySelectorAll<HTMLElement>(".cell")];
  if (location.protocol === "file:") {
    const line = Object.assign(document.createElement("p"), {
      className: "live-serve",
      textContent: words.serve,
    });
    elements[0]?.before(line);
    return;
  }
  const modules = Object.entries(LIVE.modules).map(([name, file]) => [name, at(file)]);
  const kernel = new Kernel(at(LIVE.kernel), {
    types: at(LIVE.types),
    modules: Object.fromEntries(modules) as Record<string, string>,
    ...(data.mnist && { mnist: at("mnist/") }),
  });
  const edits = new Edits(location.pathname);
  const page: CellPage = {
    words,
    run: (cell) => void conductor.run(cell),
    stop: () => conductor.stop(),
    reset: (cell) => conductor.reset([cell]),
    changed(cell) {
      edits.keep(cell.place, cell.source, cell.book);
      conductor.changed(cell);
    },
    async openEditor(place: HTMLElement, text: string, around: Surroundings) {
      kernel.start();
      const editor = (await import(at(LIVE.editor))) as { openEditor: typeof openEditor };
      return editor.openEditor(place, text, around);
    },
    complete: (cell, position) => kernel.complete(conductor.sourcesTo(cell), position),
    inspect: (cell, position) => kernel.inspect(conductor.sourcesTo(cell), position),
  };
  const cells = elements.map(
    (element, place) => new Cell(page, element, place, (book) => edits.read(place, book)),
  );
  const bar = new Bar(words, {
    runStale: () => void conductor.runStale(),
    resetPage: () => conductor.reset(cells),
  });
  const conductor = new Conductor({ kernel, cells, words, bar, announcer: new Announcer() }, data.uses);
  bar.hint(elements[0], data.mnist || !cells.some(({ book }) => book.includes("loadMnist")));
  // What a click will need is on its way when the pointer comes near.
  const warmUp = (event: Event): void => {
    if ((event.target as Element | null)?.closest?.(".live-run")) kernel.start();
  };
  document.addEventListener("pointerover", warmUp, { passive: true });
  document.addEventListener("focusin", warmUp);
  conductor.mark(); // changes of an earlier visit are there
}

const data = document.getElementById("live-data");
if (data) begin(JSON.parse(data.textContent!) as PageData);
