// Makes the cells of a page live. Nothing is loaded but this until a reader wants something of a cell.

import type { CellUses } from "../../kernel/core/effects.js";
import { Announcer } from "./announcer.js";
import { Cell, type CellPage } from "./cell.js";
import { Conductor } from "./conductor.js";
import { Edits } from "./edits.js";
import type { NumberPlace } from "../numbers.js";
import type * as EditorModule from "./editor.js";
import type { Surroundings } from "./editor.js";
import type * as Figures from "./figures/figures.js";
import { mountFigures } from "./figures/mount.js";
import { KernelWorker, type Launch } from "../../kernel/browser/kernel-worker.js";
import { canRunFromDisk, fromDisk, fromServer, loadScript } from "./launch.js";
import { made } from "./elements.js";
import { Following } from "./numbers/following.js";
import { Bar } from "./page-bar.js";
import { Reference } from "./reference.js";
import style from "./live.css";
import { wordsOf } from "./words.js";

/** What the build says: the names of its files, in the folder of this script. */
declare const LIVE: {
  kernel: string;
  types: string;
  editor: string;
  offline: string;
  figures: string;
  /** The same with all that it needs, for pages on disk, which may load no modules. */
  figuresAlone: string;
  modules: Record<string, string>;
};

/** What scripts leave. */
declare const downhillEditor: typeof EditorModule;
declare const downhillFigures: typeof Figures;

/** What the build has put into the page. */
interface PageData {
  uses: CellUses[];
  /** The numbers in the code of each cell. */
  numbers: NumberPlace[][];
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
  const kernel = new KernelWorker(isOnDisk ? fromDisk(at(LIVE.offline)) : launchOf(hasData));
  let editorScript: Promise<void> | undefined;
  const edits = new Edits(location.pathname);
  const announcer = new Announcer();
  const editor = async (): Promise<typeof EditorModule> => {
    await (editorScript ??= loadScript(at(LIVE.editor)).catch((error: Error) => {
      editorScript = undefined; // the network may be back the next time
      throw error;
    }));
    return downhillEditor;
  };
  const reference = new Reference(at("../reference/"));
  const page: CellPage = {
    words,
    announce: (text) => announcer.say(text),
    moved(cell, before) {
      edits.keep(cell.place, cell.source, cell.book);
      conductor.moved(cell, before);
      following.moved(cell);
    },
    pace: (write) => following.pace(write),
    released: () => following.released(),
    numbersIn: async (source) => (await editor()).numbersIn(source),
    run: (cell) => void conductor.run(cell),
    stop: () => conductor.stop(),
    reset: (cell) => conductor.reset([cell]),
    changed(cell) {
      edits.keep(cell.place, cell.source, cell.book);
      conductor.changed(cell);
    },
    async openEditor(place: HTMLElement, text: string, around: Surroundings) {
      kernel.start();
      return (await editor()).openEditor(place, text, around);
    },
    complete: (cell, position) => kernel.complete(conductor.sourcesTo(cell), position),
    async inspect(cell, position) {
      const text = await kernel.inspect(conductor.sourcesTo(cell), position);
      if (text === undefined) return undefined;
      const address = await reference.addressOf(text);
      return { text, ...(address && { more: { address, text: words.reference } }) };
    },
  };
  const cells = elements.map(
    (element, place) =>
      new Cell(page, element, place, data.numbers[place], (book) => edits.read(place, book)),
  );
  const bar = new Bar(words, {
    runStale: () => void conductor.runStale(),
    resetPage: () => conductor.reset(cells),
  });
  const conductor = new Conductor({ kernel, cells, words, bar, announcer }, data.uses);
  const following = new Following(conductor, painted);
  const ownDigits = data.mnist ? words.ownOnDisk : words.own;
  const wantsData = cells.some(({ book }) => book.includes("loadMnist"));
  bar.hint(elements[0], wantsData && !hasData ? ownDigits : undefined);
  let figures: Promise<typeof Figures> | undefined;
  const loadFigures = (): Promise<typeof Figures> =>
    isOnDisk
      ? loadScript(at(LIVE.figuresAlone)).then(() => downhillFigures)
      : (import(at(LIVE.figures)) as Promise<typeof Figures>);
  mountFigures(() => (figures ??= loadFigures()), hasData ? at("mnist/") : undefined);
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

/** Waits until the page has been painted, or would have been if it were seen. */
const painted = (): Promise<void> =>
  new Promise((done) => (document.hidden ? setTimeout(done, 16) : requestAnimationFrame(() => done())));

const data = document.getElementById("live-data");
if (data) void begin(JSON.parse(data.textContent!) as PageData);
