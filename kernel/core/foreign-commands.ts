// What IPython's users write out of habit, and what does the same here.

import type { ErrorContent } from "./errors.js";

const ways: readonly [pattern: RegExp, way: (found: RegExpExecArray) => string][] = [
  [
    /^!\s*((?:npm|pnpm|yarn)\s.*|pip3?\s.*)$/m,
    () => "install packages in a terminal, in the notebook's folder; a cell can import them at once",
  ],
  [
    // Not `!done && …`, which is TypeScript.
    /^!\s*([a-z][\w.-]*(?:\s+[\w./~*"'$-].*)?)$/m,
    ([, command]) =>
      `import { execSync } from "node:child_process" and write console.log(execSync(${JSON.stringify(command)}).toString())`,
  ],
  [
    /^%%(html|markdown|svg|latex)\b/m,
    ([, kind]) =>
      `import { display } from "tslab" and write display.${kind === "latex" ? "markdown" : kind}(\`…\`)`,
  ],
  [
    /^%%?time(?:it)?\b/m,
    () => 'write console.time("it") before what is to be measured and console.timeEnd("it") after it',
  ],
  [/^%cd\b/m, () => "write process.chdir(…)"],
  [/^%%?[a-z]\w*/m, () => "there are no such commands in TypeScript: write the cell in the language itself"],
];

/** One sentence on a cell that doesn't compile because it is IPython's language in part. */
export function foreignCommand(source: string): ErrorContent | undefined {
  for (const [pattern, way] of ways) {
    const found = pattern.exec(source);
    if (!found) continue;
    const [command] = found[0].split(/\s/);
    const evalue = `${command} is IPython's; here, ${way(found)}`;
    return { ename: "TypeScriptError", evalue, traceback: [`TypeScriptError: ${evalue}`] };
  }
  return undefined;
}
