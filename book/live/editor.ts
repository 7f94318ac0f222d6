// One cell's editor, in the book's dress. Loaded when a reader first clicks into code.

import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import {
  defaultKeymap,
  history,
  historyKeymap,
  indentWithTab,
  temporarilySetTabFocusMode,
} from "@codemirror/commands";
import { javascript } from "@codemirror/lang-javascript";
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { EditorState, Prec, StateEffect, StateField } from "@codemirror/state";
import { drawSelection, EditorView, hoverTooltip, keymap, showTooltip, type Tooltip } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Completions } from "../../kernel/core/complete.js";

/** What an editor asks of the page around it. */
export interface Surroundings {
  label: string;
  run(): void;
  changed(text: string): void;
  complete(text: string, position: number): Promise<Completions>;
  inspect(text: string, position: number): Promise<string | undefined>;
}

/** An error to underline; places in UTF-16 units. */
export interface Underlined {
  start: number;
  length: number;
  message: string;
}

/** An editor that is open. */
export interface Editor {
  text(): string;
  set(text: string): void;
  focus(): void;
  underline(errors: readonly Underlined[]): void;
}

/** The classes that Pygments gives to the code of the book: so both look alike, in light and dark. */
const colors = HighlightStyle.define([
  { tag: [tags.definitionKeyword, tags.modifier], class: "kd" },
  { tag: [tags.keyword, tags.bool, tags.null, tags.self], class: "k" },
  { tag: [tags.string, tags.special(tags.string)], class: "s2" },
  { tag: tags.regexp, class: "sr" },
  { tag: tags.number, class: "mf" },
  { tag: tags.comment, class: "c1" },
  { tag: [tags.typeName, tags.className], class: "kt" },
  { tag: [tags.operator, tags.arithmeticOperator, tags.logicOperator], class: "o" },
]);

const setHelp = StateEffect.define<Tooltip | null>();
const help = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setHelp)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** Opens an editor in an element. */
export function openEditor(place: HTMLElement, text: string, page: Surroundings): Editor {
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: text,
      extensions: [
        Prec.highest(
          keymap.of([
            { key: "Shift-Enter", run: () => (page.run(), true) },
            { key: "Mod-Enter", run: () => (page.run(), true) },
            { key: "Shift-Tab", run: (view) => (void showHelp(view, page), true) },
            { key: "Escape", run: closeOrLeave },
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
        syntaxHighlighting(colors),
        autocompletion({ override: [(context) => completionsFor(context, page)] }),
        help,
        hoverTooltip(async (view, position) => await helpAt(view, position, page)),
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
    text: () => view.state.doc.toString(),
    set: (text) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } }),
    focus: () => view.focus(),
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

/** Esc closes what is open over the text; once more, and Tab leaves the editor. */
function closeOrLeave(view: EditorView): boolean {
  if (view.state.field(help)) {
    view.dispatch({ effects: setHelp.of(null) });
    return true;
  }
  return temporarilySetTabFocusMode(view);
}

async function completionsFor(
  context: CompletionContext,
  page: Surroundings,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]+/);
  const before = context.state.sliceDoc(context.pos - 1, context.pos);
  if (!word && before !== "." && !context.explicit) return null;
  const { start, end, candidates } = await page.complete(context.state.doc.toString(), context.pos);
  if (context.aborted || candidates.length === 0) return null;
  return {
    from: start,
    to: end,
    options: candidates.map(({ name, kind }) => ({ label: name, type: icons[kind] ?? kind, detail: kind })),
    validFor: /^[\w$]*$/,
  };
}

/** The names that the editor has for kinds, where they differ. */
const icons: Record<string, string> = {
  const: "constant",
  let: "variable",
  var: "variable",
  module: "namespace",
};

async function showHelp(view: EditorView, page: Surroundings): Promise<void> {
  const tooltip = await helpAt(view, view.state.selection.main.head, page);
  view.dispatch({ effects: setHelp.of(tooltip) });
}

async function helpAt(view: EditorView, position: number, page: Surroundings): Promise<Tooltip | null> {
  const text = await page.inspect(view.state.doc.toString(), position);
  if (text === undefined) return null;
  return {
    pos: position,
    above: true,
    create() {
      const dom = document.createElement("pre");
      dom.className = "live-help";
      dom.textContent = text;
      return { dom };
    },
  };
}
