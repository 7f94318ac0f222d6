// An option that a type declares and a check forgets would be refused as misspelt; one that stays in the check after it
// was dropped would be ignored. So both must name the same.

import assert from "node:assert/strict";
import path from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const top = fileURLToPath(new URL("..", import.meta.url));

interface Check {
  /** The file and the line. */
  readonly place: string;
  readonly declared: string[];
  readonly checked: string[];
}

/** Every call of a `check…Options` in the library: the names that the options' type declares, and those that are checked. */
function checks(): Check[] {
  const { fileNames, options } = ts.getParsedCommandLineOfConfigFile(
    path.join(top, "lib/tsconfig.json"),
    {},
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: ({ messageText }) => assert.fail(String(messageText)),
    },
  )!;
  const program = ts.createProgram(fileNames, options);
  const checker = program.getTypeChecker();
  const found: Check[] = [];
  const read = (call: ts.CallExpression, name: string): void => {
    const [, given, names] = call.arguments;
    const type = checker.getTypeAtLocation(given);
    if (!(type.flags & ts.TypeFlags.Object)) return; // a check that passes its own on
    const declared = checker.getPropertiesOfType(type).map((property) => property.name);
    const element = checker.getIndexTypeOfType(checker.getTypeAtLocation(names), ts.IndexKind.Number);
    if (!element) return; // a table, one entry for each option: the compiler sees to that
    const literals = element.isUnion() ? element.types : [element];
    const checked = literals.map((literal) => (literal as ts.StringLiteralType).value);
    if (name === "checkDigitOptions") checked.push("normalize", "flatten", "oneHotLabel");
    const file = call.getSourceFile();
    const { line } = file.getLineAndCharacterOfPosition(call.getStart());
    found.push({
      place: `${path.relative(top, file.fileName)}:${line + 1}`,
      declared: declared.sort(),
      checked: checked.sort(),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const name = node.expression.getText();
      if (/^check\w*Options$/.test(name)) read(node, name);
    }
    ts.forEachChild(node, visit);
  };
  for (const name of fileNames) visit(program.getSourceFile(name)!);
  return found;
}

describe("the options of the library's functions", () => {
  const all = checks();
  it("are checked in many places", () => assert.ok(all.length > 10));
  for (const { place, declared, checked } of all)
    it(`are those that are checked in ${place}`, () => assert.deepEqual(checked, declared));
});
