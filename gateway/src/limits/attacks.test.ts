import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

let bench: TestBench;
let token: string;

beforeAll(async () => {
  bench = await startTestBench();
  ({ token } = await bench.signIn());
});
afterAll(async () => await bench.close());

/** Twenty-odd fragments, each used twice by the one before: a kilobyte of text, a million selections. */
function fragmentBomb(depth: number): string {
  const fragments = Array.from(
    { length: depth },
    (_, index) =>
      `fragment F${index} on Podcast { related(first: 1) { ${index + 1 < depth ? `...F${index + 1} ` : 'id'} } again: related(first: 2) { ${index + 1 < depth ? `...F${index + 1}` : 'id'} } }`,
  );
  return `{ podcast(id: "p1") { ...F0 } } ${fragments.join(' ')}`;
}

const nested = (depth: number) => `{ podcast(id: "p1") ${'{ related(first: 1) '.repeat(depth)}{ id }${' }'.repeat(depth)} }`;

const ATTACKS: Record<string, { query: string; variables?: unknown } | string> = {
  'depth 50': { query: nested(50) },
  '200 aliases': { query: `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: podcast(id: "p1") { id }`).join(' ')} }` },
  '200 aliases of __typename': { query: `{ ${Array.from({ length: 200 }, (_, index) => `a${index}: __typename`).join(' ')} }` },
  '10,000 tokens': { query: `{ ${'__typename '.repeat(10_000)} }` },
  '500 directives': { query: `{ __typename ${'@skip(if: false) '.repeat(500)} }` },
  'a body of 5 MB': { query: `{ __typename } #${'x'.repeat(5 * 1024 * 1024)}` },
  'a batch of ten': JSON.stringify(Array.from({ length: 10 }, () => ({ query: '{ __typename }' }))),
  'a fragment cycle': { query: '{ podcast(id: "p1") { ...A } } fragment A on Podcast { ...B } fragment B on Podcast { ...A }' },
  'a fragment bomb of 14': { query: fragmentBomb(14) },
  'a fragment bomb of 20': { query: fragmentBomb(20) },
  'a fragment bomb of 24': { query: fragmentBomb(24) },
  'circular introspection': { query: `{ __schema { types ${'{ fields { type '.repeat(10)}{ name }${' } }'.repeat(10)} } }` },
  'unused fragments': {
    query: `{ __typename } ${Array.from({ length: 300 }, (_, index) => `fragment U${index} on Podcast { id }`).join(' ')}`,
  },
  'deep variables': {
    query: 'query ($l: [Int!]) { echo(text: "x", list: $l) }',
    variables: { l: JSON.parse('['.repeat(500) + ']'.repeat(500)) },
  },
  'a list of 10,000': {
    query: 'query ($l: [Int!]) { echo(text: "x", list: $l) }',
    variables: { l: Array.from({ length: 10_000 }, () => 1) },
  },
  'long lists in long lists': { query: '{ podcasts(first: 1000) { related(first: 1000) { id } } }' },
  'a name of the prototype': { query: '{ __proto__: podcast(id: "p1") { id } }' },
};

describe('attacks', () => {
  for (const [name, attack] of Object.entries(ATTACKS)) {
    it(`refuses ${name} and goes on`, async () => {
      bench.ingestion.requests.length = 0;
      const { status, text } = await bench.post(attack, { token });
      expect(status, text.slice(0, 300)).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(bench.ingestion.requests).toHaveLength(0);
      expect((await bench.post({ query: '{ __typename }' })).body).toEqual({ data: { __typename: 'Query' } });
    });
  }

  it('lets ordinary operations pass', async () => {
    const query = '{ podcasts(first: 50) { id related(first: 5) { title } episodes(first: 5) { name podcast { title } } } }';
    expect((await bench.post({ query }, { token })).body.errors).toBeUndefined();
  });

  it('says no more than a few errors, and never how a name is spelled', async () => {
    const { body } = await bench.post({ query: '{ podcastz titel a b c d e f g h }' });
    expect(body.errors!.length).toBeLessThan(8);
    expect(JSON.stringify(body)).not.toMatch(/Did you mean|podcasts"/);
  });

  it('tells nobody who has not signed in whether a field exists, on HTTP and over event streams', async () => {
    const guesses: { query: string; variables?: unknown }[] = [
      { query: '{ podcast(id: "p1") { internalNote } }' },
      { query: '{ podcast(id: "p1") { internalNotes } }' },
      { query: '{ podcast(id: "p1") { title(nonsense: 1) } }' },
      { query: '{ podcast { internalNote } }' },
      { query: 'query ($id: Nonsense) { podcast(id: $id) { title } }' },
      { query: 'query ($l: [Int!]) { echo(text: "x", list: $l) }', variables: { l: ['a'] } },
      { query: '{ __type(name: "Podcast") { name } }' },
      { query: 'fragment F on Nothing { id } { ...F }' },
    ];
    for (const accept of ['application/json', 'application/graphql-response+json', 'text/event-stream'])
      for (const guess of guesses) {
        const { status, body } = await bench.post(guess, { headers: { accept } });
        expect([status, body], JSON.stringify([guess, accept])).toEqual([
          401,
          { errors: [{ message: 'Sign in to do this', extensions: { code: 'UNAUTHENTICATED' } }] },
        ]);
      }
  });

  it('tells the price of what is not a document of ours, and lets each kind of caller spend so much', async () => {
    const query = '{ podcasts(first: 300) { related(first: 20) { id } } }';
    const reader = await bench.signIn({ role: 'read-only' });
    const [nobody, looksOn, works] = [
      await bench.post({ query }),
      await bench.post({ query }, { token: reader.token }),
      await bench.post({ query }, { token }),
    ];
    expect(nobody.body.errors![0]!.extensions).toEqual({ code: 'LIMIT_EXCEEDED', cost: { requested: 6300, limit: 200 } });
    expect(looksOn.body.errors![0]!.extensions).toEqual({ code: 'LIMIT_EXCEEDED', cost: { requested: 6300, limit: 5000 } });
    expect(works.cost).toEqual({ requested: 6300, limit: 10_000 });
    expect((await bench.post({ query }, { token })).cost, 'the same by the shorter way').toEqual(works.cost);
  });

  it('counts requests by viewer and by address, says when to come back', async () => {
    const strict = await startTestBench({ limits: { requestsPerViewer: 30, requestsPerAddress: 20 } });
    const viewer = await strict.signIn();
    const other = await strict.signIn();
    const statuses = async (count: number, as?: string) =>
      await Promise.all(
        Array.from(
          { length: count },
          async () => (await strict.post({ query: '{ __typename }' }, { token: as, headers: { 'x-forwarded-for': '203.0.113.9' } })).status,
        ),
      );
    expect((await statuses(60, viewer.token)).filter((status) => status === 429).length).toBe(30);
    expect((await statuses(5, other.token)).every((status) => status === 200)).toBe(true);
    const refused = await strict.post({ query: '{ __typename }' }, { token: viewer.token });
    expect(refused.headers.get('ratelimit-policy')).toBe('"viewer";q=30;w=60');
    expect(refused.headers.get('ratelimit')).toMatch(/^"viewer";r=0;t=\d+$/);
    const admitted = await strict.post({ query: '{ __typename }' }, { token: other.token });
    expect(admitted.headers.get('ratelimit')).toMatch(/^"viewer";r=24;t=\d+$/);
    expect(refused.body.errors![0]!.extensions['code']).toBe('RATE_LIMITED');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await strict.close();
  });

  it('counts a network of IPv6 as one address: whoever has one has as many as they like', async () => {
    const strict = await startTestBench({ limits: { requestsPerAddress: 20 } });
    const from = async (address: string) =>
      (await strict.post({ query: '{ __typename }' }, { headers: { 'x-forwarded-for': address } })).status;
    const statuses = await Promise.all(Array.from({ length: 40 }, (_, host) => from(`2001:db8:0:7::${host + 1}`)));
    expect(statuses.filter((status) => status === 429).length).toBe(20);
    expect(await from('2001:db8:0:8::1')).not.toBe(429);
    await strict.close();
  });
});
