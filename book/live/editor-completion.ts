// What the compiler would put at the cursor, as the editor lists it.

import {
  autocompletion,
  closeCompletion,
  completionStatus,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import type { Completions } from "../../kernel/core/complete.js";

/** Asks what could stand at a place of the text. */
export type Complete = (position: number) => Promise<Completions>;

/** Completion while a name is written, after a dot, and whenever it is asked for. */
export function completion(complete: Complete): Extension {
  return [
    autocompletion({ override: [(context) => completionsFor(context, complete)], icons: false }),
    EditorView.updateListener.of(({ docChanged, view }) => {
      // A list that was asked for would go on behind a name's end, with everything that there is.
      if (docChanged && completionStatus(view.state) !== null && !isAfterName(view)) closeCompletion(view);
    }),
  ];
}

function isAfterName({ state }: EditorView): boolean {
  const { head } = state.selection.main;
  return /[\w$."'/]/.test(state.sliceDoc(head - 1, head));
}

async function completionsFor(
  context: CompletionContext,
  complete: Complete,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]+/);
  const before = context.state.sliceDoc(context.pos - 1, context.pos);
  if (!word && before !== "." && !context.explicit) return null;
  const { start, end, candidates } = await complete(context.pos);
  if (context.aborted || candidates.length === 0) return null;
  return {
    from: start,
    to: end,
    options: candidates.map(({ name, kind }) => ({ label: name, detail: kind })),
    validFor: /^[\w$]*$/,
  };
}
