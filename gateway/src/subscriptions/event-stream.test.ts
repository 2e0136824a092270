import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from 'graphql-sse';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;
let headers: Record<string, string>;

beforeAll(async () => {
  bench = await startTestBench();
  headers = { authorization: `Bearer ${(await bench.signIn()).token}` };
});
afterAll(async () => await bench.close());

const podcast = (id: string) => ({ __typename: 'Podcast', ...bench.world.podcasts.get(id) });

describe('server-sent events', () => {
  it('streams to a graphql-sse client and ends the upstream when it leaves', async () => {
    const client = createClient({ url: bench.url, headers, retryAttempts: 0 });
    const results: any[] = [];
    const leave = client.subscribe(
      { query: 'subscription ($id: ID!) { podcastChanged(id: $id) { title downloads } }', variables: { id: 'p1' } },
      {
        next: (result) => results.push(result),
        error: (error) => results.push({ error }),
        complete: () => {},
      },
    );
    await until(() => bench.world.podcastChanged.listeners() === 1);
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p1') });
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p2') });
    await until(() => results.length === 2);
    expect(results).toEqual([
      { data: { podcastChanged: { title: 'Podcast 1', downloads: 105 } } },
      { data: { podcastChanged: { title: 'Podcast 2', downloads: 205 } } },
    ]);
    leave();
    await until(() => bench.world.podcastChanged.listeners() === 0);
    client.dispose();
  });

  it('shares the upstream with sockets and other streams, completes when the subgraph does', async () => {
    const query = encodeURIComponent('subscription { podcastChanged(id: "both") { id } }');
    const streams = await Promise.all(
      [1, 2].map(() => fetch(`${bench.url}?query=${query}`, { headers: { ...headers, accept: 'text/event-stream' } })),
    );
    await until(() => bench.world.podcastChanged.listeners() === 1);
    bench.world.podcastChanged.publish({ podcastChanged: podcast('p3') });
    bench.world.podcastChanged.complete();
    const texts = await Promise.all(streams.map((stream) => stream.text()));
    expect(texts[0]).toBe('event: next\ndata: {"data":{"podcastChanged":{"id":"p3"}}}\n\nevent: complete\ndata:\n\n');
    expect(texts[1]).toBe(texts[0]);
  });

  it('answers queries as one event, refuses mutations by GET and what is not allowed', async () => {
    const get = async (query: string, more: Record<string, string> = headers) =>
      await fetch(`${bench.url}?query=${encodeURIComponent(query)}`, { headers: { ...more, accept: 'text/event-stream' } });
    expect(await (await get('{ podcast(id: "p1") { title } }')).text()).toContain('data: {"data":{"podcast":{"title":"Podcast 1"}}}');
    expect((await get('mutation { rename(id: "p1", title: "x") { id } }')).status).toBe(405);
    const anonymous = await get('subscription { podcastChanged(id: "p1") { id } }', {});
    expect(anonymous.status).toBe(401);
    expect(await anonymous.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('ends with the token', async () => {
    const { token } = await bench.signIn({ expiresInSeconds: 1 });
    const query = encodeURIComponent('subscription { podcastChanged(id: "brief") { id } }');
    const response = await fetch(`${bench.url}?query=${query}`, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
    });
    expect(await response.text()).toContain('event: complete');
  });
});
