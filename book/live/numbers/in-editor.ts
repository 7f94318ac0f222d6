// The numbers in an open editor: what can be taken hold of, and Alt with the arrows.

import { ensureSyntaxTree } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  type EditorView,
  keymap,
  ViewPlugin,
  type ViewUpdate,
} from "@codemirror/view";
import { type NumberPlace, numbersOf } from "../../numbers.js";

/** What keys on numbers do. */
export interface NumberKeys {
  /** Moves the number at a place; says whether there is one. */
  step(position: number, count: number, isFine: boolean): boolean;
  /** Brings back what the number at a place was; says whether it was another. */
  restore(position: number): boolean;
}

/** The numbers in the text of an editor. */
export function numbersInEditor(state: EditorState): NumberPlace[] {
  const tree = ensureSyntaxTree(state, state.doc.length, 100);
  return tree ? numbersOf(tree, state.doc.toString()) : [];
}

/** Makes numbers draggable. */
export function draggableNumbers(keys: NumberKeys): Extension {
  /** Whether the last thing that happened was a number moved by a key: then Esc takes it back. */
  let isMoved = false;
  const step = (direction: number, isFine: boolean) => (view: EditorView) => {
    const { head } = view.state.selection.main;
    const hasMoved = keys.step(head, direction, isFine);
    isMoved = hasMoved;
    return hasMoved;
  };
  const arrows = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };
  const bindings = Object.entries(arrows).flatMap(([key, direction]) => [
    { key: `Alt-${key}`, run: step(direction, false) },
    { key: `Shift-Alt-${key}`, run: step(direction, true) },
  ]);
  const back = {
    key: "Escape",
    run(view: EditorView) {
      const wasMoved = isMoved;
      isMoved = false;
      return wasMoved && keys.restore(view.state.selection.main.head);
    },
  };
  return [keymap.of([...bindings, back]), marks];
}

const marks = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = decorationsOf(view.state);
    }
    update({ docChanged, state }: ViewUpdate): void {
      if (docChanged) this.decorations = decorationsOf(state);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function decorationsOf(state: EditorState): DecorationSet {
  const ranges = numbersInEditor(state).map(({ from, to }) =>
    Decoration.mark({ class: "live-number", attributes: { "data-from": String(from) } }).range(from, to),
  );
  return Decoration.set(ranges);
}
