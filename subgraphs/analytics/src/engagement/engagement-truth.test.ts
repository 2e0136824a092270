import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays } from '@castgraph/kernel/days';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { rebuildSketches } from '../listening/rebuild-sketches.ts';
import { loaders } from '../loaders.ts';
import type { EngagementQuestion } from './engagement-question.ts';
import { readAudienceOverlap } from './read-audience-overlap.ts';
import { readComparison } from './read-comparison.ts';
import { readDownloadsByDimension } from './read-downloads-by-dimension.ts';
import { readDownloadsByHourOfWeek } from './read-downloads-by-hour-of-week.ts';
import { readDownloadsOverTime } from './read-downloads-over-time.ts';
import { readEpisodeCurves } from './read-episode-curves.ts';
import { readListenerEngagement } from './read-listener-engagement.ts';

// The answers are compared with what a plain look at every single download says, which needs no rollup, sketch or segment.
const log = openLog('test', { level: 'ERROR' });
const plan: ListeningPlan = { organizationId: makeOrganization().id, shows: 4, events: 9_000, firstDay: '2026-03-02', days: 42 };
let database: ListeningDatabase;
let context: OperationContext;
let shows: string[];
let episode: string;

beforeAll(async () => {
  database = await openListeningDatabase();
  await fillShows(database.owner, plan);
  await fillDownloads(database.owner, plan, plan.firstDay, plan.days);
  // Some days have their sketches, others are still due: listeners are the same.
  for (let day = 0; day < plan.days; day += 2) await rebuildSketches(database.orm, plan.organizationId, addDays(plan.firstDay, day));
  context = createContext({ viewer: makeViewer({ organizationId: plan.organizationId, role: 'owner' }), orm: database.orm, log, loaders });
  shows = await readShowIds(database.owner, plan);
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from analytics.episode where organization_id = $1 and podcast_id = $2 order by published_at offset 2 limit 1',
    [plan.organizationId, shows[0]],
  );
  episode = rows[0]!.id;
}, 120_000);
afterAll(() => database.close());

async function truth<T>(select: string, { podcastId, episodeId, dateRange }: EngagementQuestion, rest = ''): Promise<T[]> {
  const { from, to, timeZone } = dateRange;
  const { rows } = await database.owner.query(
    `select ${select} from analytics.download
      where organization_id = $1 and podcast_id = $2 and ($3::uuid is null or episode_id = $3) and not implausible
        and (at at time zone $4)::date between $5 and $6 ${rest}`,
    [plan.organizationId, podcastId, episodeId, timeZone, from, to],
  );
  return rows as T[];
}

// Clocks change on 8 March in New York, 29 March in Berlin, 5 April on Lord Howe (by half an hour).
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Kiritimati'];
const questions = ZONES.flatMap((timeZone) =>
  [null, 'episode'].map((scope): [string, string, EngagementQuestion] => [
    timeZone,
    scope ?? 'show',
    { podcastId: '', episodeId: scope, dateRange: { from: '2026-03-05', to: '2026-04-08', timeZone } },
  ]),
);
const here = (question: EngagementQuestion): EngagementQuestion => ({
  ...question,
  podcastId: shows[0]!,
  episodeId: question.episodeId === null ? null : episode,
});

describe.each(questions)('%s, %s', (timeZone, _scope, asked) => {
  test('downloads and listeners are those of the downloads themselves (C24)', async () => {
    const question = here(asked);
    const figures = await readListenerEngagement(context, { ...question, range: question.dateRange });
    const [row] = await truth<{ n: string; listeners: string }>('count(*) as n, count(distinct listener_key) as listeners', question);
    expect(figures).toMatchObject({ totalDownloads: Number(row!.n), totalListeners: Number(row!.listeners), listenersAreExact: true });
    expect(figures!.totalDownloads).toBeGreaterThan(100);
  });

  test('every day, week and month has its downloads, and together they are all', async () => {
    const question = here(asked);
    const days = await truth<{ day: string; n: number }>(
      `(at at time zone $4)::date::text as day, count(*)::int as n`,
      question,
      'group by 1',
    );
    const byDay = new Map(days.map(({ day, n }) => [day, n]));
    const { points } = await readDownloadsOverTime(context, question, 'DAY');
    expect(points).toHaveLength(35);
    expect(points.map(({ label, downloads }) => [label, downloads])).toEqual(points.map(({ label }) => [label, byDay.get(label) ?? 0]));
    const months = await readDownloadsOverTime(context, question, 'MONTH');
    expect(months.points.map(({ label }) => label)).toEqual(['2026-03-05', '2026-04-01']);
    const weeks = await readDownloadsOverTime(context, question, 'WEEK');
    expect(weeks.points.map(({ label }) => label)).toEqual([
      '2026-03-05',
      ...[9, 16, 23, 30].map((day) => `2026-03-${String(day).padStart(2, '0')}`),
      '2026-04-06',
    ]);
    const sum = (list: readonly { downloads: number }[]) => list.reduce((total, { downloads }) => total + downloads, 0);
    expect([sum(months.points), sum(weeks.points)]).toEqual([sum(points), sum(points)]);
  });

  test('every hour by the clock on the wall has its downloads', async () => {
    const question = { ...here(asked), dateRange: { ...asked.dateRange, from: '2026-03-28', to: '2026-04-06' } };
    const { points } = await readDownloadsOverTime(context, question, 'HOUR');
    const hours = await truth<{ hour: string; n: number }>(
      `to_char(at at time zone $4, 'YYYY-MM-DD"T"HH24') as hour, count(*)::int as n`,
      question,
      'group by 1',
    );
    const found = new Map<string, number>();
    for (const { label, downloads } of points) found.set(label.slice(0, 13), (found.get(label.slice(0, 13)) ?? 0) + downloads);
    expect(new Map([...found].filter(([, n]) => n > 0))).toEqual(
      new Map(hours.toSorted((a, b) => (a.hour < b.hour ? -1 : 1)).map(({ hour, n }) => [hour, n])),
    );
    expect(new Set(points.map(({ label }) => label)).size).toBe(points.length);
    // Ten days, less the hour that Berlin skips, more the half hour that Lord Howe has twice.
    expect(points.length).toBe(timeZone === 'Europe/Berlin' ? 239 : timeZone === 'Australia/Lord_Howe' ? 241 : 240);
  });

  test('each hour of the week has its downloads', async () => {
    const question = here(asked);
    const { cells } = await readDownloadsByHourOfWeek(context, question);
    const rows = await truth<{ weekday: number; hour: number; downloads: number }>(
      `extract(isodow from at at time zone $4)::int as weekday, extract(hour from at at time zone $4)::int as hour, count(*)::int as downloads`,
      question,
      'group by 1, 2 order by 1, 2',
    );
    expect(cells).toHaveLength(168);
    expect(cells.filter(({ downloads }) => downloads > 0)).toEqual(rows);
  });

  test.each([
    ['APP', 'app'],
    ['DEVICE', 'device'],
    ['COUNTRY', 'country'],
    ['REGION', 'region'],
    ['IP_CLASS', 'ip_class'],
  ] as const)('each %s has its downloads', async (dimension, column) => {
    const question = here(asked);
    const rows = await truth<{ key: string; downloads: number }>(
      `${column} as key, count(*)::int as downloads`,
      question,
      'group by 1 order by 2 desc, 1',
    );
    const { groups } = await readDownloadsByDimension(context, question, { dimension, first: 100 });
    expect(new Map(groups.map(({ key, downloads }) => [key, downloads]))).toEqual(
      new Map(rows.map(({ key, downloads }) => [key, downloads])),
    );
    expect(groups.map(({ downloads }) => downloads)).toEqual(rows.map(({ downloads }) => downloads));
    expect((await readDownloadsByDimension(context, question, { dimension, first: 2 })).groups).toEqual(groups.slice(0, 2));
  });
});

test.each(ZONES)('whole months within a span are taken from months, and are the same downloads (%s)', async (timeZone) => {
  const question = { podcastId: shows[0]!, episodeId: null, dateRange: { from: '2026-02-20', to: '2026-04-05', timeZone } };
  const [row] = await truth<{ n: number }>('count(*)::int as n', question);
  const figures = await readListenerEngagement(context, { podcastId: shows[0]!, range: question.dateRange });
  expect(figures!.totalDownloads).toBe(row!.n);
});

test('the period before has its own figures, and the change is a share of them (A8)', async () => {
  const dateRange = { from: '2026-03-20', to: '2026-03-29', timeZone: 'Europe/Berlin' };
  const question = { podcastId: shows[1]!, episodeId: null, dateRange };
  const before = { ...question, dateRange: { ...dateRange, from: '2026-03-10', to: '2026-03-19' } };
  const count = 'count(*)::int as n, count(distinct listener_key)::int as listeners';
  const [[then], [now]] = [
    await truth<{ n: number; listeners: number }>(count, before),
    await truth<{ n: number; listeners: number }>(count, question),
  ];
  expect(await readComparison(context, question, 'PREVIOUS_PERIOD')).toMatchObject({
    dateRange: before.dateRange,
    downloads: then!.n,
    listeners: then!.listeners,
    downloadsChange: (now!.n - then!.n) / then!.n,
    listenersChange: (now!.listeners - then!.listeners) / then!.listeners,
  });
  // A year before nothing was counted: no change can be told.
  expect(await readComparison(context, question, 'YEAR_BEFORE')).toMatchObject({
    dateRange: { from: '2025-03-20', to: '2025-03-29' },
    downloads: 0,
    downloadsChange: null,
    listenersChange: null,
  });
});

test('an episode has at each age the downloads since the moment of its publication', async () => {
  const { rows } = await database.owner.query<{ id: string; at: Date }>(
    'select id, published_at as at from analytics.episode where organization_id = $1 and podcast_id = $2 order by published_at',
    [plan.organizationId, shows[0]],
  );
  const days = [1, 2, 7, 14];
  const curves = await readEpisodeCurves(
    context,
    rows.map(({ id }) => id),
    days,
  );
  const { rows: first } = await database.owner.query<{ at: Date }>(
    `select date_trunc('day', min(at), 'UTC') as at from analytics.download where organization_id = $1 and podcast_id = $2`,
    [plan.organizationId, shows[0]],
  );
  let told = 0;
  for (const { id, at } of rows.filter((row) => row.at >= first[0]!.at)) {
    const curve = curves.get(id)!;
    for (const [index, age] of days.entries()) {
      const end = at.getTime() + age * 86_400_000;
      const { rows: counted } = await database.owner.query<{ n: number }>(
        'select count(*)::int as n from analytics.download where organization_id = $1 and episode_id = $2 and at >= $3 and at < $4',
        [plan.organizationId, id, at, new Date(end)],
      );
      expect(curve.downloads[index]).toBe(end <= Date.parse(curve.basis.asOf) ? counted[0]!.n : null);
      told += counted[0]!.n;
    }
  }
  expect(told).toBeGreaterThan(1_000);
});

test('two shows share the listeners who are in both', async () => {
  const range = { from: '2026-03-05', to: '2026-04-08', timeZone: 'Asia/Kolkata' };
  const { rows } = await database.owner.query<{ n: number }>(
    `select count(*)::int as n from (
       select listener_key from analytics.download where organization_id = $1 and podcast_id = any ($2)
          and (at at time zone $3)::date between $4 and $5 group by 1 having count(distinct podcast_id) = 2) listener`,
    [plan.organizationId, [shows[0], shows[1]], range.timeZone, range.from, range.to],
  );
  const overlap = await readAudienceOverlap(context, { podcastId: shows[0]!, otherPodcastId: shows[1]!, range });
  expect(overlap).toMatchObject({ statement: 'MEASURED', both: rows[0]!.n, isExact: true, bothError: 0 });
  expect(overlap!.share).toBeCloseTo(rows[0]!.n / overlap!.listeners, 12);
  const itself = await readAudienceOverlap(context, { podcastId: shows[0]!, otherPodcastId: shows[0]!, range });
  expect(itself).toMatchObject({ both: overlap!.listeners, share: 1, otherShare: 1 });
});
