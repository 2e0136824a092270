import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { startPollingLoop } from './polling-loop.ts';

const FEEDS = 40;
const WORKER = fileURLToPath(new URL('../worker.ts', import.meta.url));
let bench: ReadingBench;

beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

interface FeedState {
  status: string;
  is_claimed: boolean;
  episodes: number;
}

async function states(organizationId: string): Promise<FeedState[]> {
  const { rows } = await bench.owner.query<FeedState>(
    `select status, claimed_until > now() as is_claimed,
       (select count(*)::int from ingestion.episode e where e.organization_id = p.organization_id and e.podcast_id = p.id) as episodes
     from ingestion.podcast p where organization_id = $1`,
    [organizationId],
  );
  return rows;
}

test('a worker that is killed in the middle of a batch loses no feed, and none is stored twice', { timeout: 240_000 }, async () => {
  const { id: organizationId } = makeOrganization();
  await bench.owner.query(
    `insert into ingestion.podcast (organization_id, id, feed_url, feed_url_key, title, next_read_at)
     select $1, id, $3 || '/' || n, $3 || '/' || n, 'Show', now() - interval '1 minute' from unnest($2::uuid[]) with ordinality as u (id, n)`,
    [organizationId, Array.from({ length: FEEDS }, () => newId()), bench.origin],
  );
  // Half of them answer, the others keep the worker waiting until it is killed.
  for (let n = 1; n <= FEEDS; n++) bench.answers.set(`/${n}`, n % 2 === 0 ? serve(rss([{}, {}])) : () => undefined);
  const worker = spawn(process.execPath, [WORKER], {
    env: { ...process.env, ...bench.environment, FEED_FETCHES: '30', FEED_FETCHES_PER_HOST: '30' },
    stdio: 'ignore',
  });
  const ended = once(worker, 'exit');
  await vi.waitFor(async () => expect((await states(organizationId)).some(({ episodes }) => episodes > 0)).toBe(true), 100_000);
  worker.kill('SIGKILL');
  await ended;
  expect((await states(organizationId)).some(({ is_claimed }) => is_claimed)).toBe(true);

  for (let n = 1; n <= FEEDS; n++) bench.answers.set(`/${n}`, serve(rss([{}, {}])));
  // Their claims end, as they do five minutes later. Feeds that failed under the dying worker are due as well.
  await bench.owner.query(
    `update ingestion.podcast set claimed_until = now() - interval '1 second', next_read_at = now() - interval '1 minute' where organization_id = $1`,
    [organizationId],
  );
  const loop = startPollingLoop({ services: bench.services, fetches: 32, fetchesPerHost: 32, lookMs: 50 });
  try {
    await vi.waitFor(
      async () => {
        const all = await states(organizationId);
        expect(all.filter(({ status, episodes, is_claimed }) => status === 'ACTIVE' && episodes === 2 && !is_claimed)).toHaveLength(FEEDS);
      },
      { timeout: 100_000, interval: 200 },
    );
  } finally {
    await loop.close();
  }
});
