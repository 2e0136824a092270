import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, CompositionError } from './compose-supergraph.ts';
import { PublicSchemaError } from './filter-public-schema.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@shareable"])\n';
const compose = (sdl: string): string => composeSupergraph([{ name: 'planted', typeDefs: parse(link + sdl) }]).publicSchema;

const sdl = `
type Query {
  "Podcasts of the organization."
  podcasts("How many." first: Int! = 10, order: Order, secret: Int @tag(name: "other")): [Podcast!]! @tag(name: "public")
  staff: [Person!]!
}
enum Order { NEWEST OLDEST }
type Podcast implements Node @tag(name: "public") { id: ID! title: String owner: Person }
interface Node @tag(name: "public") { id: ID! }
type Person { id: ID! }
input Unused { a: Int }
`;

describe('the public schema', () => {
  it('holds what is tagged and what that needs, with descriptions', () => {
    const text = compose(sdl);
    expect(text).toContain('"""Podcasts of the organization."""');
    expect(text).toContain('enum Order');
    expect(text).toContain('type Podcast implements Node');
    expect(text).not.toMatch(/Person|staff|owner|Unused/);
  });

  it('narrows arguments, enum values and input fields when some of them are tagged', () => {
    const narrowed = sdl
      .replace('order: Order', 'order: Order @tag(name: "public")')
      .replace('{ NEWEST OLDEST }', '{ NEWEST @tag(name: "public") OLDEST }');
    expect(compose(narrowed)).toMatch(/podcasts\(order: Order\)/);
    expect(compose(narrowed)).not.toContain('OLDEST');
  });

  it('is refused when a tagged field leads to a type that is not public', () => {
    expect(() => compose(sdl.replace('owner: Person', 'owner: Person @tag(name: "public")'))).toThrow(PublicSchemaError);
    expect(() => compose(sdl.replace('owner: Person', 'owner: Person @tag(name: "public")'))).toThrow(/Podcast\.owner.*Person is not/);
  });

  it('is refused when it would be empty', () => {
    expect(() => compose('type Query { a: Int }')).toThrow(PublicSchemaError);
  });

  it('is the same whenever it is made', () => expect(compose(sdl)).toBe(compose(sdl)));
});

describe('composition', () => {
  it('names what does not compose', () => {
    const wrong = [
      { name: 'a', typeDefs: parse(`${link}type Query { a: T } type T @key(fields: "id") { id: ID! n: Int }`) },
      { name: 'b', typeDefs: parse(`${link}type T @key(fields: "id") { id: ID! n: Int }`) },
    ];
    expect(() => composeSupergraph(wrong)).toThrow(CompositionError);
    expect(() => composeSupergraph(wrong)).toThrow(/INVALID_FIELD_SHARING/);
  });
});
