import { Kind, valueFromASTUntyped, type ConstDirectiveNode, type ConstObjectFieldNode, type DocumentNode } from 'graphql';

/** Features that the gateway enforces itself, so that ApolloGateway need not refuse them. */
const ENFORCED = new Set(['authenticated', 'requiresScopes', 'policy']);
/** Features for security that ApolloGateway implements. */
const NATIVE = new Set(['inaccessible']);
const FEATURE = /^https:\/\/specs\.apollo\.dev\/([A-Za-z]+)\/v(\d+\.\d+)$/;

/**
 * Takes `for: SECURITY` from the links of the access directives: ApolloGateway refuses to load a supergraph with them, because
 * it would not enforce them. We do (`access-rules.ts`). Throws for any other security feature, any other version,
 * and any renamed directive, whose applications the enforcement would not see.
 */
export function stripSecurityLinks(supergraph: DocumentNode): DocumentNode {
  const definitions = supergraph.definitions.map((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return definition;
    return { ...definition, directives: (definition.directives ?? []).map(stripLink) };
  });
  return { ...supergraph, definitions };
}

function stripLink(directive: ConstDirectiveNode): ConstDirectiveNode {
  if (directive.name.value !== 'link') return directive;
  const args = Object.fromEntries((directive.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)])) as Partial<
    Record<string, unknown>
  >;
  const [, name, version] = FEATURE.exec(String(args['url'])) ?? [];
  const isEnforced = name !== undefined && ENFORCED.has(name);
  if (args['for'] === 'SECURITY' && !isEnforced && !(name !== undefined && NATIVE.has(name))) {
    throw new Error(`The supergraph uses the security feature ${String(args['url'])}, which the gateway does not enforce`);
  }
  if (!isEnforced) return directive;
  if (version !== '0.1') throw new Error(`The gateway enforces ${name} v0.1, not v${version}`);
  if (isRenamed(name, args)) throw new Error(`The supergraph renames @${name}; the gateway enforces it under its own name only`);
  return { ...directive, arguments: (directive.arguments ?? []).filter((arg) => arg.name.value !== 'for') };
}

function isRenamed(name: string, args: Partial<Record<string, unknown>>): boolean {
  if (args['as'] !== undefined && args['as'] !== name) return true;
  const imports = Array.isArray(args['import']) ? args['import'] : [];
  return imports.some(
    (item: unknown) =>
      typeof item === 'object' &&
      item !== null &&
      (item as Partial<ConstObjectFieldNode> & { as?: string; name?: string }).as !== undefined,
  );
}
