import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, TypeDefinitionNode } from 'graphql';

/**
 * Schema coordinates in `sdl` that carry `@tag(name: tag)`:
 * `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`, `Input.field`.
 */
export function readTags(sdl: string, tag: string): Set<string> {
  const coordinates = new Set<string>();
  const note = (directives: readonly ConstDirectiveNode[] | undefined, coordinate: string): void => {
    if (directives?.some((directive) => isTag(directive, tag))) coordinates.add(coordinate);
  };
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (!('name' in definition) || definition.name === undefined) continue;
    const type = definition as TypeDefinitionNode;
    const name = type.name.value;
    note(type.directives, name);
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of type.values ?? []) note(value.directives, `${name}.${value.name.value}`);
    }
    if (!('fields' in type)) continue;
    for (const field of type.fields ?? []) {
      const coordinate = `${name}.${field.name.value}`;
      note(field.directives, coordinate);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) note(argument.directives, `${coordinate}(${argument.name.value}:)`);
    }
  }
  return coordinates;
}

function isTag(directive: ConstDirectiveNode, tag: string): boolean {
  return (
    directive.name.value === 'tag' &&
    directive.arguments?.some(
      (argument) => argument.name.value === 'name' && argument.value.kind === Kind.STRING && argument.value.value === tag,
    ) === true
  );
}
