// One cell's editor, in the book's dress. Loaded when a reader first clicks into code.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  temporarilySetTabFocusMode,
} from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput } from "@codemirror/language";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState, Prec } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";
import { colors } from "./editor-colors.js";
import type { NumberPlace } from "../numbers.js";
import { completion, type Complete } from "./editor-completion.js";
import { closeHelp, help, type Inspect } from "./editor-help.js";
import { draggableNumbers, type NumberKeys, numbersInEditor } from "./numbers/in-editor.js";

export { numbersIn } from "../numbers.js";

/** What an editor asks of the page around it. */
export interface Surroundings {
  label: string;
  readonly numbers: NumberKeys;
  run(): void;
  changed(text: string): void;
  complete: Complete;
  inspect: Inspect;
}

/** An error to underline; places in UTF-16 units. */
export interface Underlined {
  start: number;
  length: number;
  message: string;
}

/** An editor that is open. */
export interface Editor {
  set(text: string): void;
  numbers(): NumberPlace[];
  /** Writes another text in the place of a number. */
  rewrite(number: NumberPlace, text: string): void;
  /** @param at - where the cursor goes, in pixels of the window */
  focus(at?: { x: number; y: number }): void;
  underline(errors: readonly Underlined[]): void;
}

/** Opens an editor in an element. */
export function openEditor(place: HTMLElement, text: string, page: Surroundings): Editor {
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(draggableNumbers(page.numbers)),
        Prec.highest(
          keymap.of([
            { key: "Shift-Enter", run: () => (page.run(), true) },
            { key: "Mod-Enter", run: () => (page.run(), true) },
            { key: "Escape", run: (view) => closeHelp(view) || temporarilySetTabFocusMode(view) },
          ]),
        ),
        history(),
        drawSelection(),
        indentOnInput(),
        bracketMatching(),
        closeBrackets(),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          "aria-label": page.label,
          autocapitalize: "off",
          spellcheck: "false",
        }),
        javascript({ typescript: true }),
        colors,
        completion(page.complete),
        Prec.high(help(page.inspect)),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) page.changed(view.state.doc.toString());
        }),
        keymap.of([
          ...closeBracketsKeymap,
          ...defaultKeymap,
          ...historyKeymap,
          ...completionKeymap,
          indentWithTab,
        ]),
      ],
    }),
  });
  return {
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    numbers: () => numbersInEditor(view.state),
    rewrite: ({ from, to }, insert) => view.dispatch({ changes: { from, to, insert } }),
    focus(at) {
      const anchor = at && view.posAtCoords(at);
      if (typeof anchor === "number") view.dispatch({ selection: { anchor } });
      view.focus();
    },
    underline(errors) {
      const end = view.state.doc.length;
      const marks = errors.map(({ start, length, message }): Diagnostic => {
        const from = Math.min(start, end);
        return { from, to: Math.min(from + Math.max(1, length), end), severity: "error", message };
      });
      view.dispatch(setDiagnostics(view.state, marks));
    },
  };
}
