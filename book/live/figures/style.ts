// How live figures look: the colors of the still ones, and others in the dark.

import { colors } from "downhill/figures";

const { ink, quiet, grid, model, second, third, fourth } = colors;

/** The style sheet of every live figure. */
export const style = `
:host { display: block; margin: 0.4em 0; --ink: ${ink}; --quiet: ${quiet}; --grid: ${grid}; --model: ${model};
  --second: ${second}; --third: ${third}; --fourth: ${fourth}; color: var(--ink); }
@media screen and (prefers-color-scheme: dark) {
  :host { --ink: #e4e4e0; --quiet: #a0a6b2; --grid: #363a44; --model: #5cb3ef; --second: #f0884a; --third: #35b890;
    --fourth: #d98cc7; }
}
.whole { max-width: 640px; margin: 0 auto; font: 0.85rem/1.5 system-ui, sans-serif; }
.charts { display: flex; flex-wrap: wrap; gap: 8px; align-items: flex-start; }
svg { max-width: 100%; height: auto; font: 12.5px system-ui, sans-serif; fill: var(--ink); overflow: visible;
  touch-action: pan-y; }
.grid { stroke: var(--grid); }
.line { fill: none; stroke-linejoin: round; stroke-linecap: round; }
.ink { --hue: var(--ink); } .quiet { --hue: var(--quiet); } .model { --hue: var(--model); }
.second { --hue: var(--second); } .third { --hue: var(--third); } .fourth { --hue: var(--fourth); }
.line { stroke: var(--hue); }
.rings { stroke-opacity: 0.5; }
.bars { stroke-linecap: butt; }
.dots, text.model, text.second, text.third, text.ink { fill: var(--hue); }
.names text { font-weight: 600; stroke: var(--paper, #fff); stroke-width: 3; paint-order: stroke; }
.handle { fill: var(--second); stroke: var(--paper, #fff); stroke-width: 2; cursor: grab; touch-action: none; }
.handle:active { cursor: grabbing; }
.handle:focus-visible { outline: none; stroke: var(--link); stroke-width: 4; }
@media (pointer: coarse) { .handle { stroke: transparent; stroke-width: 24; paint-order: stroke; } }
button:focus-visible, input:focus-visible, select:focus-visible, canvas:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; }
.state { min-height: 3em; margin: 0.3em 0; font-variant-numeric: tabular-nums; }
.controls { display: flex; flex-wrap: wrap; gap: 0.5rem 0.9rem; align-items: center; }
.controls label { display: flex; gap: 0.5em; align-items: center; }
.controls output { min-width: 4em; font-variant-numeric: tabular-nums; }
.controls input { width: 9rem; accent-color: var(--model); }
button, select { padding: 0.15em 0.9em; border: 1px solid var(--line); border-radius: 6px; background: var(--paper);
  color: var(--ink); font: inherit; cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
canvas { touch-action: none; image-rendering: pixelated; border: 1px solid var(--line); border-radius: 4px; }
.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 40rem) { .state { min-height: 6em; } button, select { min-height: 2.75rem; } input { min-height: 2.75rem; } }
@media print { :host { display: none; } }
`;
