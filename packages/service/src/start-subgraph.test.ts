import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { CastgraphError, badInput } from '@castgraph/kernel/errors';
import { TEST_SECRETS_KEY } from '@castgraph/testing/database';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import type { OperationContext } from './context.ts';
import { startFixture, type FixtureSubgraph } from './fixture/fixture-subgraph.ts';

const SDL = `
  type Query { who: String  secret: String  refuse: String  boom: String!  slow: String  cookie: String  echo(count: Long!, at: DateTime!): String  load: Int }
  type Thing @key(fields: "id") { id: ID!  email: String }
`;

const gates = new Map<string, PromiseWithResolvers<void>>();
let loadersMade = 0;

const resolvers = {
  Query: {
    who: (_: unknown, __: unknown, { viewer }: OperationContext) => viewer?.id ?? 'nobody',
    secret: (_: unknown, __: unknown, { read }: OperationContext) => read(async () => 'rows'),
    refuse: () => {
      throw badInput('The feed is not a feed', { path: ['input', 'feedUrl'] });
    },
    boom: () => {
      throw new Error('connect postgres://castgraph:hunter2@db.internal/ failed for jane@example.org');
    },
    slow: async () => {
      gates.get('entered')?.resolve();
      await gates.get('leave')?.promise;
      return 'finished';
    },
    cookie: (_: unknown, __: unknown, { responseHeaders }: OperationContext) => {
      responseHeaders.append('set-cookie', 'a=1; HttpOnly');
      responseHeaders.append('set-cookie', 'b=2; HttpOnly');
      return 'set';
    },
    echo: (_: unknown, { count, at }: { count: number; at: Date }) => `${count} ${at.toISOString()}`,
    load: (_: unknown, __: unknown, { loaders }: OperationContext) => (loaders as { made: number }).made,
  },
  Thing: { __resolveReference: ({ id }: { id: string }) => ({ id, email: 'jane@example.org' }) },
};

const loaders = () => ({ made: ++loadersMade });

let subgraph: FixtureSubgraph;
beforeAll(async () => {
  subgraph = await startFixture({ sdl: SDL, resolvers, loaders });
});
afterAll(() => subgraph.close());

describe('signed requests', () => {
  it('serves the gateway and tells resolvers who asks', async () => {
    const viewer = makeViewer({ organizationId: makeOrganization().id });
    expect((await subgraph.send('{ who }', { viewer })).body.data).toEqual({ who: viewer.id });
    expect((await subgraph.send('{ who }')).body.data).toEqual({ who: 'nobody' });
  });

  it.each([
    '{ who }',
    '{ _service { sdl } }',
    '{ _entities(representations: [{ __typename: "Thing", id: "1" }]) { ... on Thing { email } } }',
  ])('answers 401 to an unsigned %s', async (query) => {
    const answer = await post(JSON.stringify({ query }));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toEqual({ errors: [{ message: 'The request is not signed', extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('answers 401 to a replay, to another body and to a signature for another subgraph', async () => {
    const body = JSON.stringify({ query: '{ who }' });
    const signature = await sign(body);
    expect((await post(body, signature)).status).toBe(200);
    expect((await post(body, signature)).status).toBe(401);
    expect((await post(`${body} `, await sign(body))).status).toBe(401);
    expect((await post(body, await sign(body, 'accounts'))).status).toBe(401);
    expect((await post(body, 'x'.repeat(5000))).status).toBe(401);
  });

  it('refuses a body over 1 MB with 413 and broken JSON with 400', async () => {
    expect((await post('x'.repeat(1_100_000))).status).toBe(413);
    const broken = '{"query": ';
    expect((await post(broken, await sign(broken))).status).toBe(400);
    expect((await fetch(subgraph.url)).status).toBe(400);
  });
});

describe('errors', () => {
  it('shows a refusal with its code and place', async () => {
    const { body } = await subgraph.send('{ refuse }');
    expect(body.errors).toEqual([
      {
        message: 'The feed is not a feed',
        path: ['refuse'],
        locations: expect.anything(),
        extensions: { code: 'BAD_INPUT', place: { path: ['input', 'feedUrl'] } },
      },
    ]);
  });

  it('shows a reference instead of a defect, and logs the defect without its secrets', async () => {
    const { body } = await subgraph.send('{ boom }');
    const [error] = body.errors!;
    expect(error?.message).toMatch(/^Something went wrong on our side \(reference [0-9a-f]{12}\)$/);
    expect(error?.extensions).toEqual({ code: 'INTERNAL', reference: expect.any(String) });
    const line = subgraph.logged().find(({ reference }) => reference === error?.extensions['reference']);
    expect(line).toMatchObject({ level: 'ERROR', err: { type: 'Error' } });
    expect(JSON.stringify(line)).not.toMatch(/hunter2|jane@example/);
    expect(JSON.stringify(body)).not.toMatch(/stack|postgres|internal\//i);
  });

  it('asks nobody to sign in before their rows are read', async () => {
    const { body } = await subgraph.send('{ secret }');
    expect(body.errors?.[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it('says what is wrong with a document and with variables', async () => {
    const unknown = await subgraph.send('{ nothing }');
    expect(unknown.body.errors?.[0]).toMatchObject({
      message: 'Cannot query field "nothing" on type "Query".',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    const query = 'query Q($count: Long!, $at: DateTime!) { echo(count: $count, at: $at) }';
    const good = await subgraph.send(query, { variables: { count: 2 ** 52, at: '2026-11-23T09:15:00+01:00' } });
    expect(good.body.data).toEqual({ echo: `${2 ** 52} 2026-11-23T08:15:00.000Z` });
    const bad = await subgraph.send(query, { variables: { count: 1.5, at: '2026-11-23' } });
    expect(bad.body.errors?.map(({ message }) => message).join()).toMatch(/whole number of up to 53 bits.*an instant like/s);
  });
});

describe('context', () => {
  it('passes every response header on', async () => {
    expect((await subgraph.send('{ cookie }')).headers.getSetCookie()).toEqual(['a=1; HttpOnly', 'b=2; HttpOnly']);
  });

  it('makes loaders anew for each operation, and once within it', async () => {
    const first = (await subgraph.send('{ a: load b: load }')).body.data!;
    const second = (await subgraph.send('{ a: load b: load }')).body.data!;
    expect(first['a']).toBe(first['b']);
    expect(second['a']).not.toBe(first['a']);
  });
});

describe('start and stop', () => {
  it('refuses to start with resolvers that do not fit, and says how to mend it', async () => {
    const odd = { Query: { ...resolvers.Query, who: undefined, more: () => 1 }, Nothing: {} };
    await expect(startFixture({ sdl: SDL, resolvers: odd })).rejects.toThrow(
      /Query\.who has no resolver[\s\S]*Query\.more has a resolver but is not in the SDL[\s\S]*Nothing has resolvers but is not in the SDL[\s\S]*subgraphs\/fixture\/src/,
    );
  });

  it('is live and ready, and shows metrics', async () => {
    const base = subgraph.url.replace('/graphql', '');
    expect(await (await fetch(`${base}/livez`)).json()).toEqual({ status: 'live' });
    expect((await fetch(`${base}/metrics`)).status).toBe(200);
    expect(await (await fetch(`${base}/metrics`)).text()).toMatch(
      /graphql_operation_duration_seconds_count\{[^}]*operation="anonymous",outcome="ok"\}/,
    );
  });

  it('finishes a request under way while it drains, and takes no new one', async () => {
    const draining = await startFixture({ sdl: SDL, resolvers, loaders });
    gates.set('entered', Promise.withResolvers()).set('leave', Promise.withResolvers());
    const slow = draining.send('{ slow }');
    await gates.get('entered')!.promise;
    const closed = draining.close();
    await expect(connect(draining.port)).rejects.toThrow(/ECONNREFUSED/);
    gates.get('leave')!.resolve();
    expect((await slow).body.data).toEqual({ slow: 'finished' });
    await closed;
  });
});

describe('plain routes', () => {
  it('runs handlers with raw bodies and maps what they throw to problem documents', async () => {
    const bytes: Buffer[] = [];
    const routed = await startFixture({
      sdl: SDL,
      resolvers,
      routes: [
        {
          method: 'POST',
          path: '/webhooks/:provider/:connection',
          maxBytes: 64,
          async handle({ params, body, query }) {
            bytes.push(await body());
            return { status: 202, body: { ...params, test: query.get('test') } };
          },
        },
        {
          method: 'GET',
          path: '/fail/:how',
          handle: async ({ params }) =>
            Promise.reject(params['how'] === 'limit' ? new CastgraphError('LIMIT_EXCEEDED', 'Too many') : new Error('psql: secret')),
        },
        { method: 'GET', path: '/hang', timeoutMs: 50, handle: () => new Promise(() => undefined) },
      ],
    });
    const base = routed.url.replace('/graphql', '');
    const ok = await fetch(`${base}/webhooks/shopify/a%20b?test=1`, { method: 'POST', body: Buffer.from([0, 255, 10]) });
    expect([ok.status, await ok.json(), bytes[0]]).toEqual([
      202,
      { provider: 'shopify', connection: 'a b', test: '1' },
      Buffer.from([0, 255, 10]),
    ]);
    expect((await fetch(`${base}/webhooks/shopify/1`, { method: 'POST', body: 'x'.repeat(65) })).status).toBe(413);
    expect((await fetch(`${base}/webhooks/shopify/1`)).headers.get('allow')).toBe('POST');
    expect((await fetch(`${base}/webhooks/shopify/..%2f1`, { method: 'POST' })).status).toBe(404);
    const limited = await fetch(`${base}/fail/limit`);
    expect([limited.status, limited.headers.get('retry-after'), await limited.json()]).toEqual([
      429,
      '5',
      { title: 'LIMIT_EXCEEDED', status: 429, detail: 'Too many' },
    ]);
    expect(await (await fetch(`${base}/fail/defect`)).text()).not.toMatch(/psql/);
    expect((await fetch(`${base}/hang`)).status).toBe(503);
    await routed.close();
  });
});

function sign(body: string, audience = 'fixture'): Promise<string> {
  return signSubgraphRequest({ viewer: null, audience, body, secretsKey: TEST_SECRETS_KEY });
}

function post(body: string, signature?: string): Promise<Response> {
  return fetch(subgraph.url, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...(signature ? { 'castgraph-signature': signature } : {}) },
  });
}

function connect(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, path: '/livez', agent: false }, (response) => {
      response.resume();
      resolve();
    })
      .once('error', reject)
      .end();
  });
}
