import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '@castgraph/kernel/days';
import { executeBound } from '@castgraph/orm/execute-bound';
import { StatementClient } from '@castgraph/orm/statement-client';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { readListeningOverview } from '../dashboard/read-listening-overview.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { listDownloads } from '../listening/list-downloads.ts';
import { type Question, QUESTIONS } from '../listening/questions.ts';
import { rebuildSketches } from '../listening/rebuild-sketches.ts';
import { loaders } from '../loaders.ts';
import { readAudienceOverlap } from './read-audience-overlap.ts';
import { readCategoryBenchmarks } from './read-category-benchmarks.ts';
import { readComparison } from './read-comparison.ts';
import { readDownloadsByDimension } from './read-downloads-by-dimension.ts';
import { readDownloadsByHourOfWeek } from './read-downloads-by-hour-of-week.ts';
import { readDownloadsOverTime } from './read-downloads-over-time.ts';
import { readEngagementByDemographic, readEngagementByPlatform } from './read-engagement-by-platform.ts';
import { readEpisodeBenchmarks } from './read-episode-benchmarks.ts';
import { readEpisodeCurves } from './read-episode-curves.ts';
import { readListenerEngagement } from './read-listener-engagement.ts';
import { readListeningFunnel } from './read-listening-funnel.ts';
import { readShowCurves } from './read-show-curves.ts';

/** Each grows with every download or day; none may be read from end to end to answer anything. (Months of shows and episodes are few, and here some pages.) */
const RAW = [
  'listener_event',
  'download',
  'download_hour',
  'download_day',
  'podcast_day',
  'podcast_hour',
  'episode_day',
  'episode_hour',
  'app_hour',
  'show_span',
  'request_verdict',
  'listener_sketch_day',
  'listener_sketch_hour',
  'play_day',
];

const log = openLog('test', { level: 'ERROR' });
const plan: ListeningPlan = { organizationId: makeOrganization().id, shows: 24, events: 40_000, firstDay: '2026-03-02', days: 84 };
const neighbour: ListeningPlan = { ...plan, organizationId: makeOrganization().id, events: 20_000 };
const zones = ['UTC', 'America/New_York', 'Asia/Kolkata'];
let database: ListeningDatabase;
let context: OperationContext;
let shows: string[];
let episodes: string[];

beforeAll(async () => {
  database = await openListeningDatabase();
  for (const one of [plan, neighbour]) {
    await fillShows(database.owner, one);
    await fillDownloads(database.owner, one, one.firstDay, one.days);
  }
  for (let day = 0; day < plan.days; day += 3)
    await rebuildSketches(database.orm, plan.organizationId, addDays(plan.firstDay, day), { hoursFrom: 1 });
  await database.owner.query('vacuum analyze');
  context = createContext({ viewer: makeViewer({ organizationId: plan.organizationId, role: 'owner' }), orm: database.orm, log, loaders });
  shows = await readShowIds(database.owner, plan);
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from analytics.episode where organization_id = $1 and podcast_id = any ($2) order by published_at desc limit 20',
    [plan.organizationId, shows.slice(0, 4)],
  );
  episodes = rows.map(({ id }) => id);
}, 180_000);
afterAll(() => database.close());

const rangeOf = (timeZone: string) => ({ from: '2026-03-20', to: '2026-05-10', timeZone });
const ofShow = (timeZone: string) => ({ podcastId: shows[3]!, episodeId: null, dateRange: rangeOf(timeZone) });

/** How each question is asked, as the largest of its kind. A new question needs its entry. */
const ASKED: Record<Question, (timeZone: string) => Promise<unknown>> = {
  dashboard: (zone) => readListeningOverview(context, rangeOf(zone)),
  'podcast-downloads': (zone) =>
    listDownloads(
      context,
      'podcast',
      shows.slice(0, 5).map((id) => ({ id, range: rangeOf(zone) })),
    ),
  'episode-downloads': (zone) =>
    listDownloads(
      context,
      'episode',
      episodes.map((id) => ({ id, range: rangeOf(zone) })),
    ),
  'listener-engagement': (zone) => readListenerEngagement(context, { podcastId: shows[3]!, range: rangeOf(zone) }),
  'engagement-by-platform': (zone) => readEngagementByPlatform(context, ofShow(zone)),
  'engagement-by-demographic': (zone) => readEngagementByDemographic(context, ofShow(zone)),
  'downloads-over-time': (zone) => readDownloadsOverTime(context, ofShow(zone), 'DAY'),
  'downloads-by-dimension': (zone) => readDownloadsByDimension(context, ofShow(zone), { dimension: 'COUNTRY', first: 20 }),
  'downloads-by-hour-of-week': (zone) => readDownloadsByHourOfWeek(context, ofShow(zone)),
  'engagement-comparison': (zone) => readComparison(context, ofShow(zone), 'PREVIOUS_PERIOD'),
  'listening-funnel': (zone) => readListeningFunnel(context, ofShow(zone)),
  'category-benchmarks': (zone) => readCategoryBenchmarks(context, ofShow(zone)),
  'episode-curves': () => readEpisodeCurves(context, episodes, [1, 3, 7, 30, 60, 90]),
  'show-curves': () => readShowCurves(context, shows.slice(0, 3), { days: [1, 3, 7, 30], episodes: 10 }),
  'episode-benchmarks': () => readEpisodeBenchmarks(context, episodes, { days: [1, 7, 30], episodes: 5 }),
  'audience-overlap': (zone) => readAudienceOverlap(context, { podcastId: shows[2]!, otherPodcastId: shows[3]!, range: rangeOf(zone) }),
};

interface Statement {
  sql: string;
  params: unknown[];
}

/** What a question sends to the database. */
async function statementsOf(ask: () => Promise<unknown>): Promise<Statement[]> {
  const query = vi.spyOn(StatementClient.prototype, 'query');
  try {
    expect(await ask()).toBeDefined();
    return query.mock.calls.map(([sql, params]) => ({ sql: sql as string, params: (params ?? []) as unknown[] }));
  } finally {
    query.mockRestore();
  }
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function sequentialScans(node: PlanNode): string[] {
  const below = (node.Plans ?? []).flatMap(sequentialScans);
  return node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name'], ...below] : below;
}

async function scansOf({ sql, params }: Statement): Promise<string[]> {
  const [row] = await inOrganization(database.orm, plan.organizationId, (em) =>
    executeBound<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(em, `explain (format json) ${sql}`, params),
  );
  return sequentialScans(row!['QUERY PLAN'][0].Plan);
}

test('a scan from end to end is seen', async () => {
  expect(await scansOf({ sql: '/* seen */ select count(*) from analytics.download where app = $1', params: ['Castro'] })).toEqual([
    'download',
  ]);
});

test('every question has its plan looked at', () => {
  expect(Object.keys(ASKED).toSorted()).toEqual([...QUESTIONS].toSorted());
});

describe.each([...QUESTIONS])('%s', (question) => {
  test.each(zones)('reads no table of requests or sums from end to end, and names every statement (%s)', async (zone) => {
    const statements = (await statementsOf(() => ASKED[question](zone))).filter(
      ({ sql }) => !/^\s*(select set_config|start transaction|begin|commit)/i.test(sql),
    );
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      expect(statement.sql).toMatch(/^\s*\/\* [a-z-]+ \*\//);
      const scans = await scansOf(statement);
      expect({ sql: statement.sql, scans: scans.filter((name) => RAW.some((raw) => name === raw || name.startsWith(`${raw}_2`))) }).toEqual(
        {
          sql: statement.sql,
          scans: [],
        },
      );
    }
  });
});
