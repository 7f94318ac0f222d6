// Rewrites a cell so that each of its top-level names is a property of one plain object, the notebook's scope:
// a function of an earlier cell then sees a variable's new value, a name can be declared anew, and references cost no
// more than a property. One emit, from the checked tree, with a map back to the cell's own lines.

import { adjustDeclarations, innerVariables } from "./declarations.js";
import { scopedMetadata } from "./decorator-metadata.js";
import { withoutImportMeta } from "./import-meta.js";
import { emitAll, localOf, localsOf } from "./internals.js";
import { functionAround, guard, isUsing, topLevelAwait } from "./interruptible.js";
import { hasJsx, runtimeImports, withScopedFactories } from "./jsx-emit.js";
import type { CellProgram } from "./program.js";
import { importName, scopeName } from "./scope.js";
import ts from "./typescript.cjs";

/** How a cell's code runs: at once, in steps between its awaits, or as one async function (for `for await`). */
export type Mode = "once" | "steps" | "async";

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

const factory = ts.factory;
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
  const rewrite = new Rewrite(made, own, modes[waits]);
  let [code, map, declarations] = ["", "", ""];
  const before: ts.TransformerFactory<ts.SourceFile> = (context) => (file) =>
    withScopedFactories(rewrite.file(file, context), made, own);
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
        ...(hasJsx(cell) ? [runtimeImports((promise) => rewrite.wait(promise, cell.statements[1]))] : []),
        ...(program.getCompilerOptions().emitDecoratorMetadata
          ? [scopedMetadata(made, own, hasCopiedName)]
          : []),
      ],
      afterDeclarations: [adjustDeclarations(made)],
    },
  );
  return {
    code: code.replace(/\nexport \{\};\s*$/, "\n"),
    map,
    declarations: declarations + innerVariables(made, own.values()),
    mode: modes[waits],
    names: names.map(([name]) => name),
    uses: rewrite.uses,
  };
}

class Rewrite {
  /** Statements that must run before all others: functions can be called above their declaration. */
  readonly #hoisted: ts.Statement[] = [];
  #context!: ts.TransformationContext;
  #file!: ts.SourceFile;

  /** Imports of earlier cells that are used. */
  readonly #imports = new Set<ts.Node>();

  readonly checker: ts.TypeChecker;
  readonly own: Map<string, ts.Symbol>;
  readonly earlier: ReadonlySet<ts.SourceFile>;
  readonly start: number;
  readonly end: number;
  readonly mode: Mode;
  readonly asksInLoops: boolean;

  constructor(made: CellProgram, own: Map<string, ts.Symbol>, mode: Mode) {
    const { program, declared, start, end, asksInLoops } = made;
    this.checker = program.getTypeChecker();
    this.own = own;
    this.earlier = new Set(declared.files.map(({ tree }) => tree));
    this.start = start;
    this.end = end;
    this.mode = mode;
    this.asksInLoops = asksInLoops;
  }

  /** The files that the used imports of earlier cells mean. */
  get uses(): ts.SourceFile[] {
    return [...this.#imports].flatMap((specifier) => {
      const module = this.checker.getSymbolAtLocation(specifier)?.valueDeclaration;
      return module && ts.isSourceFile(module) ? [module] : [];
    });
  }

  file(file: ts.SourceFile, context: ts.TransformationContext): ts.SourceFile {
    this.#context = context;
    this.#file = file;
    const given = file.statements.filter(
      (statement) => statement.end > this.start && statement.pos < this.end,
    );
    const last = given.findLast((statement) => !ts.isEmptyStatement(statement));
    const statements = given.flatMap((statement) =>
      statement === last && ts.isExpressionStatement(statement)
        ? this.#result(statement)
        : this.#topLevel(statement),
    );
    return factory.updateSourceFile(file, [...this.#hoisted, ...statements]);
  }

  /** The last expression is the cell's result; an array around it keeps a promise from being awaited. */
  #result(statement: ts.ExpressionStatement): ts.Statement {
    const result = factory.createArrayLiteralExpression([this.#expression(statement.expression)]);
    return ts.setTextRange(factory.createReturnStatement(result), statement);
  }

  #topLevel(statement: ts.Statement): ts.Statement[] {
    if (
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      isAmbient(statement)
    ) {
      return [];
    }
    if (ts.isImportDeclaration(statement)) return this.#import(statement);
    if (ts.isImportEqualsDeclaration(statement)) return this.#importEquals(statement);
    if (ts.isExportDeclaration(statement)) {
      const { isTypeOnly, moduleSpecifier } = statement;
      return moduleSpecifier && !isTypeOnly ? [this.#importing(moduleSpecifier, [], statement)] : [];
    }
    if (ts.isExportAssignment(statement)) {
      const value = factory.createExpressionStatement(this.#expression(statement.expression));
      return [ts.setTextRange(value, statement)];
    }
    if (ts.isFunctionDeclaration(statement) && !statement.name) return [];
    if (ts.isClassDeclaration(statement) && !statement.name) return [this.#classAlone(statement)];
    const visited = [...ts.visitNodes(factory.createNodeArray([statement]), this.#visit)] as ts.Statement[];
    if (!hasCopiedName(statement)) return visited;
    const { text } = statement.name;
    const symbol = this.own.get(text);
    if (!(symbol && this.checker.getExportSymbolOfSymbol(symbol).flags & ts.SymbolFlags.Value))
      return visited;
    // The declaration stays, so that functions are hoisted and classes know themselves; its value is copied.
    const copy = assign(property(text), factory.createIdentifier(text));
    if (!ts.isFunctionDeclaration(statement)) return [...visited, copy];
    if (statement.body) this.#hoisted.push(copy);
    return visited;
  }

  readonly #visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
    if (ts.isExpressionWithTypeArguments(node)) {
      return factory.updateExpressionWithTypeArguments(node, this.#expression(node.expression), undefined);
    }
    if (ts.isTypeNode(node)) return node;
    if (isExportModifier(node) && node.parent.parent === this.#file) return undefined;
    if (ts.isIdentifier(node)) return this.#isTopLevelName(node) ? property(node.text, node) : node;
    if (ts.isShorthandPropertyAssignment(node)) return this.#shorthand(node);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return ts.setTextRange(imported(this.#expression(node.arguments[0])), node);
    }
    if (ts.isCallExpression(node) && this.#isTopLevelName(node.expression)) {
      const called = detached(node.expression);
      const given = node.arguments.map((argument) => this.#expression(argument));
      return ts.isCallChain(node)
        ? factory.updateCallChain(node, called, node.questionDotToken, undefined, given)
        : factory.updateCallExpression(node, called, undefined, given);
    }
    if (ts.isTaggedTemplateExpression(node) && this.#isTopLevelName(node.tag)) {
      const template = ts.visitNode(node.template, this.#visit) as ts.TemplateLiteral;
      return factory.updateTaggedTemplateExpression(node, detached(node.tag), undefined, template);
    }
    if (ts.isVariableStatement(node) && this.#declaresTopLevel(node.declarationList)) {
      return this.#variables(node);
    }
    if (ts.isVariableDeclarationList(node) && this.#declaresTopLevel(node)) return this.#inLoopHead(node);

    const visited = ts.visitEachChild(node, this.#visit, this.#context);
    if (this.mode === "steps" && ts.isAwaitExpression(visited) && !functionAround(node)) {
      return this.#step(visited.expression, node);
    }
    return guard(visited, node, this.mode === "async", this.asksInLoops);
  };

  #expression(node: ts.Expression): ts.Expression {
    return ts.visitNode(node, this.#visit) as ts.Expression;
  }

  /** `await x` becomes a step: the kernel waits, knows the line, and goes on unless it is interrupted. */
  #step(expression: ts.Expression, original: ts.Node): ts.Expression {
    const { line } = this.#file.getLineAndCharacterOfPosition(original.getStart(this.#file));
    const step = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment("promise", expression),
      factory.createPropertyAssignment("line", factory.createNumericLiteral(line)),
    ]);
    const paused = factory.createYieldExpression(undefined, step);
    return ts.setTextRange(
      factory.createParenthesizedExpression(ts.setTextRange(paused, original)),
      original,
    );
  }

  #isTopLevelName(node: ts.Node): node is ts.Identifier {
    if (!ts.isIdentifier(node) || (node.parent as { name?: ts.Node }).name === node) return false;
    return this.#isTopLevel(this.checker.getSymbolAtLocation(node), node);
  }

  /** Whether a symbol is a top-level name of this cell or an earlier one. A class knows itself by its own name. */
  #isTopLevel(symbol: ts.Symbol | undefined, from: ts.Identifier): boolean {
    if (!symbol) return false;
    const name = from.text; // the symbol's may be `default`
    const isSymbol = (local?: ts.Symbol): boolean =>
      !!local && (local === symbol || this.checker.getExportSymbolOfSymbol(local) === symbol);
    if (!isSymbol(this.own.get(name))) return this.#isEarlier(symbol, isSymbol, name);
    return !symbol.declarations?.some(
      (declaration) =>
        hasCopiedName(declaration) &&
        !ts.isFunctionDeclaration(declaration) &&
        ts.findAncestor(from, (node) => node === declaration),
    );
  }

  #isEarlier(symbol: ts.Symbol, isSymbol: (local?: ts.Symbol) => boolean, name: string): boolean {
    const declaration = symbol.declarations?.find((declaration) => {
      const file = declaration.getSourceFile();
      return this.earlier.has(file) && isSymbol(localOf(file, name));
    });
    if (!declaration) return false;
    const imported = ts.findAncestor(declaration, ts.isImportDeclaration);
    if (imported) this.#imports.add(imported.moduleSpecifier);
    return true;
  }

  #declaresTopLevel({ declarations }: ts.VariableDeclarationList): boolean {
    const names = declarations.flatMap(({ name }) => boundNames(name));
    return names.some((name) => this.#isTopLevel(this.checker.getSymbolAtLocation(name), name));
  }

  #variables(statement: ts.VariableStatement): ts.Statement[] {
    const list = statement.declarationList;
    if (isUsing(list)) {
      const copies = list.declarations.flatMap(({ name }) => boundNames(name));
      return [
        ts.visitEachChild(
          statement,
          (node) => (node === list ? ts.visitEachChild(list, this.#visit, this.#context) : node),
          this.#context,
        ),
        ...copies.map(({ text }) => assign(property(text), factory.createIdentifier(text))),
      ];
    }
    return list.declarations.flatMap((declaration) => {
      // In a loop, `var x` leaves the value of the last turn.
      if (!declaration.initializer && statement.parent !== this.#file) return [];
      const { pos, end } = declaration;
      return ts.setTextRange(factory.createExpressionStatement(this.#assignment(declaration)), { pos, end });
    });
  }

  /** `for (var i = 0; …)`, `for (var k in …)`, `for (var v of …)` */
  #inLoopHead(list: ts.VariableDeclarationList): ts.Expression {
    const [first, ...rest] = list.declarations.map((declaration) =>
      declaration.initializer ? this.#assignment(declaration) : this.#target(declaration.name),
    );
    return rest.reduce((left, right) => factory.createComma(left, right), first);
  }

  #assignment({ name, initializer }: ts.VariableDeclaration): ts.Expression {
    const value = initializer ? this.#named(initializer, name) : factory.createVoidZero();
    return factory.createAssignment(this.#target(name), value);
  }

  /** A function without a name gets that of its variable, as it would from a declaration. */
  #named(initializer: ts.Expression, name: ts.BindingName): ts.Expression {
    const value = this.#expression(initializer);
    const plain = withoutWrapping(initializer);
    const anonymous =
      ts.isArrowFunction(plain) ||
      ((ts.isFunctionExpression(plain) || ts.isClassExpression(plain)) && !plain.name);
    if (!(anonymous && ts.isIdentifier(name) && name.text !== "__proto__")) return value;
    const object = factory.createObjectLiteralExpression([
      factory.createPropertyAssignment(name.text, value),
    ]);
    return factory.createPropertyAccessExpression(factory.createParenthesizedExpression(object), name.text);
  }

  /** What is assigned to in place of a declared name or pattern. */
  #target(name: ts.BindingName): ts.Expression {
    if (ts.isIdentifier(name)) return property(name.text, name);
    if (ts.isArrayBindingPattern(name)) {
      return factory.createArrayLiteralExpression(
        name.elements.map((element) => {
          if (ts.isOmittedExpression(element)) return element;
          const target = this.#withDefault(element);
          return element.dotDotDotToken ? factory.createSpreadElement(target) : target;
        }),
      );
    }
    return factory.createObjectLiteralExpression(
      name.elements.map((element) => {
        const target = this.#withDefault(element);
        if (element.dotDotDotToken) return factory.createSpreadAssignment(target);
        const key = ts.visitNode(element.propertyName ?? element.name, this.#visitKey) as ts.PropertyName;
        return factory.createPropertyAssignment(key, target);
      }),
    );
  }

  readonly #visitKey = (node: ts.Node): ts.VisitResult<ts.Node | undefined> =>
    ts.isComputedPropertyName(node) ? ts.visitEachChild(node, this.#visit, this.#context) : node;

  #withDefault({ name, initializer }: ts.BindingElement): ts.Expression {
    const target = this.#target(name);
    return initializer ? factory.createAssignment(target, this.#named(initializer, name)) : target;
  }

  /** `{ x }`, and as a target of assignment `{ x = 1 }` */
  #shorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    const symbol = this.checker.getShorthandAssignmentValueSymbol(node);
    if (!this.#isTopLevel(symbol, node.name)) return ts.visitEachChild(node, this.#visit, this.#context);
    const value = property(node.name.text, node.name);
    const initializer = node.objectAssignmentInitializer;
    return factory.createPropertyAssignment(
      node.name.text,
      initializer ? factory.createAssignment(value, this.#expression(initializer)) : value,
    );
  }

  /** `import x = require("module")` and `import x = A.b` */
  #importEquals({
    name,
    isTypeOnly,
    moduleReference: from,
    ...statement
  }: ts.ImportEqualsDeclaration): ts.Statement[] {
    if (isTypeOnly || !this.#isValue(name)) return [];
    if (ts.isExternalModuleReference(from)) {
      return [this.#importing(from.expression, [[name.text, "="]], from.parent)];
    }
    const value = (entity: ts.EntityName): ts.Expression =>
      ts.isIdentifier(entity)
        ? this.#expression(entity)
        : factory.createPropertyAccessExpression(value(entity.left), entity.right.text);
    return [ts.setTextRange(assign(property(name.text), value(from)), statement)];
  }

  /** `export default class {}`: nobody can refer to it, but it may do something. */
  #classAlone(statement: ts.ClassDeclaration): ts.Statement {
    const { modifiers, typeParameters, heritageClauses, members } = statement;
    const kept = modifiers?.filter((modifier) => !isExportModifier(modifier));
    const alone = factory.createClassExpression(kept, undefined, typeParameters, heritageClauses, members);
    const visited = ts.visitEachChild(alone, this.#visit, this.#context);
    const statements = factory.createExpressionStatement(factory.createParenthesizedExpression(visited));
    return ts.setTextRange(statements, statement);
  }

  #import(statement: ts.ImportDeclaration): ts.Statement[] {
    const { importClause: clause, moduleSpecifier } = statement;
    if (!clause) return [this.#importing(moduleSpecifier, [], statement)];
    if (clause.isTypeOnly) return [];
    const bindings = clause.namedBindings;
    const all: [ts.Identifier, string][] = [];
    if (clause.name) all.push([clause.name, "default"]);
    if (bindings && ts.isNamespaceImport(bindings)) all.push([bindings.name, "*"]);
    if (bindings && ts.isNamedImports(bindings)) {
      for (const { isTypeOnly, name, propertyName } of bindings.elements) {
        if (!isTypeOnly) all.push([name, (propertyName ?? name).text]);
      }
    }
    const values = all
      .filter(([name]) => this.#isValue(name))
      .map(([{ text }, imported]): Binding => [text, imported]);
    return values.length > 0 ? [this.#importing(moduleSpecifier, values, statement)] : [];
  }

  /** `__import__("module", { local: "imported" })`, and a wait until it is there. */
  #importing(specifier: ts.Expression, bindings: Binding[], from: ts.Statement): ts.Statement {
    const names = bindings.map(([local, imported]) =>
      factory.createPropertyAssignment(local, factory.createStringLiteral(imported)),
    );
    const call = ts.setTextRange(imported(specifier, factory.createObjectLiteralExpression(names)), from);
    return ts.setTextRange(factory.createExpressionStatement(this.wait(call, from)), from);
  }

  /** A wait for what a statement loads. */
  wait(promise: ts.Expression, from: ts.Statement): ts.Expression {
    return this.mode === "steps"
      ? this.#step(promise, from)
      : ts.setTextRange(factory.createAwaitExpression(promise), from);
  }

  /** Whether an imported name is more than a type. What is not known may be a value. */
  #isValue(name: ts.Identifier): boolean {
    const symbol = this.checker.getSymbolAtLocation(name);
    if (!symbol || !(symbol.flags & ts.SymbolFlags.Alias)) return true;
    const target = this.checker.getAliasedSymbol(symbol);
    return !!(target.flags & ts.SymbolFlags.Value) || !target.declarations;
  }
}

/** A local name, and what it is called in its module (`*` for the module itself, `=` for what `require` gives). */
type Binding = [local: string, imported: string];

function loadsModule(statement: ts.Statement): boolean {
  return (
    ts.isImportDeclaration(statement) ||
    ts.isImportEqualsDeclaration(statement) ||
    (ts.isExportDeclaration(statement) && !!statement.moduleSpecifier)
  );
}

function imported(specifier: ts.Expression, ...names: ts.Expression[]): ts.CallExpression {
  const given = [specifier, ...names];
  return factory.createCallExpression(factory.createIdentifier(importName), undefined, given);
}

/** `__notebook__.name` */
function property(name: string, from?: ts.Node): ts.PropertyAccessExpression {
  const access = factory.createPropertyAccessExpression(factory.createIdentifier(scopeName), name);
  return from ? ts.setTextRange(access, from) : access;
}

/** `(0, __notebook__.name)`: called without the scope as its `this`. */
function detached(name: ts.Identifier): ts.Expression {
  const value = factory.createComma(factory.createNumericLiteral(0), property(name.text, name));
  return ts.setTextRange(factory.createParenthesizedExpression(value), name);
}

/** The expression inside parentheses and type assertions. */
function withoutWrapping(node: ts.Expression): ts.Expression {
  const wrapped =
    ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node);
  return wrapped ? withoutWrapping(node.expression) : node;
}

function assign(target: ts.Expression, value: ts.Expression): ts.Statement {
  return factory.createExpressionStatement(factory.createAssignment(target, value));
}

type WithCopiedName = (
  ts.FunctionDeclaration | ts.ClassDeclaration | ts.EnumDeclaration | ts.ModuleDeclaration
) & {
  name: ts.Identifier;
};

function hasCopiedName(node: ts.Node): node is WithCopiedName {
  const declares =
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isModuleDeclaration(node);
  return declares && !!node.name && ts.isIdentifier(node.name);
}

function isAmbient(statement: ts.Statement): boolean {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined;
  return !!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
}

function isExportModifier({ kind }: ts.Node): boolean {
  return kind === ts.SyntaxKind.ExportKeyword || kind === ts.SyntaxKind.DefaultKeyword;
}

function boundNames(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundNames(element.name) : []));
}
