// The numbers of code that no editor is open for: each in an element of its own, which is what can be taken hold of.

import type { NumberPlace } from "../../numbers.js";

/** Wraps the numbers of a cell's code in elements that say where they stand. Those of before are replaced. */
export function markNumbers(pre: HTMLElement, numbers: readonly NumberPlace[]): void {
  for (const old of pre.querySelectorAll(".live-number")) old.replaceWith(...old.childNodes);
  pre.normalize();
  // From the end, so that the places before stay true.
  for (const { from, to, negated } of [...numbers].reverse()) {
    const range = document.createRange();
    const [begin, end] = [pointAt(pre, from, false), pointAt(pre, to, true)];
    if (!begin || !end) continue;
    range.setStart(...begin);
    range.setEnd(...end);
    const mark = document.createElement("span");
    mark.className = "live-number";
    mark.dataset.from = String(from);
    if (negated) mark.dataset.negated = "";
    mark.append(range.extractContents());
    range.insertNode(mark);
  }
}

/** Where the numbers of the code stand. */
export function numbersMarked(code: HTMLElement): NumberPlace[] {
  return [...code.querySelectorAll<HTMLElement>(".live-number")].map((mark) => {
    const from = Number(mark.dataset.from);
    return { from, to: from + mark.textContent!.length, negated: mark.dataset.negated !== undefined };
  });
}

/** Writes another number in the place of one, and moves the places behind it. */
export function rewriteNumber(code: HTMLElement, from: number, text: string): void {
  const marks = [...code.querySelectorAll<HTMLElement>(".live-number")];
  const place = marks.findIndex((mark) => Number(mark.dataset.from) === from);
  const mark = marks[place];
  const longer = text.length - mark.textContent!.length;
  // The innermost element keeps its color.
  let inner: Element = mark;
  while (inner.firstElementChild) inner = inner.firstElementChild;
  inner.textContent = text;
  for (const later of marks.slice(place + 1))
    later.dataset.from = String(Number(later.dataset.from) + longer);
}

/** Where a place of the text lies: in a text node. A place between two nodes belongs to the second, or to the first. */
function pointAt(root: HTMLElement, place: number, isEnd: boolean): [Node, number] | undefined {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { length } = node as Text;
    if (isEnd ? place <= before + length : place < before + length) return [node, place - before];
    before += length;
  }
  return undefined;
}
