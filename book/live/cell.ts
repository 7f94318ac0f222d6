// One code cell of a page: its code, bar and output.

import { CellBar, type CellState } from "./cell-bar.js";
import type { Editor, Surroundings, Underlined } from "./editor.js";
import { made } from "./elements.js";
import { Output } from "./output.js";
import type { Words } from "./words.js";

export type { CellState } from "./cell-bar.js";

/** What a cell asks of its page. */
export interface CellPage {
  readonly words: Words;
  run(cell: Cell): void;
  stop(): void;
  reset(cell: Cell): void;
  changed(cell: Cell): void;
  openEditor(place: HTMLElement, text: string, page: Surroundings): Promise<Editor>;
  complete(cell: Cell, position: number): ReturnType<Surroundings["complete"]>;
  inspect(cell: Cell, position: number): ReturnType<Surroundings["inspect"]>;
}

/** A cell of the page. */
export class Cell {
  /** Its place on the page, from 0; readers count from 1. */
  readonly place: number;
  /** The book's code. */
  readonly book: string;
  readonly element: HTMLElement;
  /** Where its output is. */
  readonly outputElement: HTMLElement;
  readonly #page: CellPage;
  readonly #code: HTMLElement;
  /** The book's code as the page shows it, in colors. */
  readonly #pre: HTMLElement;
  readonly #bookCode: Node[];
  readonly #bookOutput: Node[];
  readonly #bar: CellBar;
  #source: string;
  #editor: Editor | undefined;
  #opening: Promise<void> | undefined;
  #errors: readonly Underlined[] = [];

  /** @param source - what the reader has made of the book's code, if this is known from before */
  constructor(page: CellPage, element: HTMLElement, place: number, source: (book: string) => string) {
    const { words } = page;
    this.#page = page;
    this.element = element;
    this.place = place;
    this.#code = element.querySelector<HTMLElement>(".highlight")!;
    this.#pre = this.#code.querySelector("pre")!;
    this.outputElement = element.querySelector<HTMLElement>(".output") ?? made("div", "output");
    this.book = this.#pre.textContent!.replace(/\n$/, "");
    this.#bookCode = copiesOf(this.#pre);
    this.#bookOutput = copiesOf(this.outputElement);
    this.#source = source(this.book);
    element.id ||= `cell-${place + 1}`;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", words.cell(place + 1));
    this.#bar = new CellBar(words, place + 1, {
      run: () => page.run(this),
      stop: () => page.stop(),
      reset: () => page.reset(this),
    });
    this.outputElement.setAttribute("role", "group");
    this.outputElement.setAttribute("aria-label", words.output(place + 1));
    this.#code.after(this.#bar.element, this.outputElement);
    this.#invite();
    this.#showSource();
    this.state("quiet");
  }

  get source(): string {
    return this.#source;
  }

  get isEdited(): boolean {
    return this.#source !== this.book;
  }

  /** Opens the editor, and goes there. */
  async open(): Promise<void> {
    this.#opening ??= this.#openEditor();
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = undefined; // the network may be back the next time
      this.state("quiet", error instanceof Error ? error.message : String(error));
    }
    this.#editor?.focus();
  }

  /** Shows the code and the output that the book has. */
  showBook(): void {
    if (this.isEdited && this.#editor) this.#editor.set(this.book);
    else if (this.isEdited) this.#change(this.book);
    this.outputElement.replaceChildren(...this.#bookOutput.map((node) => node.cloneNode(true)));
  }

  /** What a new run shows. */
  output(): Output {
    return new Output(this.outputElement);
  }

  underline(errors: readonly Underlined[]): void {
    this.#errors = errors;
    this.#editor?.underline(errors);
  }

  /** Says how the cell stands. */
  state(state: CellState, text = ""): void {
    this.element.dataset.live = state;
    this.outputElement.setAttribute("aria-busy", String(state === "running"));
    this.#bar.show(state, text, this.isEdited);
  }

  /** Makes the book's code a place to click into, and to reach by Tab. */
  #invite(): void {
    const { words } = this.#page;
    this.#pre.tabIndex = 0;
    this.#pre.setAttribute("role", "button");
    this.#pre.setAttribute("aria-label", `${words.edit}: ${words.code(this.place + 1)}`);
    // Who has selected some of the code wants to copy it.
    this.#pre.addEventListener("click", () => String(getSelection()) === "" && void this.open());
    this.#pre.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      if (event.shiftKey) this.#page.run(this);
      else void this.open();
    });
  }

  async #openEditor(): Promise<void> {
    const { words } = this.#page;
    const place = made("div", "live-editor");
    this.#editor = await this.#page.openEditor(place, this.#source, {
      label: `${words.code(this.place + 1)}. ${words.leave}`,
      run: () => this.#page.run(this),
      changed: (text) => this.#change(text),
      complete: (position) => this.#page.complete(this, position),
      inspect: (position) => this.#page.inspect(this, position),
    });
    this.#code.replaceChildren(place);
    this.#editor.underline(this.#errors);
  }

  #change(text: string): void {
    this.#source = text;
    if (!this.#editor) this.#showSource();
    this.#page.changed(this);
  }

  #showSource(): void {
    if (this.isEdited) this.#pre.textContent = this.#source;
    else this.#pre.replaceChildren(...this.#bookCode.map((node) => node.cloneNode(true)));
  }
}

const copiesOf = (element: HTMLElement): Node[] =>
  [...element.childNodes].map((node) => node.cloneNode(true));
