import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverAudits } from 'graphql-http';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';

let bench: TestBench;
let token: string;

beforeAll(async () => {
  bench = await startTestBench();
  ({ token } = await bench.signIn());
});
afterAll(async () => await bench.close());

describe('GraphQL over HTTP', () => {
  const fetchFn = async (input: string, init: RequestInit = {}) =>
    await fetch(input, {
      ...init,
      headers: {
        ...(init.headers as Record<string, string> | undefined),
        'apollo-require-preflight': '1',
        authorization: `Bearer ${token}`,
      },
    });
  const audits = serverAudits({ url: () => bench.url, fetchFn });

  it('is audited on all 61 points', () => expect(audits).toHaveLength(61));
  for (const audit of audits) {
    it(`${audit.id} ${audit.name}`, async () => {
      const result = await audit.fn();
      expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
    });
  }
});

describe('every answer', () => {
  it.each([
    ['a query', '?query={__typename}'],
    ['a refusal', '?query={'],
    ['another address', '/x'],
  ])('is kept nowhere and can be no page: %s', async (_, at) => {
    const { headers } = await fetch(bench.url + at, { headers: { authorization: `Bearer ${token}`, 'apollo-require-preflight': '1' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('to TRACE is a refusal that shows nothing of the request', async () => {
    const asked = request(bench.url, { method: 'TRACE', headers: { 'x-canary': 'canary-of-trace', authorization: `Bearer ${token}` } });
    asked.end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect((await answer.toArray()).join('')).not.toContain('canary');
  });
});

describe('a field that somebody may not see', () => {
  it('is refused, and the refusal is logged with who asked for what', async () => {
    const { token: weak, viewer } = await bench.signIn({ scopes: [] });
    const { status } = await bench.post({ query: '{ podcast(id: "p1") { title internalNote } }' }, { token: weak });
    expect(status).toBe(403);
    const line = bench.logLines.findLast((one) => one.includes('forbidden_operation'));
    expect(JSON.parse(line ?? '{}')).toMatchObject({
      level: 'WARN',
      viewer: `user:${viewer.id}`,
      asked: expect.arrayContaining(['podcast.internalNote']),
    });
  });
});

describe('queries over HTTP', () => {
  it('answers from two subgraphs, with aliases, arguments and fields that need other fields', async () => {
    const query = `query Q($first: Int) { list: podcasts(first: $first) { id name: title title: label(case: UPPER) slug score d1: downloads(from: "x") d2: downloads best { plays name } __typename kind: __typename } }`;
    const { body } = await bench.post({ query, variables: { first: 2 } });
    expect(body).toEqual({
      data: {
        list: [
          {
            id: 'p1',
            name: 'Podcast 1',
            title: 'PODCAST 1',
            slug: 'podcast-1/note-1',
            score: 2,
            d1: 101,
            d2: 105,
            best: { plays: 70, name: 'Episode e10' },
            __typename: 'Podcast',
            kind: 'Podcast',
          },
          {
            id: 'p2',
            name: 'Podcast 2',
            title: 'PODCAST 2',
            slug: 'podcast-2/note-2',
            score: 4,
            d1: 201,
            d2: 205,
            best: { plays: 140, name: 'Episode e20' },
            __typename: 'Podcast',
            kind: 'Podcast',
          },
        ],
      },
    });
  });

  it('keeps an alias from standing for the key of the entity', async () => {
    const { body } = await bench.post({ query: '{ podcast(id: "p1") { id: title weight: note score downloads } }' });
    expect(body).toEqual({ data: { podcast: { id: 'Podcast 1', weight: 'note 1', score: 2, downloads: 105 } } });
  });

  it('asks about equal entities once', async () => {
    bench.analytics.requests.length = 0;
    await bench.post({ query: '{ podcasts(first: 20) { related(first: 1) { downloads } } }' });
    expect(bench.analytics.requests).toHaveLength(1);
    expect(bench.analytics.requests[0]!.variables['representations']).toHaveLength(2);
  });

  it('sends equal queries in flight once per identity', async () => {
    bench.ingestion.requests.length = 0;
    bench.ingestion.delayMs = 100;
    const [a, b] = await Promise.all([bench.signIn(), bench.signIn()]);
    const tokens = [a.token, a.token, b.token];
    await Promise.all(tokens.map((viewer) => bench.post({ query: '{ podcast(id: "p9") { title } }' }, { token: viewer })));
    bench.ingestion.delayMs = 0;
    expect(bench.ingestion.requests).toHaveLength(2);
  });

  it('passes back cookies of accounts only, and signs for the subgraph it asks', async () => {
    const answer = await bench.post({ query: 'mutation { signIn(name: "ada") }' });
    expect(answer.headers.getSetCookie()).toEqual(['castgraph_session=ada; Path=/; HttpOnly']);
    expect(answer.body).toEqual({ data: { signIn: 'ada' } });
  });

  it('forwards the trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    bench.ingestion.requests.length = 0;
    await bench.post({ query: '{ podcast(id: "p8") { title } }' }, { headers: { traceparent } });
    expect(bench.ingestion.requests[0]!.headers['traceparent']).toContain('0af7651916cd43dd8448eb211c80319c');
  });

  it('refuses mutations by GET, batches, and cross-site forms', async () => {
    const get = await fetch(`${bench.url}?query=${encodeURIComponent('mutation { rename(id: "p1", title: "x") { id } }')}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.status).toBe(405);
    const simple = await fetch(`${bench.url}?query=%7B__typename%7D`);
    expect(simple.status).toBe(400);
    const batch = await bench.post([{ query: '{__typename}' }, { query: '{__typename}' }]);
    expect(batch.status).toBe(400);
    const form = await fetch(bench.url, {
      method: 'POST',
      body: 'query=mutation{signIn(name:"x")}',
      headers: { 'content-type': 'text/plain' },
    });
    expect(form.status).toBe(400);
  });

  it('refuses subscriptions with a word on how to have them', async () => {
    const { status, body } = await bench.post({ query: 'subscription { nodeChanged { id } }' }, { token });
    expect(status).toBe(400);
    expect(body.errors![0]!.message).toContain('text/event-stream');
  });
});
