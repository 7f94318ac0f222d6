// One code cell of a page: its code, buttons, line of state and output.

import type { Editor, Surroundings, Underlined } from "./editor.js";
import { Output } from "./output.js";
import type { Words } from "./words.js";

/** What a cell asks of its page. */
export interface CellPage {
  readonly words: Words;
  run(cell: Cell): void;
  stop(): void;
  changed(cell: Cell): void;
  openEditor(place: HTMLElement, text: string, page: Surroundings): Promise<Editor>;
  complete(cell: Cell, position: number): ReturnType<Surroundings["complete"]>;
  inspect(cell: Cell, position: number): ReturnType<Surroundings["inspect"]>;
}

/** How a cell stands: nothing to say, waiting, running, changed since it ran, or out of date. */
export type CellState = "quiet" | "waiting" | "running" | "edited" | "stale";

/** A cell of the page. */
export class Cell {
  /** Its place on the page, from 0; readers count from 1. */
  readonly place: number;
  /** The book's code. */
  readonly book: string;
  readonly element: HTMLElement;
  readonly #page: CellPage;
  readonly #code: HTMLElement;
  readonly #output: HTMLElement;
  readonly #bookOutput: Node[];
  readonly #run: HTMLButtonElement;
  readonly #reset: HTMLButtonElement;
  readonly #line: HTMLElement;
  #source: string;
  #editor: Editor | undefined;
  #opening: Promise<void> | undefined;

  /** @param source - what the reader has made of the book's code, if this is known from before */
  constructor(page: CellPage, element: HTMLElement, place: number, source: (book: string) => string) {
    const { words } = page;
    this.#page = page;
    this.element = element;
    this.place = place;
    this.#code = element.querySelector<HTMLElement>(".highlight")!;
    this.#output = element.querySelector<HTMLElement>(".output") ?? made("div", "output");
    this.book = this.#code.querySelector("pre")!.textContent!.replace(/\n$/, "");
    this.#bookOutput = [...this.#output.childNodes].map((node) => node.cloneNode(true));
    this.#source = source(this.book);
    element.id ||= `cell-${place + 1}`;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", words.cell(place + 1));

    const bar = made("div", "live-bar");
    this.#run = button(words.run, "live-run", () => this.#runOrStop());
    this.#reset = button(words.reset, "live-reset", () => this.reset());
    this.#line = made("span", "live-line");
    this.#line.setAttribute("role", "status");
    bar.append(this.#line, this.#reset, this.#run);
    this.#output.setAttribute("aria-label", words.output(place + 1));
    this.#code.after(bar);
    bar.after(this.#output);

    const pre = this.#code.querySelector("pre")!;
    pre.tabIndex = 0;
    pre.setAttribute("role", "button");
    pre.setAttribute("aria-label", `${words.edit}: ${words.code(place + 1)}`);
    pre.addEventListener("click", () => this.#isSelected() || void this.open());
    pre.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      if (event.shiftKey) page.run(this);
      else void this.open();
    });
    if (this.#source !== this.book) pre.textContent = this.#source;
    this.state("quiet");
  }

  get source(): string {
    return this.#source;
  }

  get isEdited(): boolean {
    return this.#source !== this.book;
  }

  /** Whether its editor has the reader's attention. */
  get hasFocus(): boolean {
    return this.element.contains(document.activeElement);
  }

  /** Opens the editor, and goes there. */
  async open(): Promise<void> {
    this.#opening ??= this.#openEditor();
    await this.#opening;
    this.#editor?.focus();
  }

  /** Back to the book's code and output. */
  reset(): void {
    if (this.#editor) this.#editor.set(this.book);
    else this.#change(this.book);
  }

  /** Shows the output that the book has. */
  showBookOutput(): void {
    this.#output.replaceChildren(...this.#bookOutput.map((node) => node.cloneNode(true)));
  }

  /** What a new run shows. */
  output(): Output {
    return new Output(this.#output);
  }

  underline(errors: readonly Underlined[]): void {
    this.#editor?.underline(errors);
  }

  /** Says how the cell stands; readers with a screen reader hear it. */
  state(state: CellState, text = ""): void {
    const { words } = this.#page;
    this.element.dataset.live = state;
    const isBusy = state === "running" || state === "waiting";
    this.#output.toggleAttribute("aria-busy", state === "running");
    this.#run.textContent = isBusy ? words.stop : words.run;
    this.#run.setAttribute("aria-label", `${this.#run.textContent}: ${words.cell(this.place + 1)}`);
    this.#reset.hidden = !this.isEdited;
    if (this.#line.textContent !== text) this.#line.textContent = text;
  }

  async #openEditor(): Promise<void> {
    const { words } = this.#page;
    const place = made("div", "live-editor");
    const editor = await this.#page.openEditor(place, this.#source, {
      label: `${words.code(this.place + 1)}. ${words.leave}`,
      run: () => this.#page.run(this),
      changed: (text) => this.#change(text),
      complete: (_, position) => this.#page.complete(this, position),
      inspect: (_, position) => this.#page.inspect(this, position),
    });
    this.#editor = editor;
    this.#code.replaceChildren(place);
  }

  #change(text: string): void {
    this.#source = text;
    if (!this.#editor) this.#code.querySelector("pre")!.textContent = text;
    this.#page.changed(this);
  }

  #runOrStop(): void {
    const state = this.element.dataset.live;
    if (state === "running" || state === "waiting") this.#page.stop();
    else this.#page.run(this);
  }

  #isSelected(): boolean {
    return String(getSelection()) !== "";
  }
}

function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}

/** A button of the page's kind. */
export function button(text: string, className: string, act: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.className = className;
  element.textContent = text;
  element.addEventListener("click", act);
  return element;
}
