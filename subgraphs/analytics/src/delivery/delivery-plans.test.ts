import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { executeBound } from '@castgraph/orm/execute-bound';
import { StatementClient } from '@castgraph/orm/statement-client';
import { inOrganization } from '@castgraph/orm/transact';
import { createContext, type OperationContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { createCampaign } from '../campaigns/create-campaign.ts';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../fixture/fill-listening.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { loaders } from '../loaders.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { forecastCampaign } from './forecast-campaign.ts';
import { listEpisodeDelivery } from './list-episode-delivery.ts';
import { measureAdDay } from './measure-ad-day.ts';
import { readCampaignAudience } from './read-campaign-audience.ts';
import { readCampaignDelivery } from './read-campaign-delivery.ts';

/** Each grows with every download or day; none may be read from end to end. */
const RAW = ['listener_event', 'download', 'download_day', 'podcast_day', 'episode_day', 'request_verdict', 'listener_sketch_day'];

const FIRST_DAY = addDays(utcDay(Date.now()), -70);
const plan: ListeningPlan = { organizationId: makeOrganization().id, shows: 24, events: 40_000, firstDay: FIRST_DAY, days: 70 };
const neighbour: ListeningPlan = { ...plan, organizationId: makeOrganization().id, events: 20_000 };
let database: ListeningDatabase;
let context: OperationContext;
let campaign: Campaign;
let episodeId: string;

beforeAll(async () => {
  database = await openListeningDatabase();
  for (const one of [plan, neighbour]) {
    await fillShows(database.owner, one);
    await fillDownloads(database.owner, one, one.firstDay, one.days);
  }
  const { organizationId } = plan;
  const viewer = makeViewer({ organizationId, role: 'owner' });
  context = createContext({ viewer, orm: database.orm, log: openLog('test', { level: 'ERROR' }), loaders });
  const shows = await readShowIds(database.owner, plan);
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from analytics.episode where organization_id = $1 and podcast_id = $2 order by published_at desc offset 2 limit 1',
    [organizationId, shows[4]],
  );
  episodeId = rows[0]!.id;
  const sponsor = await createSponsor(context, { name: 'Acme' });
  const flights = [{ firstDay: addDays(FIRST_DAY, 30), lastDay: addDays(FIRST_DAY, 80) }];
  campaign = await createCampaign(context, { sponsorId: sponsor.id, name: 'A', cost: { amountMinor: 1, currency: 'EUR' }, flights });
  await createPlacement(context, { campaignId: campaign.id, podcastId: shows[5]!, contractedImpressions: 1_000 });
  await createPlacement(context, { campaignId: campaign.id, podcastId: shows[4]!, episodeId, contractedImpressions: 1_000 });
  await database.owner.query('vacuum analyze');
}, 240_000);
afterAll(() => database.close());

const span = () => ({ campaign, from: campaign.flightFrom, to: campaign.flightTo });

const ASKED: Record<string, () => Promise<unknown>> = {
  delivery: async () => listEpisodeDelivery(context, (await readCampaignDelivery(context, [span()]))[0]!),
  forecast: async () => forecastCampaign(context, (await readCampaignDelivery(context, [span()]))[0]!),
  audience: () => readCampaignAudience(context, span()),
  'advertisements of a day': () => {
    const due = { episodeId, source: 'log', day: addDays(FIRST_DAY, 40) };
    return inOrganization(database.orm, plan.organizationId, async (em) => {
      await em.execute('insert into analytics.ad_slot_due (organization_id, episode_id, source, day) values (?, ?, ?, ?)', [
        plan.organizationId,
        episodeId,
        due.source,
        due.day,
      ]);
      await em.execute(
        `insert into analytics.ad_slot (organization_id, id, podcast_id, episode_id, start_seconds, end_seconds, detection_method, confidence)
         select organization_id, gen_random_uuid(), podcast_id, id, 10, 40, 'MANUAL', 1 from analytics.episode where organization_id = ? and id = ?`,
        [plan.organizationId, episodeId],
      );
      await em.execute('update analytics.episode set bitrate_bps = 128000, size_bytes = 9000000 where organization_id = ? and id = ?', [
        plan.organizationId,
        episodeId,
      ]);
    }).then(() => measureAdDay(database.orm, plan.organizationId, due));
  },
};

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: PlanNode[];
}

function sequentialScans(node: PlanNode): string[] {
  const below = (node.Plans ?? []).flatMap(sequentialScans);
  return node['Node Type'] === 'Seq Scan' && node['Relation Name'] ? [node['Relation Name'], ...below] : below;
}

test.each(Object.keys(ASKED))('%s reads no table of requests or sums from end to end', async (question) => {
  const query = vi.spyOn(StatementClient.prototype, 'query');
  expect(await ASKED[question]!()).toBeDefined();
  const statements = query.mock.calls.map(([sql, params]) => ({ sql: sql as string, params: (params ?? []) as unknown[] }));
  query.mockRestore();
  const questions = statements.filter(({ sql }) => /^\s*\/\* read-|^\s*\/\* count-/.test(sql));
  expect(questions.length).toBeGreaterThan(1);
  for (const { sql, params } of questions) {
    const [row] = await inOrganization(database.orm, plan.organizationId, async (em) => {
      // Requests are none here, and of an empty table every way is as short: there must be another one.
      if (question.startsWith('advertisements')) await em.execute('set local enable_seqscan = off');
      return executeBound<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(em, `explain (format json) ${sql}`, params);
    });
    const scans = sequentialScans(row!['QUERY PLAN'][0].Plan).filter((name) =>
      RAW.some((raw) => name === raw || name.startsWith(`${raw}_2`)),
    );
    expect({ sql, scans }).toEqual({ sql, scans: [] });
  }
});
