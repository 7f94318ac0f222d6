// Signature and documentation of what is under the pointer, or at the cursor by Shift-Tab.

import { StateEffect, StateField, type Extension } from "@codemirror/state";
import { hoverTooltip, keymap, showTooltip, tooltips, type EditorView, type Tooltip } from "@codemirror/view";
import { made } from "./elements.js";

/** Documentation, and the page of the reference that says more. */
export interface Help {
  text: string;
  more?: { address: string; text: string };
}

/** Asks for the documentation of what stands at a place of the text. */
export type Inspect = (position: number) => Promise<Help | undefined>;

const setHelp = StateEffect.define<Tooltip | null>();
const shownHelp = StateField.define<Tooltip | null>({
  create: () => null,
  update(shown, transaction) {
    for (const effect of transaction.effects) if (effect.is(setHelp)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : shown;
  },
  provide: (field) => showTooltip.from(field),
});

/** Help on hover and on Shift-Tab. */
export function help(inspect: Inspect): Extension {
  return [
    shownHelp,
    keymap.of([{ key: "Shift-Tab", run: (view) => (void showHelp(view, inspect), true) }]),
    hoverTooltip(async (_, position) => await helpAt(position, inspect)),
    // Within the text's column: what is wider would widen a phone's page.
    tooltips({ tooltipSpace: spaceOf }),
  ];
}

/** Closes help that is open; says whether there was any. */
export function closeHelp(view: EditorView): boolean {
  if (!view.state.field(shownHelp)) return false;
  view.dispatch({ effects: setHelp.of(null) });
  return true;
}

async function showHelp(view: EditorView, inspect: Inspect): Promise<void> {
  const tooltip = await helpAt(view.state.selection.main.head, inspect);
  view.dispatch({ effects: setHelp.of(tooltip) });
}

async function helpAt(position: number, inspect: Inspect): Promise<Tooltip | null> {
  const found = await inspect(position);
  if (found === undefined) return null;
  const { text, more } = found;
  return {
    pos: position,
    above: true,
    create() {
      const dom = made("pre", "live-help", text);
      dom.setAttribute("role", "status"); // read aloud when it comes
      // In a window of its own: what the reader has changed here stays.
      if (more)
        dom.append(
          "\n\n",
          Object.assign(document.createElement("a"), {
            href: more.address,
            target: "_blank",
            textContent: more.text,
          }),
        );
      return { dom };
    },
  };
}

function spaceOf(view: EditorView): { top: number; left: number; bottom: number; right: number } {
  const { left, right } = view.dom.getBoundingClientRect();
  return { top: 0, left, bottom: innerHeight, right };
}
