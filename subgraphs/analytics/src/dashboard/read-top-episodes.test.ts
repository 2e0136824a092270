import { afterAll, beforeAll, expect, test } from 'vitest';
import { inOrganization } from '@castgraph/orm/transact';
import { makeOrganization } from '@castgraph/testing/organization';
import { fillDownloads, fillShows, type ListeningPlan } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { readTopEpisodes } from './read-top-episodes.ts';

// Many shows of much the same size, so that the first of them do not hold all of the top.
const plan: ListeningPlan = { organizationId: makeOrganization().id, shows: 150, events: 6_000, firstDay: '2026-03-02', days: 77 };
let database: ListeningDatabase;
beforeAll(async () => {
  database = await openListeningDatabase();
  await fillShows(database.owner, plan);
  await fillDownloads(database.owner, plan, plan.firstDay, plan.days);
});
afterAll(() => database.close());

const starts = ['2026-03-03T00:00:00Z', '2026-04-21T05:30:00Z', '2026-05-12T00:00:00Z'];

test.each([1, 10, 60, 10_000].flatMap((count) => starts.map((start) => [count, start] as const)))(
  'the %i episodes with the most downloads from %s on are those, over whatever shows',
  async (count, start) => {
    const [from, to] = [Date.parse(start), Date.parse('2026-05-14T07:00:00Z')];
    const top = await inOrganization(database.orm, plan.organizationId, (em) =>
      readTopEpisodes(em, { organizationId: plan.organizationId, source: 'prefix', from, to, count }),
    );
    const { rows } = await database.owner.query(
      `select episode_id::text as key, count(*)::int as downloads from analytics.download
      where organization_id = $1 and at >= $2 and at < $3 group by 1 order by 2 desc, 1 limit $4`,
      [plan.organizationId, new Date(from), new Date(to), count],
    );
    expect(top).toEqual(rows);
  },
);
