// A checked cell as JavaScript: one emit, from the checked tree, with a map back to the cell's own lines.

import { adjustDeclarations, innerVariables } from "./declarations.js";
import { scopedMetadata } from "./decorator-metadata.js";
import { withoutImportMeta } from "./import-meta.js";
import { emitAll, localsOf } from "./internals.js";
import { topLevelAwait } from "./interruptible.js";
import { hasJsx, runtimeImports, withScopedFactories } from "./jsx-emit.js";
import type { CellProgram } from "./program.js";
import { References } from "./references.js";
import { hasCopiedName, loadsModule } from "./statement-kinds.js";
import { waitFor, type Mode } from "./steps.js";
import ts from "./typescript.cjs";

/** A cell as JavaScript: the body of a function, and what is known of it. */
export interface RewrittenCell {
  code: string;
  /** A source map, as JSON, from the code to the cell's file. */
  map: string;
  /** The cell's declarations, as the compiler prints them. */
  declarations: string;
  mode: Mode;
  /** The values that the cell declares. */
  names: string[];
  /** The files from which earlier cells have imported names that the cell uses. */
  uses: ts.SourceFile[];
}

const modes = { none: "once", await: "steps", other: "async" } as const;

/** Emits a checked cell. */
export function rewriteCell(made: CellProgram): RewrittenCell {
  const { program, file: cell } = made;
  const own = localsOf(cell);
  const names = [...own].filter(
    ([name, { flags }]) =>
      name !== "__global" && (flags & ts.SymbolFlags.Value || flags & ts.SymbolFlags.Alias),
  );
  const loads = cell.statements.some(loadsModule) || hasJsx(cell);
  const waits = topLevelAwait(cell) ?? (loads ? "await" : "none");
  const rewrite = new References(made, own, modes[waits]);
  let [code, map, declarations] = ["", "", ""];
  const before: ts.TransformerFactory<ts.SourceFile> = (context) => (file) =>
    withScopedFactories(rewrite.whole(file, context), made, own);
  emitAll(
    program,
    cell,
    (name, text) => {
      if (name.endsWith(".d.ts")) declarations = text;
      else if (name.endsWith(".map")) map = text;
      else code = text;
    },
    {
      before: [before, withoutImportMeta],
      after: [
        ...(hasJsx(cell)
          ? [runtimeImports((promise) => waitFor(promise, cell.statements[1], modes[waits], cell))]
          : []),
        ...(program.getCompilerOptions().emitDecoratorMetadata
          ? [scopedMetadata(made, own, hasCopiedName)]
          : []),
      ],
      afterDeclarations: [adjustDeclarations(made)],
    },
  );
  return {
    code,
    map,
    declarations: declarations + innerVariables(made, own.values()),
    mode: modes[waits],
    names: names.map(([name]) => name),
    uses: rewrite.names.uses,
  };
}
