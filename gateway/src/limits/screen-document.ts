import { GraphQLError, Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';
import type { Limits } from './limits.ts';

interface Size {
  depth: number;
  aliases: number;
  directives: number;
  selections: number;
}

/**
 * Weighs a parsed document before it is validated: depth, aliases, directives and selections as if every fragment were written
 * out, each fragment weighed once, so that twenty fragments that each use the next one twice cost twenty steps, not a million.
 * Returns the refusal, or nothing. Fragment cycles are refused here already: validation would be the second to see them.
 */
export function screenDocument(document: DocumentNode, limits: Limits): GraphQLError | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const weigh = weigher(fragments);
  try {
    for (const definition of document.definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const size = weigh(definition.selectionSet);
      size.directives += definition.directives?.length ?? 0;
      const refusal = compare(size, limits);
      if (refusal) return refusal;
      if (definition.kind === Kind.OPERATION_DEFINITION && definition.selectionSet.selections.length > limits.rootFields) {
        return tooMuch('root fields', definition.selectionSet.selections.length, limits.rootFields);
      }
    }
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
  return undefined;
}

function weigher(fragments: ReadonlyMap<string, FragmentDefinitionNode>): (selectionSet: SelectionSetNode) => Size {
  const weighed = new Map<string, Size | 'under way'>();
  const weighFragment = (name: string): Size => {
    const known = weighed.get(name);
    if (known === 'under way') throw refuse(`Fragment "${name}" contains itself`);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return { depth: 0, aliases: 0, directives: 0, selections: 0 };
    weighed.set(name, 'under way');
    const size = weigh(fragment.selectionSet);
    weighed.set(name, size);
    return size;
  };
  const weigh = (selectionSet: SelectionSetNode): Size => {
    const size: Size = { depth: 0, aliases: 0, directives: 0, selections: 0 };
    for (const selection of selectionSet.selections) {
      size.selections++;
      size.directives += selection.directives?.length ?? 0;
      if (selection.kind === Kind.FIELD) {
        if (selection.alias) checkAlias(selection.alias.value);
        if (selection.alias) size.aliases++;
        if (selection.selectionSet) addTo(size, weigh(selection.selectionSet), 1);
        else size.depth = Math.max(size.depth, 1);
      } else {
        addTo(size, selection.kind === Kind.INLINE_FRAGMENT ? weigh(selection.selectionSet) : weighFragment(selection.name.value), 0);
      }
    }
    return size;
  };
  return weigh;
}

function addTo(size: Size, inner: Size, levels: number): void {
  size.depth = Math.max(size.depth, inner.depth + levels);
  size.aliases += inner.aliases;
  size.directives += inner.directives;
  size.selections += inner.selections;
}

/** `__proto__` and the like are names for a client's object, not for ours. */
function checkAlias(alias: string): void {
  if (alias.startsWith('__')) throw refuse(`The alias "${alias}" begins with two underscores, which GraphQL reserves`);
}

function compare(size: Size, limits: Limits): GraphQLError | undefined {
  if (size.depth > limits.depth) return tooMuch('levels of depth', size.depth, limits.depth);
  if (size.aliases > limits.aliases) return tooMuch('aliases', size.aliases, limits.aliases);
  if (size.directives > limits.directives) return tooMuch('directives', size.directives, limits.directives);
  if (size.selections > limits.selections) return tooMuch('selections', size.selections, limits.selections);
  return undefined;
}

function tooMuch(what: string, found: number, limit: number): GraphQLError {
  return refuse(`The operation has ${found} ${what}; at most ${limit} are allowed`);
}

function refuse(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } });
}
