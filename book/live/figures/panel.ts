// What every live figure has: a place of its own, controls with names, a line that says how it stands.

import { style } from "./style.js";
import type { Words } from "./words.js";

/** How often what changes is said aloud, in milliseconds. */
const pause = 1200;

/** A slider. */
export interface RangeOptions {
  label: string;
  min: number;
  max: number;
  step: number;
  value: number;
  /** What a position means, in words. */
  text: (value: number) => string;
  change(value: number): void;
}

/** The place of one figure: it has its own style sheet, and the page's doesn't reach into it. */
export class Panel {
  readonly words: Words;
  /** How wide it may be, in pixels. */
  readonly width: number;
  readonly host: HTMLElement;
  readonly charts = made("div", "charts");
  readonly #controls = made("div", "controls");
  readonly #state = made("p", "state");
  readonly #heard = made("p", "heard");
  #timer = 0;

  /** @param name - what the figure is, in words */
  constructor(words: Words, name: string, width: number) {
    this.words = words;
    this.width = width;
    this.host = made("div", "live-figure");
    const root = this.host.attachShadow({ mode: "open" });
    const whole = made("div", "whole");
    whole.setAttribute("role", "group");
    whole.setAttribute("aria-label", name);
    this.#heard.setAttribute("role", "status");
    const sheet = document.createElement("style");
    sheet.textContent = style;
    whole.append(this.charts, this.#state, this.#controls, this.#heard);
    root.append(sheet, whole);
  }

  /** Whether there is room for two charts side by side. */
  get isWide(): boolean {
    return this.width >= 560;
  }

  /** The width of one of two charts. */
  get half(): number {
    return this.isWide ? (this.width - 8) / 2 : this.width;
  }

  /** Says how the figure stands: at once to the eye, and to the ear when it has come to rest. */
  say(text: string): void {
    this.#state.textContent = text;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      if (this.#heard.textContent !== text) this.#heard.textContent = text;
    }, pause);
  }

  button(text: string, act: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.addEventListener("click", act);
    this.#controls.append(button);
    return button;
  }

  /** A slider; gives what sets it. */
  range(options: RangeOptions): (value: number) => void {
    const { label, min, max, step, value, text, change } = options;
    const row = document.createElement("label");
    const input = document.createElement("input");
    const shown = document.createElement("output");
    Object.assign(input, { type: "range", min, max, step });
    const set = (next: number): void => {
      input.value = String(next);
      shown.textContent = text(next); // which may lie between two places of the slider
      input.setAttribute("aria-valuetext", shown.textContent);
    };
    input.addEventListener("input", () => {
      set(Number(input.value));
      change(Number(input.value));
    });
    set(value);
    row.append(label, input, shown);
    input.setAttribute("aria-label", label);
    this.#controls.append(row);
    return set;
  }

  /** A choice of a few; gives what sets it. */
  choice<Name extends string>(
    label: string,
    names: readonly Name[],
    nameOf: (name: Name) => string,
    change: (name: Name) => void,
  ): (name: Name) => void {
    const row = document.createElement("label");
    const select = document.createElement("select");
    select.append(...names.map((name) => new Option(nameOf(name), name)));
    select.addEventListener("change", () => change(select.value as Name));
    row.append(label, select);
    this.#controls.append(row);
    return (name) => (select.value = name);
  }
}

/** Makes an element of a class. */
export function made(tag: string, className: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  return element;
}
