import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@castgraph/kernel/ids';
import type { Scope } from '@castgraph/kernel/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { openReadingBench, rss, serve, type ReadingBench } from '../fixture/open-reading.ts';
import { readPodcastFeed } from '../feed-reading/read-podcast-feed.ts';
import { addPodcast } from './add-podcast.ts';
import { findPodcast } from './find-podcast.ts';
import { listPodcasts } from './list-podcasts.ts';
import { refreshFeed } from './refresh-feed.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

const as = (organizationId: string, scopes?: readonly Scope[]): OperationContext => bench.context(makeViewer({ organizationId, scopes }));

async function addRead(organizationId: string, path: string, title: string): Promise<string> {
  bench.answers.set(path, serve(rss([{}, {}], { title })));
  const { id } = await addPodcast(as(organizationId), { feedUrl: bench.origin + path });
  await readPodcastFeed(bench.services, { organizationId, podcastId: id, isAsked: false }, AbortSignal.timeout(10_000));
  return id;
}

describe('addPodcast', () => {
  test('stores the podcast, records who did it, and sends the job with the same transaction', async () => {
    const { id: organizationId } = makeOrganization();
    const podcast = await addPodcast(as(organizationId), { feedUrl: `${bench.origin}/added.xml#part` });
    expect(podcast).toMatchObject({ feedUrl: `${bench.origin}/added.xml`, status: 'PENDING', organizationId });
    const audit = await bench.owner.query('select action, subject_id from ingestion.audit_entry where organization_id = $1', [
      organizationId,
    ]);
    expect(audit.rows).toEqual([{ action: 'podcast.add', subject_id: podcast.id }]);
    const outbox = await bench.owner.query('select kind, name, payload from ingestion.outbox where organization_id = $1', [organizationId]);
    expect(outbox.rows).toEqual([{ kind: 'job', name: 'ingestion.read-feed', payload: { organizationId, podcastId: podcast.id } }]);
  });

  test.each([
    ['not a URL', 'my show'],
    ['another scheme', 'ftp://feeds.example.com/a.xml'],
    ['a script', 'javascript:alert(1)'],
    ['credentials', 'https://me:secret@feeds.example.com/a.xml'],
    ['loopback', 'http://127.0.0.1/a.xml'],
    ['a private address in disguise', 'http://2130706433/a.xml'],
    ['the cloud’s own', 'http://169.254.169.254/latest/meta-data'],
    ['an odd port', 'http://feeds.example.com:6379/'],
    ['nothing', '  '],
    ['too much', `https://feeds.example.com/${'x'.repeat(3_000)}`],
  ])('refuses %s', async (_, feedUrl) => {
    await expect(addPodcast(as(makeOrganization().id), { feedUrl })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      place: { path: ['input', 'feedUrl'] },
    });
  });

  test('refuses a feed that is followed already, however it is spelled, and says which podcast it is', async () => {
    const { id: organizationId } = makeOrganization();
    const { id } = await addPodcast(as(organizationId), { feedUrl: 'https://feeds.example.com/show' });
    for (const feedUrl of ['https://feeds.example.com/show', 'http://FEEDS.example.com:80/show/', 'https://feeds.example.com/show#x']) {
      await expect(addPodcast(as(organizationId), { feedUrl })).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: id } });
    }
    await expect(addPodcast(as(makeOrganization().id), { feedUrl: 'https://feeds.example.com/show' })).resolves.toMatchObject({
      status: 'PENDING',
    });
  });

  test('adds a feed once when it is asked for many times at the same moment', async () => {
    const { id: organizationId } = makeOrganization();
    const results = await Promise.allSettled(
      Array.from({ length: 8 }, () => addPodcast(as(organizationId), { feedUrl: 'https://feeds.example.com/race' })),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refusals).toEqual(Array(7).fill(expect.objectContaining({ code: 'CONFLICT', details: { existingId: expect.any(String) } })));
  });

  test('rejects a read-only viewer, and nobody', async () => {
    const { id: organizationId } = makeOrganization();
    await expect(addPodcast(as(organizationId, ['podcasts:read']), { feedUrl: 'https://feeds.example.com/a' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(addPodcast(bench.context(null), { feedUrl: 'https://feeds.example.com/a' })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  });
});

describe('refreshFeed', () => {
  test('queues a reading, and refuses ids of others, unknown ids and what is none alike', async () => {
    const { id: organizationId } = makeOrganization();
    const { id: podcastId } = await addPodcast(as(organizationId), { feedUrl: 'https://feeds.example.com/refresh' });
    expect(await refreshFeed(as(organizationId), { podcastId })).toMatchObject({ id: podcastId });
    for (const [context, id] of [
      [as(makeOrganization().id), podcastId],
      [as(organizationId), newId()],
      [as(organizationId), "' or 1=1"],
    ] as const) {
      await expect(refreshFeed(context, { podcastId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(refreshFeed(as(organizationId, ['podcasts:read']), { podcastId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const jobs = await bench.owner.query(`select 1 from ingestion.outbox where organization_id = $1 and name = 'ingestion.read-feed'`, [
      organizationId,
    ]);
    expect(jobs.rowCount).toBe(2);
  });
});

describe('reading podcasts', () => {
  test('pages by title without gap or repetition, also where titles are equal', async () => {
    const { id: organizationId } = makeOrganization();
    for (const [n, title] of ['Beta', 'Alpha', 'Beta', 'Gamma', 'Beta'].entries())
      await addRead(organizationId, `/page-${organizationId}-${n}`, title);
    const titles: string[] = [];
    const ids = new Set<string>();
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof listPodcasts>> = await listPodcasts(as(organizationId), { first: 2, after });
      expect(page.totalCount).toBe(5);
      for (const { node } of page.edges) {
        titles.push(node.title);
        ids.add(node.id);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(titles).toEqual(['Alpha', 'Beta', 'Beta', 'Beta', 'Gamma']);
    expect(ids.size).toBe(5);
    await expect(listPodcasts(as(organizationId), { first: 101 })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(listPodcasts(as(organizationId), { first: 5, after: 'nonsense' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  test('shows nothing of another organization', async () => {
    const { id: organizationId } = makeOrganization();
    const { id: other } = makeOrganization();
    const id = await addRead(organizationId, `/own-${organizationId}`, 'Own');
    expect(await findPodcast(as(organizationId), id)).toMatchObject({ id });
    expect(await findPodcast(as(other), id)).toBeNull();
    expect(await findPodcast(as(organizationId), 'no id')).toBeNull();
    expect((await listPodcasts(as(other), { first: 10 })).edges).toEqual([]);
    const [episode] = (await bench.owner.query('select id from ingestion.episode where organization_id = $1', [organizationId])).rows;
    expect(await as(other).loaders.episode.load(episode.id)).toBeNull();
    expect((await as(other).loaders.episodePage.load({ podcastId: id, first: 10, after: null })).edges).toEqual([]);
    expect(await as(other).loaders.episodeCount.load(id)).toBe(0);
  });
});
