import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestBench, type TestBench } from '../testing/test-gateway.ts';
import type { Behaviour } from '../testing/test-subgraph.ts';
import { until } from '../testing/until.ts';

let bench: TestBench;

beforeAll(async () => {
  bench = await startTestBench({
    deadlines: { query: { totalMs: 3000, hopMs: 1500 } },
    subgraph: { breaker: { threshold: 5, openMs: 300, cheapOpenMs: 100 } },
  });
});
afterAll(async () => await bench.close());
beforeEach(async () => {
  bench.analytics.behave('ok');
  bench.ingestion.behave('ok');
  await until(async () => (await bench.post({ query: '{ total podcast(id: "p1") { id } }' })).body.errors === undefined);
});

const QUERY = '{ podcast(id: "p1") { title renamed: downloads } total }';

describe('a subgraph that fails costs its own fields only', () => {
  const cases: [Behaviour, string][] = [
    ['hang', 'SUBGRAPH_TIMEOUT'],
    ['error-500', 'SUBGRAPH_UNAVAILABLE'],
    ['error-503', 'SUBGRAPH_UNAVAILABLE'],
    ['truncated', 'SUBGRAPH_UNAVAILABLE'],
    ['garbage', 'SUBGRAPH_UNAVAILABLE'],
  ];
  for (const [behaviour, code] of cases) {
    it(`${behaviour}: ${code}`, async () => {
      bench.analytics.behave(behaviour);
      const { status, body, text } = await bench.post({ query: '{ podcast(id: "p1") { title } total }' });
      expect(status).toBe(200);
      expect(body.data).toEqual({ podcast: { title: 'Podcast 1' }, total: null });
      const [error] = body.errors!;
      expect(error).toEqual({ message: error!.message, path: ['total'], extensions: { code, area: 'Listening and campaigns' } });
      expect(text).not.toMatch(/analytics|127\.0\.0\.1|stack|secret|ECONN/i);
    });
  }

  it("stopped: says so at the place of the fields that are missing, in the client's names", async () => {
    await bench.analytics.stop();
    const { body } = await bench.post({ query: QUERY.replace('renamed: downloads', 'renamed: optional') });
    expect(body.data).toEqual({ podcast: { title: 'Podcast 1', renamed: null }, total: null });
    expect(body.errors!.map(({ path }) => path)).toEqual(expect.arrayContaining([['podcast'], ['total']]));
    await bench.analytics.start();
  });

  it('tells an error of a field at its place, without the text of a defect', async () => {
    const { body } = await bench.post({ query: '{ list: podcasts(first: 3) { it: optional } failing }' });
    expect(body.data).toEqual({ list: [{ it: 2 }, { it: null }, { it: 2 }], failing: null });
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { message: 'Internal error', path: ['list', 1, 'it'], extensions: { code: 'INTERNAL', area: 'Listening and campaigns' } },
        { message: 'Internal error', path: ['failing'], extensions: { code: 'INTERNAL', area: 'Feeds and episodes' } },
      ]),
    );
  });

  it('raises a null that must not be, with an error', async () => {
    bench.world.podcasts.set('broken', { id: 'broken', title: 'x', note: null });
    const { body } = await bench.post({ query: '{ podcast(id: "p5") { title fragile } }' });
    expect(body.data).toEqual({ podcast: null });
    expect(body.errors).toHaveLength(1);
    expect(body.errors![0]!.path).toEqual(['podcast', 'fragile']);
  });
});

describe('trying again', () => {
  for (const behaviour of ['break-once', 'unavailable-once'] as const) {
    it(`repeats a query once after ${behaviour}`, async () => {
      bench.ingestion.requests.length = 0;
      bench.ingestion.behave(behaviour);
      const { body } = await bench.post({ query: '{ podcast(id: "p2") { title } }' });
      expect(body).toEqual({ data: { podcast: { title: 'Podcast 2' } } });
      expect(bench.ingestion.requests).toHaveLength(2);
    });

    it(`never repeats a mutation after ${behaviour}`, async () => {
      bench.ingestion.requests.length = 0;
      bench.ingestion.behave(behaviour);
      const { body } = await bench.post({ query: 'mutation { rename(id: "p30", title: "y") { id } }' });
      expect(body.errors![0]!.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
      expect(bench.ingestion.requests).toHaveLength(1);
    });
  }
});

describe('the circuit', () => {
  it('opens after five failures, answers without asking, lets one request try, and closes', async () => {
    bench.analytics.behave('error-500');
    for (let index = 0; index < 5; index++) await bench.post({ query: '{ total }' });
    bench.analytics.requests.length = 0;
    const { body } = await bench.post({ query: '{ total }' });
    expect(body.errors![0]!.extensions['code']).toBe('SUBGRAPH_UNAVAILABLE');
    expect(bench.analytics.requests).toHaveLength(0);
    bench.analytics.behave('ok');
    await until(async () => (await bench.post({ query: '{ total }' })).body.data?.['total'] === 42);
  });
});
