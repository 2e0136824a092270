import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';

/** The code of a root field: its resolver, and the verbs that it reaches by name. */
export interface FieldCode {
  /** File of the resolver; undefined when none was found. */
  resolver: string | undefined;
  /** Actions that the verbs it reaches hand to `recordAudit`, with the file of each. */
  recorded: ReadonlyMap<string, string>;
}

/** How far a resolver is followed into the verbs it calls: verb, verb of that verb, what that one calls. */
const DEPTH = 4;

/**
 * Follows each field's resolver in `subgraphs/<name>/src/**.resolvers.ts` into the functions it names and the jobs it leaves, file by
 * file, and collects what they record. Only functions that are named are followed, not all that a file imports.
 */
export function findRecordedActions(subgraphDir: string, root: 'Query' | 'Mutation'): Map<string, FieldCode> {
  const files = readdirSync(join(subgraphDir, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.resolvers.ts'),
  );
  const found = new Map<string, FieldCode>();
  for (const file of files) {
    const path = join(subgraphDir, 'src', file);
    const source = parse(path);
    for (const field of rootFields(source, root)) {
      const recorded = new Map<string, string>();
      follow(source, path, field, DEPTH, recorded, new Set());
      found.set(field.name!.getText(source), { resolver: path, recorded });
    }
  }
  return found;
}

function rootFields(source: ts.SourceFile, root: string): ts.ObjectLiteralElementLike[] {
  const fields: ts.ObjectLiteralElementLike[] = [];
  const visit = (node: ts.Node): void => {
    const isRoot = ts.isPropertyAssignment(node) && node.name.getText(source) === root && ts.isObjectLiteralExpression(node.initializer);
    if (isRoot) fields.push(...node.initializer.properties.filter((property) => property.name));
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return fields;
}

function follow(source: ts.SourceFile, path: string, node: ts.Node, depth: number, recorded: Map<string, string>, seen: Set<string>): void {
  collectActions(source, path, node, recorded);
  if (depth <= 0) return;
  for (const name of namesIn(node)) {
    const target = declarationOf(source, path, name);
    if (!target || seen.has(`${target.path}#${name}`)) continue;
    seen.add(`${target.path}#${name}`);
    follow(target.source, target.path, target.node, depth - 1, recorded, seen);
    // What a verb leaves to a job, `post-reset.ts`, is done in `post-reset.job.ts`.
    const jobPath = target.path.replace(/(?<!\.job)\.ts$/, '.job.ts');
    if (ts.isVariableDeclaration(target.node) && existsSync(jobPath)) {
      const job = parse(jobPath);
      for (const statement of job.statements) follow(job, jobPath, statement, depth - 2, recorded, seen);
    }
  }
}

/** The strings that can become the action of a `recordAudit` in this function: its argument, or what a variable of that name may be. */
function collectActions(source: ts.SourceFile, path: string, node: ts.Node, recorded: Map<string, string>): void {
  if (!namesIn(node).has('recordAudit')) return;
  const visit = (child: ts.Node): void => {
    const isAction = (ts.isPropertyAssignment(child) || ts.isVariableDeclaration(child)) && child.name.getText(source) === 'action';
    if (isAction && child.initializer) for (const text of stringsIn(child.initializer)) recorded.set(text, path);
    ts.forEachChild(child, visit);
  };
  visit(node);
}

function declarationOf(
  source: ts.SourceFile,
  path: string,
  name: string,
): { source: ts.SourceFile; path: string; node: ts.Node } | undefined {
  for (const statement of source.statements) {
    const own = ownDeclaration(source, statement, name);
    if (own) return { source, path, node: own };
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    const isNamed = bindings && ts.isNamedImports(bindings) && bindings.elements.some((element) => element.name.text === name);
    const file = resolve(dirname(path), statement.moduleSpecifier.text);
    if (!isNamed || !statement.moduleSpecifier.text.startsWith('.') || !existsSync(file)) continue;
    const imported = parse(file);
    const node = imported.statements.map((one) => ownDeclaration(imported, one, name)).find(Boolean);
    return node && { source: imported, path: file, node };
  }
  return undefined;
}

function ownDeclaration(source: ts.SourceFile, statement: ts.Statement, name: string): ts.Node | undefined {
  if (ts.isFunctionDeclaration(statement) && statement.name?.text === name) return statement;
  if (!ts.isVariableStatement(statement)) return undefined;
  return statement.declarationList.declarations.find((declaration) => declaration.name.getText(source) === name);
}

function namesIn(node: ts.Node): Set<string> {
  const names = new Set<string>();
  const visit = (child: ts.Node): void => {
    if (ts.isIdentifier(child)) names.add(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return names;
}

function stringsIn(node: ts.Node): string[] {
  const texts: string[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isStringLiteral(child)) texts.push(child.text);
    ts.forEachChild(child, visit);
  };
  visit(node);
  return texts;
}

const parsed = new Map<string, ts.SourceFile>();
function parse(path: string): ts.SourceFile {
  let source = parsed.get(path);
  if (!source) parsed.set(path, (source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true)));
  return source;
}
