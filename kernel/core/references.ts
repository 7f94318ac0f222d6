// Rewrites a cell so that each of its top-level names is a property of one plain object, the notebook's scope:
// a function of an earlier cell then sees a variable's new value, a name can be declared anew, and references cost no
// more than a property.

import { Assignments, type Rewriting } from "./assignments.js";
import { ImportCalls } from "./import-calls.js";
import { functionAround, guard } from "./interruptible.js";
import type { CellProgram } from "./program.js";
import { assign, detached, imported, property } from "./scope-access.js";
import { ScopeNames } from "./scope-names.js";
import { hasCopiedName, isAmbient, isExportModifier } from "./statement-kinds.js";
import { step, type Mode } from "./steps.js";
import ts from "./typescript.cjs";

const { factory } = ts;

export class References implements Rewriting {
  context!: ts.TransformationContext;
  file!: ts.SourceFile;
  readonly names: ScopeNames;
  readonly #assignments = new Assignments(this);
  readonly #imports: ImportCalls;
  readonly #end: number;
  readonly #mode: Mode;
  readonly #asksInLoops: boolean;
  /** Statements that must run before all others: functions can be called above their declaration. */
  readonly #hoisted: ts.Statement[] = [];

  /** @param own - what the cell declares at its top */
  constructor(made: CellProgram, own: ReadonlyMap<string, ts.Symbol>, mode: Mode) {
    this.names = new ScopeNames(made, own);
    this.#imports = new ImportCalls(this, this.names, mode);
    this.#end = made.end;
    this.#mode = mode;
    this.#asksInLoops = made.asksInLoops;
  }

  whole(file: ts.SourceFile, context: ts.TransformationContext): ts.SourceFile {
    this.context = context;
    this.file = file;
    const given = file.statements.filter((statement) => statement.getStart(file) < this.#end);
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
    const result = factory.createArrayLiteralExpression([this.expression(statement.expression)]);
    return ts.setTextRange(factory.createReturnStatement(result), statement);
  }

  #topLevel(statement: ts.Statement): ts.Statement[] {
    if (isAmbient(statement)) return [];
    if (ts.isImportDeclaration(statement)) return this.#imports.declaration(statement);
    if (ts.isImportEqualsDeclaration(statement)) return this.#imports.equals(statement);
    if (ts.isExportDeclaration(statement)) {
      const { isTypeOnly, moduleSpecifier } = statement;
      return moduleSpecifier && !isTypeOnly ? [this.#imports.of(moduleSpecifier, [], statement)] : [];
    }
    if (ts.isExportAssignment(statement)) {
      const value = factory.createExpressionStatement(this.expression(statement.expression));
      return [ts.setTextRange(value, statement)];
    }
    if (ts.isFunctionDeclaration(statement) && !statement.name) return [];
    if (ts.isClassDeclaration(statement) && !statement.name) return [this.#classAlone(statement)];
    const visited = [...ts.visitNodes(factory.createNodeArray([statement]), this.visit)] as ts.Statement[];
    if (!hasCopiedName(statement)) return visited;
    const { text } = statement.name;
    if (!this.names.ownValue(text)) return visited;
    // The declaration stays, so that functions are hoisted and classes know themselves; its value is copied.
    const copy = assign(property(text), factory.createIdentifier(text));
    if (!ts.isFunctionDeclaration(statement)) return [...visited, copy];
    this.#hoisted.push(copy);
    return visited;
  }

  readonly visit = (node: ts.Node): ts.VisitResult<ts.Node | undefined> => {
    if (ts.isExpressionWithTypeArguments(node)) {
      return factory.updateExpressionWithTypeArguments(node, this.expression(node.expression), undefined);
    }
    if (ts.isTypeNode(node)) return node;
    if (isExportModifier(node) && node.parent.parent === this.file) return undefined;
    if (ts.isIdentifier(node)) return this.names.isReference(node) ? property(node.text, node) : node;
    if (ts.isShorthandPropertyAssignment(node)) return this.#shorthand(node);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      return ts.setTextRange(imported(this.expression(node.arguments[0])), node);
    }
    if (ts.isCallExpression(node) && this.names.isReference(node.expression)) {
      const called = detached(node.expression);
      const given = node.arguments.map((argument) => this.expression(argument));
      return ts.isCallChain(node)
        ? factory.updateCallChain(node, called, node.questionDotToken, undefined, given)
        : factory.updateCallExpression(node, called, undefined, given);
    }
    if (ts.isTaggedTemplateExpression(node) && this.names.isReference(node.tag)) {
      const template = ts.visitNode(node.template, this.visit) as ts.TemplateLiteral;
      return factory.updateTaggedTemplateExpression(node, detached(node.tag), undefined, template);
    }
    if (ts.isVariableStatement(node) && this.names.areDeclaredBy(node.declarationList)) {
      return this.#assignments.of(node);
    }
    if (ts.isVariableDeclarationList(node) && this.names.areDeclaredBy(node))
      return this.#assignments.inLoopHead(node);

    const visited = ts.visitEachChild(node, this.visit, this.context);
    if (this.#mode === "steps" && ts.isAwaitExpression(visited) && !functionAround(node)) {
      return step(visited.expression, node, this.file);
    }
    return guard(visited, node, this.#mode === "async", this.#asksInLoops);
  };

  hoist(statement: ts.Statement): void {
    this.#hoisted.push(statement);
  }

  expression(node: ts.Expression): ts.Expression {
    return ts.visitNode(node, this.visit) as ts.Expression;
  }

  /** `{ x }`, and as a target of assignment `{ x = 1 }` */
  #shorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    if (!this.names.isShorthand(node)) return ts.visitEachChild(node, this.visit, this.context);
    const value = property(node.name.text, node.name);
    const initializer = node.objectAssignmentInitializer;
    return factory.createPropertyAssignment(
      node.name.text,
      initializer ? factory.createAssignment(value, this.expression(initializer)) : value,
    );
  }

  /** `export default class {}`: nobody can refer to it, but it may do something. */
  #classAlone(statement: ts.ClassDeclaration): ts.Statement {
    const { modifiers, typeParameters, heritageClauses, members } = statement;
    const alone = factory.createClassExpression(
      modifiers,
      undefined,
      typeParameters,
      heritageClauses,
      members,
    );
    const visited = ts.visitEachChild(alone, this.visit, this.context);
    const statements = factory.createExpressionStatement(factory.createParenthesizedExpression(visited));
    return ts.setTextRange(statements, statement);
  }
}
