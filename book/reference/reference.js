// The library's reference, made by TypeDoc from the comments of its exports: a page for each, by subject, in the look of the
// book, with a search that needs no server.

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Application, Converter, JSX, OptionDefaults, PageEvent } from "typedoc";
import { kept } from "../kept.js";
import { bySubject, nameModules, sourcesApart } from "./arrange.js";

/** The library's doors, by the files that they open. */
const doors = {
  "lib/index.ts": "downhill",
  "lib/data/index.ts": "downhill/data",
  "lib/figures/index.ts": "downhill/figures",
  "lib/exercises/index.ts": "downhill/exercises",
};

/** What a page of the reference may load: what lies beside it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "style-src 'self' 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** TypeDoc's own script within each page, for a choice of theme that these pages don't offer. */
const themeScript =
  '<script>document.documentElement.dataset.theme = localStorage.getItem("tsd-theme") || "os";document.body.style.display="none";setTimeout(() => window.app?app.showPage():document.body.style.removeProperty("display"),500)</script>';

/** @typedef {Record<string, Record<string, string>>} Names - the page of each export, by door and name */

/**
 * Makes the reference, unless it is there from an earlier build.
 * @param {string} top - the project's folder
 * @returns {Promise<{ folder: string, names: string }>} the folder of the pages, and the file of `Names`
 */
export async function makeReference(top) {
  const made = await kept(
    top,
    "downhill-reference",
    ["lib", "book/reference", "book/template/colors.css", "package-lock.json"],
    (folder) => write(top, folder),
  );
  return { folder: path.join(made, "pages"), names: path.join(made, "pages", "names.json") };
}

/**
 * @param {string} top
 * @param {string} folder
 */
async function write(top, folder) {
  const style = path.join(folder, "book.css");
  const sheets = ["book/template/colors.css", "book/reference/reference.css"];
  writeFileSync(style, sheets.map((sheet) => readFileSync(path.join(top, sheet), "utf8")).join("\n"));
  const app = await Application.bootstrap({
    name: "Downhill",
    entryPoints: Object.keys(doors).map((file) => path.join(top, file)),
    tsconfig: path.join(top, "lib", "tsconfig.json"),
    basePath: path.join(top, "lib"),
    customCss: style,
    readme: path.join(top, "book/reference/reference.md"),
    blockTags: [...OptionDefaults.blockTags, "@changes", "@source"],
    skipErrorChecking: true, // the library is compiled before its reference is made
    excludePrivate: true,
    disableGit: true,
    sourceLinkTemplate: "#{path}",
    defaultCategory: "General",
    categorizeByGroup: false,
    navigation: { includeCategories: true, includeGroups: false },
    hideGenerator: true,
    githubPages: false,
    logLevel: "Error",
  });
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    nameModules(
      project,
      path.join(top, "lib"),
      (file) => doors[/** @type {keyof typeof doors} */ (`lib/${file}`)],
    );
    bySubject(project);
    sourcesApart(project);
  });
  /** @type {Names} */
  const names = {};
  app.renderer.hooks.on("head.begin", () =>
    JSX.createElement("meta", { "http-equiv": "content-security-policy", content: policy }),
  );
  app.renderer.hooks.on("body.begin", (context) =>
    JSX.createElement(
      "nav",
      { class: "book", "aria-label": "Book" },
      JSX.createElement("a", { href: context.relativeURL("../index.html") ?? "" }, "Downhill"),
    ),
  );
  app.renderer.on(PageEvent.END, (page) => {
    if (!page.contents?.includes(themeScript))
      throw new Error(`reference: ${page.url} lacks TypeDoc's script`);
    page.contents = page.contents.replace(themeScript, "");
    const { model, url } = page;
    const door = "parent" in model && model.parent?.name;
    if (door && Object.values(doors).includes(door)) (names[door] ??= {})[model.name] = url;
  });
  const project = await app.convert();
  if (!project) throw new Error("reference: TypeDoc must understand the library, and its message is above");
  await app.generateDocs(project, path.join(folder, "pages"));
  writeFileSync(path.join(folder, "pages", "names.json"), JSON.stringify(names));
}
