// Makes the cells of a page live. Nothing is loaded but this until a reader wants something of a cell.

import type { CellUses } from "../../kernel/core/effects.js";
import { Announcer } from "./announcer.js";
import { Cell, type CellPage } from "./cell.js";
import { Conductor } from "./conductor.js";
import { Edits } from "./edits.js";
import type { Surroundings, openEditor } from "./editor.js";
import { Kernel } from "./kernel.js";
import { canRunFromDisk, fromDisk, fromServer, loadScript, type Launch } from "./launch.js";
import { made } from "./elements.js";
import { Bar } from "./page-bar.js";
import style from "./live.css";
import { wordsOf } from "./words.js";

/** What the build says: the names of its files, in the folder of this script. */
declare const LIVE: {
  kernel: string;
  types: string;
  editor: string;
  offline: string;
  modules: Record<string, string>;
};

/** What the editor's script leaves. */
declare const downhillEditor: { openEditor: typeof openEditor };

/** What the build has put into the page. */
interface PageData {
  uses: CellUses[];
  /** Whether the files of MNIST are beside the pages. */
  mnist: boolean;
  /** What pages from a server may do: less than those on disk, whose kernel has to be made of text. */
  policy: string;
}

const script = document.currentScript as HTMLScriptElement;
const at = (name: string): string => new URL(name, script.src).href;

async function begin(data: PageData): Promise<void> {
  const words = wordsOf(document.documentElement.lang);
  const isOnDisk = location.protocol === "file:";
  document.head.append(Object.assign(document.createElement("style"), { textContent: style }));
  const elements = [...document.querySelectorAll<HTMLElement>(".cell")];
  if (isOnDisk && !(await canRunFromDisk())) {
    elements[0]?.before(made("p", "live-serve", words.serve));
    return;
  }
  if (!isOnDisk) restrict(data.policy);
  const hasData = data.mnist && !isOnDisk;
  const kernel = new Kernel(isOnDisk ? fromDisk(at(LIVE.offline)) : launchOf(hasData));
  let editorScript: Promise<void> | undefined;
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
      await (editorScript ??= loadScript(at(LIVE.editor)).catch((error: Error) => {
        editorScript = undefined; // the network may be back the next time
        throw error;
      }));
      return downhillEditor.openEditor(place, text, around);
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
  const ownDigits = data.mnist ? words.ownOnDisk : words.own;
  const wantsData = cells.some(({ book }) => book.includes("loadMnist"));
  bar.hint(elements[0], wantsData && !hasData ? ownDigits : undefined);
  // What a click will need is on its way when the pointer comes near.
  const warmUp = (event: Event): void => {
    if ((event.target as Element | null)?.closest?.(".live-run")) kernel.start();
  };
  document.addEventListener("pointerover", warmUp, { passive: true });
  document.addEventListener("focusin", warmUp);
  conductor.mark(); // changes of an earlier visit are there
}

function launchOf(hasData: boolean): Launch {
  const modules = Object.entries(LIVE.modules).map(([name, file]) => [name, at(file)]);
  return fromServer(at(LIVE.kernel), {
    types: at(LIVE.types),
    modules: Object.fromEntries(modules) as Record<string, string>,
    ...(hasData && { mnist: at("mnist/") }),
  });
}

/** Takes from the page what it may do beyond a policy. */
function restrict(policy: string): void {
  const meta = document.createElement("meta");
  meta.httpEquiv = "content-security-policy";
  meta.content = policy;
  document.head.append(meta);
}

const data = document.getElementById("live-data");
if (data) void begin(JSON.parse(data.textContent!) as PageData);
