import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'graphql';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { readAccessRules } from './access-rules.ts';
import { stripSecurityLinks } from './strip-security-links.ts';

let bench: TestBench;

beforeAll(async () => {
  bench = await startTestBench();
});
afterAll(async () => await bench.close());

const SIGN_IN_FIRST = { errors: [{ message: 'Sign in to do this', extensions: { code: 'UNAUTHENTICATED' } }] };

describe('what the schema demands', () => {
  const refused: [string, string, string[]][] = [
    ['a field with scopes', '{ podcast(id: "p1") { title internalNote } }', ['podcast.internalNote']],
    ['the same under another name', '{ podcast(id: "p1") { title: internalNote } }', ['podcast.title']],
    [
      'the same in a fragment of a fragment',
      '{ podcast(id: "p1") { ...A } } fragment A on Podcast { ...B } fragment B on Podcast { internalNote }',
      ['podcast.internalNote'],
    ],
    ['the same in an inline fragment on an interface', '{ nodes { ... on Podcast { internalNote } } }', ['nodes.internalNote']],
    ['a type with scopes', '{ vault { __typename } }', ['vault']],
    ['an interface field that such a type may answer', '{ nodes { id } }', ['nodes.id']],
    ['such a type behind an interface', '{ nodes { ... on Vault { __typename } } }', ['nodes']],
    ['a policy of roles', '{ podcast(id: "p1") { ownerNote } }', ['podcast.ownerNote']],
    ['the same for every podcast of a list', '{ podcasts { related { ownerNote } } }', ['podcasts.related.ownerNote']],
  ];
  for (const [name, query, paths] of refused) {
    it(`refuses ${name}, before anything is fetched`, async () => {
      const { token } = await bench.signIn({ role: 'read-only' });
      bench.ingestion.requests.length = 0;
      const { status, body } = await bench.post({ query }, { token });
      expect(body).toMatchObject({
        errors: [
          {
            message: 'You may not see some of what this operation asks for',
            extensions: { code: 'FORBIDDEN', paths: expect.arrayContaining(paths) },
          },
        ],
      });
      expect(body.data).toBeUndefined();
      expect(status).toBe(403);
      expect((await bench.post({ query })).body).toEqual(SIGN_IN_FIRST);
      expect(bench.ingestion.requests).toHaveLength(0);
      const owner = await bench.signIn();
      expect((await bench.post({ query }, { token: owner.token })).body.errors).toBeUndefined();
    });
  }

  it('demands nothing for what variables leave out', async () => {
    const query = 'query ($notes: Boolean!) { podcast(id: "p1") { title internalNote @include(if: $notes) } }';
    expect((await bench.post({ query, variables: { notes: false } })).body).toEqual({ data: { podcast: { title: 'Podcast 1' } } });
    expect((await bench.post({ query, variables: { notes: true } })).status).toBe(401);
  });

  it('lets only known callers introspect', async () => {
    const query = '{ __schema { queryType { name } } t: __type(name: "Podcast") { name fields { name } } __typename }';
    expect((await bench.post({ query })).body).toEqual(SIGN_IN_FIRST);
    const { body } = await bench.post({ query }, { token: (await bench.signIn({ role: 'read-only' })).token });
    expect(body.data).toMatchObject({ __schema: { queryType: { name: 'Query' } }, t: { name: 'Podcast' }, __typename: 'Query' });
  });

  it('keeps inaccessible fields unknown', async () => {
    const { body } = await bench.post({ query: '{ hidden }' }, { token: (await bench.signIn()).token });
    expect(body.errors![0]!.extensions['code']).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('reading the rules', () => {
  const HEAD =
    'directive @authenticated on FIELD_DEFINITION | OBJECT | INPUT_OBJECT directive @requiresScopes(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION directive @join__field(graph: String, requires: String, contextArguments: [String]) repeatable on FIELD_DEFINITION ';

  it('demands what a field is computed from, however deep', () => {
    const rules = readAccessRules(
      parse(`${HEAD}
      type Query { a: A }
      type A { secret: String @requiresScopes(scopes: [["audit:read"]]) b: B
        middle: String @join__field(requires: "b { hidden }") outer: String @join__field(requires: "middle secret") loop: String @join__field(requires: "loop") }
      type B @authenticated { hidden: String @requiresScopes(scopes: [["keys:write"]]) }`),
    );
    expect(rules.ofField('A', 'outer')).toEqual(
      expect.arrayContaining([
        { kind: 'scopes', anyOf: [['audit:read']] },
        { kind: 'scopes', anyOf: [['keys:write']] },
        { kind: 'authenticated' },
      ]),
    );
    expect(rules.ofField('A', 'loop')).toEqual([]);
  });

  it('refuses a rule where it is not enforced, an unknown policy, and @fromContext', () => {
    expect(() => readAccessRules(parse(`${HEAD} type Query { a: Int } input I @authenticated { a: Int }`))).toThrow(
      'stands where it is not enforced',
    );
    expect(() => readAccessRules(parse(`${HEAD} type Query { a: Int @policy(policies: [["moon:full"]]) }`))).toThrow('moon:full');
    expect(() => readAccessRules(parse(`${HEAD} type Query { a: Int @join__field(contextArguments: ["x"]) }`))).toThrow('@fromContext');
  });

  it('refuses security features it does not know, other versions, and other names', () => {
    const schema = (link: string) => parse(`schema @link(url: ${link}) { query: Query } type Query { a: Int }`);
    expect(() => stripSecurityLinks(schema('"https://specs.apollo.dev/cacheTag/v0.1", for: SECURITY'))).toThrow('does not enforce');
    expect(() => stripSecurityLinks(schema('"https://example.org/locks/v1.0", for: SECURITY'))).toThrow('does not enforce');
    expect(() => stripSecurityLinks(schema('"https://specs.apollo.dev/policy/v0.2", for: SECURITY'))).toThrow('v0.1');
    expect(() => stripSecurityLinks(schema('"https://specs.apollo.dev/policy/v0.1", as: "p", for: SECURITY'))).toThrow('renames');
    expect(() =>
      stripSecurityLinks(schema('"https://specs.apollo.dev/policy/v0.1", import: [{ name: "@policy", as: "@p" }], for: SECURITY')),
    ).toThrow('renames');
  });
});
