import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, DAY_MS, dayStart, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { recordEpisodes } from '../episodes/record-episodes.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { readBooks } from '../fixture/read-books.ts';
import { countRequests } from './count-requests.ts';
import { countUncounted } from './count-uncounted.ts';
import { recountSpan } from './recount-span.ts';
import { firstKeptDay, tendListening } from './tend-listening.ts';

let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
});
afterAll(() => database.close());

const query = async <T>(sql: string, ...params: unknown[]): Promise<T[]> => (await database.owner.query(sql, params)).rows as T[];

async function countOnce(at: number) {
  const organizationId = makeOrganization().id;
  const { url } = await database.announce(organizationId);
  await database.store(organizationId, [{ url, at }]);
  await countRequests(database.orm, organizationId);
  return organizationId;
}

describe('upkeep', () => {
  test('erases household keys after the longest attribution window and a day, and no earlier (A5d)', async () => {
    const today = dayStart(utcDay(Date.now()));
    const [old, kept] = [await countOnce(today - 62 * DAY_MS), await countOnce(dayStart(firstKeptDay()))];
    expect(await tendListening(database.orm, { verdictDays: 400 })).toMatchObject({ keysErased: 1 });
    expect(await tendListening(database.orm, { verdictDays: 400 })).toMatchObject({ keysErased: 0, daysMade: 0, daysDropped: 0 });
    const rows = await query<{ organization_id: string; erased: boolean }>(
      'select organization_id, household_key is null as erased from analytics.download',
    );
    expect(rows.filter(({ erased }) => erased).map((row) => row.organization_id)).toEqual([old]);
    expect(rows.map((row) => row.organization_id)).toContain(kept);
  });

  test('refuses to count again what cannot be judged as it was', async () => {
    const organizationId = await countOnce(Date.now());
    await expect(recountSpan(database.orm, organizationId, Date.now() - 70 * DAY_MS, Date.now())).rejects.toThrow(
      'Household keys are kept since',
    );
  });

  test('keeps the days of verdicts at least a month ahead', async () => {
    await tendListening(database.orm, { verdictDays: 400 });
    const [found] = await query<{ part: string | null }>(
      'select to_regclass($1)::text as part',
      `analytics.request_verdict_${addDays(utcDay(Date.now()), 34).replaceAll('-', '')}`,
    );
    expect(found?.part).not.toBeNull();
  });

  test('removes verdicts after the days set, downloads and sums never, and nothing that may be counted again', async () => {
    const today = dayStart(utcDay(Date.now()));
    const old = today - 80 * DAY_MS;
    const organizationId = makeOrganization().id;
    const { url } = await database.announce(organizationId);
    const requests = [old, today].flatMap((at) => [
      { url, at },
      { url, at: at + 1, method: 'HEAD' },
      { url, at: at + 2, kind: 'stream' as const, listenedSeconds: 90 },
    ]);
    await database.store(organizationId, requests);
    await countRequests(database.orm, organizationId);
    expect((await readBooks(database, organizationId)).causes).toEqual({ method: 2 });
    await tendListening(database.orm, { verdictDays: 70 });
    const { causes, hours, reports, wrong } = await readBooks(database, organizationId);
    expect({ causes, hours, reports: reports.length, wrong }).toEqual({ causes: { method: 1 }, hours: 2, reports: 2, wrong: [] });
    await expect(tendListening(database.orm, { verdictDays: 30 })).rejects.toThrow('still needed');
  });

  test('counts everybody else while one organization cannot be counted', async () => {
    const arrange = async () => {
      const organizationId = makeOrganization().id;
      const { url } = await database.announce(organizationId);
      await database.store(organizationId, [{ url, at: Date.now() }]);
      return organizationId;
    };
    const [broken, sound] = [await arrange(), await arrange()];
    await query(`alter table analytics.download add constraint broken check (organization_id <> '${broken}') not valid`);
    const failures = new Map();
    const counted: string[] = [];
    const options = {
      orm: database.orm,
      log: openLog('test', { level: 'ERROR', target: { write: () => undefined } }),
      onCounted: ({ organizationId }: { organizationId: string }) => void counted.push(organizationId),
      signal: new AbortController().signal,
    };
    await countUncounted(options, failures);
    expect(counted).toEqual([sound]);
    expect([...failures]).toEqual([[broken, { count: 1, retryAt: expect.any(Number) }]]);
    await query('alter table analytics.download drop constraint broken');
    failures.clear();
    await countUncounted(options, failures);
    expect(counted).toEqual([sound, broken]);
    expect((await readBooks(database, broken)).state).toMatchObject({ requests: 1, downloads: 1 });
  });
});

describe('episodes as ingestion announces them', () => {
  const event = (
    organizationId: string,
    title: string,
    occurredAt: string,
    audioUrls: string[],
    ids = { podcast: newId(), episode: newId() },
  ) => ({
    eventId: newId(),
    organizationId,
    occurredAt,
    podcast: { id: ids.podcast, title: `Show of ${title}`, feedUrl: 'https://example.com/feed' },
    episodes: [
      {
        id: ids.episode,
        guid: 'g',
        title,
        publishedAt: null,
        durationSeconds: 60,
        sizeBytes: null,
        bitrateBps: null,
        id3Bytes: null,
        audioUrls,
        removedAt: null,
      },
    ],
  });
  const take = (organizationId: string, ...events: ReturnType<typeof event>[]) =>
    inOrganization(database.orm, organizationId, async (em) => {
      for (const each of events) await recordEpisodes(em, each);
    });

  test('stay as the latest announcement says, in whatever order announcements arrive', async () => {
    const { id } = makeOrganization();
    const ids = { podcast: newId(), episode: newId() };
    await take(id, event(id, 'new', '2026-11-02T00:00:00Z', ['a'], ids), event(id, 'old', '2026-11-01T00:00:00Z', ['b'], ids));
    expect(
      await query(
        'select e.title, p.title as show from analytics.episode e join analytics.podcast p on p.id = e.podcast_id where e.organization_id = $1',
        id,
      ),
    ).toEqual([{ title: 'new', show: 'Show of new' }]);
    expect(await query('select url_key from analytics.episode_url where organization_id = $1 order by 1', id)).toEqual([
      { url_key: 'a' },
      { url_key: 'b' },
      { url_key: `urn:episode:${ids.episode}` },
      { url_key: `urn:guid:${ids.podcast}:g` },
    ]);
  });

  test('keep a URL that another episode claims later', async () => {
    const { id } = makeOrganization();
    const [first, second] = [event(id, 'first', '2026-11-01T00:00:00Z', ['same']), event(id, 'second', '2026-11-02T00:00:00Z', ['same'])];
    await take(id, first, second);
    expect(await query("select episode_id from analytics.episode_url where organization_id = $1 and url_key = 'same'", id)).toEqual([
      { episode_id: first.episodes[0]!.id },
    ]);
  });
});
