import { Kind, print, visit, type DocumentNode, type FieldNode } from 'graphql';

/** A client's document as the planner sees it, and the way back to the client's names. */
export interface AliasedDocument {
  document: DocumentNode;
  /** The key under which a field of the client's document stands in planned data. */
  plannedName: (field: FieldNode) => string;
  /** Client's response names by private alias; other names are unchanged. */
  clientNames: ReadonlyMap<string, string>;
}

const PREFIX = '_cg_';

/**
 * Gives every field with arguments or an alias a private alias before planning. Without it a client's alias can collide with
 * the key and `@requires` fields that the planner adds by itself, and the answer is silently wrong (federation #3036, #2392).
 * `__typename` loses alias and directives instead: the response shaper answers it from the object's type.
 */
export function addPrivateAliases(document: DocumentNode): AliasedDocument {
  const aliases = new Map<string, string>();
  const clientNames = new Map<string, string>();
  const nameByNode = new Map<FieldNode, string>();

  const plannedName = (field: FieldNode): string => {
    const known = nameByNode.get(field);
    if (known !== undefined) return known;
    const name = computeName(field);
    nameByNode.set(field, name);
    return name;
  };
  const computeName = (field: FieldNode): string => {
    if (field.name.value.startsWith('__') || (!field.alias && !field.arguments?.length)) return field.name.value;
    const responseName = field.alias?.value ?? field.name.value;
    // Equal fields share one alias, so that selections of one response name still merge.
    const identity = `${responseName}:${field.name.value}(${(field.arguments ?? []).map(print).toSorted().join(',')})`;
    let alias = aliases.get(identity);
    if (alias === undefined) {
      alias = `${PREFIX}${aliases.size}`;
      aliases.set(identity, alias);
      clientNames.set(alias, responseName);
    }
    return alias;
  };

  const aliased = visit(document, {
    FragmentDefinition: (node) => (node.typeCondition.name.value.startsWith('__') ? false : undefined),
    Field: {
      enter(node) {
        if (node.name.value === '__typename') return { ...node, alias: undefined, directives: [] };
        if (node.name.value.startsWith('__')) return false;
        const name = plannedName(node);
        if (name === node.name.value) return undefined;
        return { ...node, alias: { kind: Kind.NAME, value: name } };
      },
    },
  });
  return { document: aliased, plannedName, clientNames };
}
