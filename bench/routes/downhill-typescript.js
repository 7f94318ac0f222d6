// The library where WebAssembly is missing, or switched off: its own TypeScript does all the work.

process.env.DOWNHILL_PRODUCTS = "typescript";
const { route } = await import("./downhill.js");
export { route };
