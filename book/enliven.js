// Makes the pages of a finished book live: a script beside each notebook's page, what its cells have to do with each other,
// and a policy that lets nothing in from elsewhere.

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeBundles } from "./bundles.js";
import { usesOfCells } from "./cell-uses.js";
import { codeOf } from "./code-of.js";
import { writeMnist } from "./mnist.js";
import { numbersIn } from "./numbers.js";

/**
 * What a live page may load: what lies beside it. Figures are images in their own address.
 * @param {string} scripts - where code may come from
 */
const policyWith = (scripts) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "worker-src 'self' blob:",
    "connect-src 'self' blob:",
    "img-src 'self' data: blob:",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A page on disk makes its kernel of text; the script of a page from a server takes this right from it. */
const policies = { disk: policyWith("'self' blob: 'unsafe-eval'"), server: policyWith("'self'") };

/**
 * @param {string} top - the project's folder
 * @param {string} book - the folder with the finished pages
 * @param {string | undefined} mnist - the folder that holds the files of MNIST, if they are to be had
 */
export async function enliven(top, book, mnist) {
  const bundles = await makeBundles(top);
  cpSync(bundles, path.join(book, "live"), { recursive: true });
  const hasMnist = mnist !== undefined && writeMnist(mnist, path.join(book, "live", "mnist"));
  const pages = readdirSync(book, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  );
  for (const name of pages) {
    const notebook = path.join(top, "notebooks", name.replace(/html$/, "ipynb"));
    if (!existsSync(notebook)) continue;
    const code = codeOf(notebook);
    const uses = usesOfCells(top, code, bundles);
    const numbers = code.map(numbersIn);
    const data = JSON.stringify({ uses, numbers, mnist: hasMnist, policy: policies.server }).replaceAll(
      "<",
      "\\u003c",
    );
    const root = "../".repeat(name.split(/[\\/]/).length - 1);
    const head = [
      `<meta http-equiv="content-security-policy" content="${policies.disk}">`,
      `<script id="live-data" type="application/json">${data}</script>`,
      `<script defer src="${root}live/page.js"></script>`,
      "</head>",
    ].join("\n");
    const page = path.join(book, name);
    writeFileSync(
      page,
      readFileSync(page, "utf8").replace("</head>", () => head),
    );
  }
}
