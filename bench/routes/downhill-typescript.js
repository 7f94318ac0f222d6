// The library where WebAssembly is missing, or switched off: its own TypeScript does all the work. See run.js.

export { route } from "./downhill.js";
