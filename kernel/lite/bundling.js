// How scripts for browsers are made of the sources: for JupyterLite here, and for the pages of the book.

/** @satisfies {import("esbuild").BuildOptions} */
export const bundling = /** @type {const} */ ({
  bundle: true,
  minify: true,
  target: "es2022",
  platform: "browser",
  legalComments: "none",
  logLevel: "error",
  // Browsers keep a script with a single letter beyond Latin at two bytes a letter, and the compiler alone has millions.
  charset: "ascii",
  metafile: true,
});
