import { beforeAll, describe, expect, inject, it } from 'vitest';
import { signUp, type Session } from '../set-up/session.ts';

const { publicUrl } = inject('product');
let session: Session;
beforeAll(async () => {
  session = await signUp(publicUrl);
});

type Sent = { method?: string; headers?: Record<string, string>; body?: string; search?: string };

async function send({
  method = 'POST',
  headers = {},
  body,
  search = '',
}: Sent): Promise<{ status: number; text: string; names: string[] }> {
  const response = await fetch(`${publicUrl}/graphql${search}`, {
    method,
    headers: { ...(method === 'POST' ? { 'content-type': 'application/json' } : {}), ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), names: [...response.headers.keys()] };
}
const signedIn = () => ({ authorization: `Bearer ${session.token}` });
const query = (text: string, variables?: unknown) => JSON.stringify({ query: text, variables });

const fragments = (depth: number) =>
  Array.from({ length: depth }, (_, i) => {
    const inner = i + 1 < depth ? `...F${i + 1}` : 'id';
    return `fragment F${i} on Podcast { a: episodes(first: 2) { edges { node { podcast { ${inner} } } } } b: episodes(first: 3) { edges { node { podcast { ${inner} } } } } }`;
  }).join(' ');
const nested = (depth: number) =>
  `{ podcasts(first: 1) { edges { node ${'{ episodes(first: 1) { edges { node { podcast '.repeat(depth)}{ id }${' } } } }'.repeat(depth)} } } }`;

const ATTACKS: Record<string, string> = {
  'nesting of 40 levels': query(nested(10)),
  '300 aliases': query(`{ ${Array.from({ length: 300 }, (_, i) => `a${i}: viewer { kind }`).join(' ')} }`),
  '5,000 repetitions of a field': query(`{ ${'__typename '.repeat(5000)} }`),
  'a thousand directives': query(`{ __typename ${'@skip(if: false) '.repeat(1000)} }`),
  'a circle of fragments': query(
    '{ podcasts(first: 1) { edges { node { ...A } } } } fragment A on Podcast { ...B } fragment B on Podcast { ...A }',
  ),
  'fragments that double twenty times': query(`{ podcasts(first: 1) { edges { node { ...F0 } } } } ${fragments(20)}`),
  'lists in lists': query(
    '{ podcasts(first: 100) { edges { node { episodes(first: 100) { edges { node { podcast { episodes(first: 100) { edges { cursor } } } } } } } } } }',
  ),
  'a batch': `[${Array.from({ length: 20 }, () => query('{ viewer { kind } }')).join(',')}]`,
  'a body of 2 MB': query(`{ __typename } #${'x'.repeat(2_000_000)}`),
  'introspection in circles': query(`{ __schema { types ${'{ fields { type '.repeat(8)}{ name }${' } }'.repeat(8)} } }`),
  'an entity asked for by name': query('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
    r: [{ __typename: 'Organization', id: '01900000-0000-7000-8000-000000000000' }],
  }),
  'the SDL of a subgraph': query('{ _service { sdl } }'),
  'a deep variable': query(
    'query ($r: DateRangeInput!) { dashboard(range: $r) { asOf } }',
    JSON.parse(`{"r":${'['.repeat(300)}${']'.repeat(300)}}`),
  ),
};

describe('an attack by GraphQL is refused before anything is done', () => {
  it.each(Object.entries(ATTACKS))('%s', async (_, body) => {
    const { status, text } = await send({ headers: { ...signedIn(), accept: 'application/graphql-response+json' }, body });
    expect(status, text.slice(0, 200)).toBeGreaterThanOrEqual(400);
    expect(status, text.slice(0, 200)).toBeLessThan(500);
    expect((await send({ body: query('{ __typename }') })).status).toBe(200);
  });

  it('nothing is changed by GET', async () => {
    const search = `?query=${encodeURIComponent('mutation { signOut { ended } }')}`;
    const triedHeaders: Record<string, string>[] = [
      {},
      { 'apollo-require-preflight': '1' },
      { cookie: session.cookie, 'content-type': 'application/json' },
    ];
    for (const headers of triedHeaders) expect((await send({ method: 'GET', search, headers })).status).toBeGreaterThanOrEqual(400);
    expect((await session.send('{ viewer { kind } }')).data.viewer).not.toBeNull();
  });

  it('nothing is done for what a form of another page can send with the cookie', async () => {
    const body = query('mutation { signOut { ended } }');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])
      expect((await send({ headers: { cookie: session.cookie, 'content-type': type }, body })).status, type).toBeGreaterThanOrEqual(400);
    const asked = await send({ headers: { cookie: session.cookie }, body: query('{ viewer { kind } }') });
    expect(JSON.parse(asked.text)).toMatchObject({ data: { viewer: { kind: 'USER' } } });
  });

  it('a stranger learns neither the schema nor whether a field exists', async () => {
    const told = async (text: string) => await send({ body: query(text) });
    const known = await told('{ podcasts { totalCount } }');
    expect(known.status).toBe(401);
    for (const guess of [
      '{ podcasts { totalCounts } }',
      '{ secretThings }',
      '{ __schema { types { name } } }',
      '{ podcasts(fist: 1) { totalCount } }',
    ])
      expect(await told(guess)).toEqual(known);
  });

  it('an error tells nothing of the inside', async () => {
    const bodies = [
      '{"query":',
      '{"query":"{ podcast(id: \\"\\u0000\\") { title } }"}',
      query('{ podcast(id: "%27;drop table") { title } }'),
      query('{ podcasts(first: -1) { totalCount } }'),
      query('{ podcasts(first: 99999999999999999999) { totalCount } }'),
    ];
    for (const body of bodies) {
      const { text } = await send({ headers: signedIn(), body });
      expect(text).not.toMatch(/ at .+\.(ts|js):\d|node_modules|\/src\/|127\.0\.0\.1|select |postgres|stack/i);
    }
  });
});
