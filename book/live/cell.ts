// One code cell of a page: its code, bar and output.

import { CellBar, type CellState } from "./cell-bar.js";
import { Dress } from "./dress.js";
import type { NumberPlace } from "../numbers.js";
import type { Editor, Surroundings, Underlined } from "./editor.js";
import { made } from "./elements.js";
import { Numbers, type NumbersPage } from "./numbers/dragging.js";
import { StagedOutput } from "./numbers/staged-output.js";
import { markNumbers, numbersMarked, rewriteNumber } from "./numbers/still.js";
import { Output } from "./output.js";
import type { Words } from "./words.js";

export type { CellState } from "./cell-bar.js";

/** What a cell asks of its page. */
export interface CellPage extends NumbersPage {
  readonly words: Words;
  /** A number of a cell was moved. @param before - the code before that */
  moved(cell: Cell, before: string): void;
  numbersIn(source: string): Promise<NumberPlace[]>;
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
  readonly bookNumbers: readonly NumberPlace[];
  readonly element: HTMLElement;
  /** Where its output is. */
  readonly outputElement: HTMLElement;
  readonly #page: CellPage;
  readonly #code: HTMLElement;
  /** The book's code as the page shows it, in colors. */
  readonly #pre: HTMLElement;
  readonly #bookCode: DocumentFragment;
  readonly #bookOutput: DocumentFragment;
  readonly #dress: Dress;
  readonly #numbers: Numbers;
  #isMoving = false;
  #source: string;
  #editor: Editor | undefined;
  #opening: Promise<void> | undefined;
  #errors: readonly Underlined[] = [];

  /** @param source - what the reader has made of the book's code, if this is known from before */
  constructor(
    page: CellPage,
    element: HTMLElement,
    place: number,
    bookNumbers: readonly NumberPlace[],
    source: (book: string) => string,
  ) {
    const { words } = page;
    this.#page = page;
    this.element = element;
    this.place = place;
    this.bookNumbers = bookNumbers;
    this.#code = element.querySelector<HTMLElement>(".highlight")!;
    this.#pre = this.#code.querySelector("pre")!;
    this.outputElement = element.querySelector<HTMLElement>(".output") ?? made("div", "output");
    this.book = this.#pre.textContent!.replace(/\n$/, "");
    this.#bookCode = copyOf(this.#pre);
    this.#bookOutput = copyOf(this.outputElement);
    this.#source = source(this.book);
    element.id ||= `cell-${place + 1}`;
    element.setAttribute("role", "group");
    element.setAttribute("aria-label", words.cell(place + 1));
    const bar = new CellBar(words, place + 1, {
      run: () => page.run(this),
      stop: () => page.stop(),
      reset: () => page.reset(this),
    });
    this.outputElement.setAttribute("role", "group");
    this.outputElement.setAttribute("aria-label", words.output(place + 1));
    this.#code.after(bar.element, this.outputElement);
    this.#dress = new Dress(element, bar);
    this.#numbers = new Numbers(this, page);
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

  /** Opens the editor, and goes there. @param at - a place in the window */
  async open(at?: { x: number; y: number }): Promise<void> {
    this.#opening ??= this.#openEditor();
    try {
      await this.#opening;
    } catch (error) {
      this.#opening = undefined; // the network may be back the next time
      this.state("quiet", error instanceof Error ? error.message : String(error));
    }
    this.#editor?.focus(at);
  }

  /** Where the numbers of the code stand. */
  numbers(): readonly NumberPlace[] {
    return this.#editor?.numbers() ?? numbersMarked(this.#pre);
  }

  /** Writes another text in the place of a number: nothing else of the code changes. */
  rewrite(number: NumberPlace, text: string): void {
    const before = this.#source;
    this.#source = before.slice(0, number.from) + text + before.slice(number.to);
    this.#isMoving = true;
    if (this.#editor) this.#editor.rewrite(number, text);
    else rewriteNumber(this.#pre, number.from, text);
    this.#isMoving = false;
    this.#page.moved(this, before);
  }

  /** Shows the code and the output that the book has. */
  showBook(): void {
    if (this.isEdited && this.#editor) this.#editor.set(this.book);
    else if (this.isEdited) this.#change(this.book);
    this.outputElement.replaceChildren(document.importNode(this.#bookOutput, true));
  }

  /** What a new run shows. */
  output(): Output {
    return new Output(this.outputElement);
  }

  /** What a run shows that follows a hand. */
  staged(): StagedOutput {
    return new StagedOutput(this.outputElement);
  }

  /** Output that has become smaller may take less room. */
  settle(): void {
    this.outputElement.style.minHeight = "";
  }

  underline(errors: readonly Underlined[]): void {
    if (errors.length + this.#errors.length === 0) return; // else the editor would be laid out anew with each look
    this.#errors = errors;
    this.#editor?.underline(errors);
  }

  /** Says how the cell stands. */
  state(state: CellState, text = ""): void {
    if (this.element.dataset.live !== state) {
      this.element.dataset.live = state;
      this.outputElement.setAttribute("aria-busy", String(state === "running"));
    }
    this.#dress.show(state, text, this.isEdited);
  }

  /** Makes the book's code a place to click into, and to reach by Tab. */
  #invite(): void {
    const { words } = this.#page;
    this.#pre.tabIndex = 0;
    this.#pre.setAttribute("role", "button");
    this.#pre.setAttribute("aria-label", `${words.edit}: ${words.code(this.place + 1)}`);
    // Who has selected some of the code wants to copy it.
    // Names of the library in it lead to the reference.
    const isLink = ({ target }: Event): boolean => (target as Element).closest("a") !== null;
    this.#pre.addEventListener(
      "click",
      (event) => !isLink(event) && String(getSelection()) === "" && void this.open(),
    );
    this.#pre.setAttribute("aria-keyshortcuts", "Alt+ArrowUp Alt+ArrowDown");
    this.#pre.addEventListener("keydown", (event) => {
      if (isLink(event)) return;
      if (this.#numbers.key(event, this.#pre)) event.preventDefault();
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
      numbers: this.#numbers,
      run: () => this.#page.run(this),
      changed: (text) => this.#change(text),
      complete: (position) => this.#page.complete(this, position),
      inspect: (position) => this.#page.inspect(this, position),
    });
    this.#code.replaceChildren(place);
    this.#editor.underline(this.#errors);
  }

  #change(text: string): void {
    if (this.#isMoving) return;
    this.#source = text;
    if (!this.#editor) this.#showSource();
    this.#page.changed(this);
  }

  #showSource(): void {
    const source = this.#source;
    if (!this.isEdited) {
      this.#pre.replaceChildren(document.importNode(this.#bookCode, true));
      markNumbers(this.#pre, this.bookNumbers);
      return;
    }
    this.#pre.textContent = source;
    void this.#page.numbersIn(source).then((numbers) => {
      if (this.#source === source && this.#pre.isConnected) markNumbers(this.#pre, numbers);
    });
  }
}

/** A copy of what an element holds; outside of the page, so that its images don't take memory. */
function copyOf(element: HTMLElement): DocumentFragment {
  const { content } = document.createElement("template");
  content.append(...[...element.childNodes].map((node) => content.ownerDocument.importNode(node, true)));
  return content;
}
