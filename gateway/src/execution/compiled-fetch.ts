import { Kind, parse } from 'graphql';
import type { FetchNode } from '@apollo/query-planner';

interface CompiledFetch {
  /** The JSON body up to the variables. */
  prefix: string;
  /** Root response keys, for the errors of a root fetch that failed whole. */
  errorPaths: readonly string[];
  /** Aliases that the planner made to keep answers apart, by the name they will be renamed to. */
  renamed: ReadonlyMap<string, string>;
}

const compiled = new WeakMap<FetchNode, CompiledFetch>();

/** What of a fetch never changes, computed once per plan. */
export function compiledFetch(node: FetchNode): CompiledFetch {
  let fetch = compiled.get(node);
  if (!fetch) compiled.set(node, (fetch = compileFetch(node)));
  return fetch;
}

/** The JSON body of a fetch; `representations` is JSON text already. */
export function requestBody(node: FetchNode, variables: Readonly<Record<string, unknown>>, representations: string | undefined): string {
  const parts: string[] = representations === undefined ? [] : [`"representations":${representations}`];
  for (const name of node.variableUsages ?? []) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) parts.push(`${JSON.stringify(name)}:${JSON.stringify(value)}`);
  }
  return `${compiledFetch(node).prefix}{${parts.join(',')}}}`;
}

function compileFetch(node: FetchNode): CompiledFetch {
  const name = node.operationName === undefined ? '' : `"operationName":${JSON.stringify(node.operationName)},`;
  const prefix = `{"query":${JSON.stringify(node.operation)},${name}"variables":`;
  const renamed = new Map<string, string>();
  for (const rewrite of node.outputRewrites ?? []) {
    if (rewrite.kind === 'KeyRenamer') renamed.set(rewrite.path.at(-1)!, rewrite.renameKeyTo);
  }
  return { prefix, errorPaths: rootKeys(node.operation), renamed };
}

function rootKeys(operation: string): string[] {
  const definition = parse(operation, { noLocation: true }).definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (definition?.kind !== Kind.OPERATION_DEFINITION) return [];
  return definition.selectionSet.selections.flatMap((selection) =>
    selection.kind === Kind.FIELD && selection.name.value !== '__typename' ? [selection.alias?.value ?? selection.name.value] : [],
  );
}
