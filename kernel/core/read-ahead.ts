// Reads what the next cells are likely to need of declarations, for a kernel with nothing else to do. Each step reads one
// file, or gives it its symbols; what a program is made of is then there when the first cell wants it.

import type { Host } from "./host.js";
import { bind } from "./internals.js";
import type { Resolver } from "./resolve.js";
import ts from "./typescript.cjs";

/** What has the files of a program. */
export interface Library {
  host: ts.CompilerHost;
  path: Host["path"];
  options: ts.CompilerOptions;
  resolver: Resolver;
}

/** @param roots - the files to begin with; those that they refer to follow */
export function* readAhead(roots: readonly string[], library: Library): Generator<void, void> {
  const waiting = [...roots];
  const seen = new Set<string>();
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const file = library.host.getSourceFile(name, ts.ScriptTarget.ES2022);
    yield;
    if (!file?.isDeclarationFile) continue;
    bind(file);
    yield;
    waiting.push(...referredTo(file, library));
    yield;
  }
}

/** The files that a bound one refers to. */
function referredTo(file: ts.SourceFile, { host, options, resolver, path }: Library): string[] {
  const { fileName, referencedFiles, typeReferenceDirectives, libReferenceDirectives } = file;
  const folder = path.dirname(fileName);
  const imported = file.statements.flatMap(specifiersOf).map((specifier) => {
    const mode = ts.getModeForUsageLocation(file, specifier, options);
    return resolver.resolve(specifier.text, fileName, mode).resolvedModule?.resolvedFileName;
  });
  const types = resolver
    .resolveTypes(typeReferenceDirectives, fileName, undefined, options, file)
    .map(({ resolvedTypeReferenceDirective: found }) => found?.resolvedFileName);
  const libraries = host.getDefaultLibLocation!();
  return [
    ...imported,
    ...types,
    ...referencedFiles.map((reference) => path.join(folder, reference.fileName)),
    ...libReferenceDirectives.map(({ fileName: name }) => `${libraries}/lib.${name}.d.ts`),
  ].filter((name) => name !== undefined);
}

function specifiersOf(statement: ts.Statement): ts.StringLiteral[] {
  if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body))
    return statement.body.statements.flatMap(specifiersOf);
  const specifier =
    ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)
      ? statement.moduleSpecifier
      : ts.isImportEqualsDeclaration(statement) && ts.isExternalModuleReference(statement.moduleReference)
        ? statement.moduleReference.expression
        : undefined;
  return specifier && ts.isStringLiteral(specifier) ? [specifier] : [];
}
