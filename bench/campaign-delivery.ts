import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { closeOrm, openOrm } from '@castgraph/orm/open-orm';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
// Says what a context holds besides.
import type {} from '../subgraphs/analytics/src/context.ts';
import { Approval } from '../subgraphs/analytics/src/approvals/approval.entity.ts';
import { Campaign } from '../subgraphs/analytics/src/campaigns/campaign.entity.ts';
import { Flight } from '../subgraphs/analytics/src/campaigns/flight.entity.ts';
import { createCampaign } from '../subgraphs/analytics/src/campaigns/create-campaign.ts';
import { forecastCampaign } from '../subgraphs/analytics/src/delivery/forecast-campaign.ts';
import { listEpisodeDelivery } from '../subgraphs/analytics/src/delivery/list-episode-delivery.ts';
import { readCampaignAudience } from '../subgraphs/analytics/src/delivery/read-campaign-audience.ts';
import { readCampaignDelivery } from '../subgraphs/analytics/src/delivery/read-campaign-delivery.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../subgraphs/analytics/src/fixture/fill-listening.ts';
import { rebuildSketches } from '../subgraphs/analytics/src/listening/rebuild-sketches.ts';
import { Episode } from '../subgraphs/analytics/src/episodes/episode.entity.ts';
import { Podcast } from '../subgraphs/analytics/src/episodes/podcast.entity.ts';
import { migrations as analytics } from '../subgraphs/analytics/src/migrations.ts';
import { migrations as ingestion } from '../subgraphs/ingestion/src/migrations.ts';
import { Placement } from '../subgraphs/analytics/src/placements/placement.entity.ts';
import { PromoCode } from '../subgraphs/analytics/src/placements/promo-code.entity.ts';
import { Sponsor } from '../subgraphs/analytics/src/sponsors/sponsor.entity.ts';
import { createPlacement } from '../subgraphs/analytics/src/placements/create-placement.ts';
import { createSponsor } from '../subgraphs/analytics/src/sponsors/create-sponsor.ts';
import { findFreePort } from '../tools/run/find-free-port.ts';
import { openProcessLog } from '../tools/run/logs.ts';
import { startPostgres } from '../tools/run/start-postgres.ts';
import { median } from './src/quantile.ts';
import { reportFigure } from './src/report-figure.ts';

/**
 * Delivery, forecast and audience of one campaign with a run of every show, whose downloads are a million: each asked as a page asks
 * it, against one SQL statement that counts the same downloads and their listeners from the rows.
 *
 *   node bench/campaign-delivery.ts [--events 1000000] [--rounds 5]
 */
const { values } = parseArgs({
  options: { events: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '5' } },
});
const DAYS = 63;
const organizationId = makeOrganization().id;
const firstDay = addDays(utcDay(Date.now()), -DAYS);
const plan: ListeningPlan = { organizationId, shows: 5, events: Number(values.events), firstDay, days: DAYS };
const dir = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
const postgres = await startPostgres({
  dir: join(dir, 'postgres'),
  password: 'bench',
  port: await findFreePort(),
  log: openProcessLog(dir, 'postgres'),
  durable: false,
});
const secretsKey = Buffer.alloc(32, 'castgraph bench ').toString('base64');
for (const [subgraph, migrations] of [
  ['ingestion', ingestion],
  ['analytics', analytics],
] as const)
  await migrateSubgraph({ subgraph, migrations, databaseUrl: postgres.url, secretsKey });
const entities = [Podcast, Episode, Sponsor, Campaign, Flight, Placement, PromoCode, Approval];
const orm = await openOrm({ subgraph: 'analytics', entities, databaseUrl: postgres.url, secretsKey });
const owner = new pg.Pool({ connectionString: postgres.url, max: 2 });
// The server goes before the last of these has said goodbye.
owner.on('error', () => undefined);
try {
  await fillShows(owner, plan);
  await fillDownloads(owner, plan, firstDay, DAYS);
  for (let day = 0; day < DAYS; day++) await rebuildSketches(orm, organizationId, addDays(firstDay, day));
  await owner.query('vacuum analyze');
  const viewer = makeViewer({ organizationId, role: 'owner' });
  const context = createContext({ viewer, orm, log: openLog('bench', { level: 'ERROR' }) });
  const sponsor = await createSponsor(context, { name: 'Acme' });
  const cost = { amountMinor: 1_000_000, currency: 'EUR' };
  const flights = [{ firstDay, lastDay: addDays(firstDay, DAYS + 6) }];
  const campaign = await createCampaign(context, { sponsorId: sponsor.id, name: 'Everywhere', cost, flights });
  for (const podcastId of await readShowIds(owner, plan))
    await createPlacement(context, { campaignId: campaign.id, podcastId, contractedImpressions: 250_000 });
  const span = { campaign, from: campaign.flightFrom, to: campaign.flightTo };

  const raw = await measure(() =>
    owner.query(
      'select podcast_id, count(*), count(distinct listener_key) from analytics.download where organization_id = $1 and not implausible group by 1',
      [organizationId],
    ),
  );
  reportFigure({ name: 'campaign-delivery/one statement over all rows', value: raw, unit: 'ms' });
  const questions: Record<string, () => Promise<unknown>> = {
    'by day, episode and spot': async () => listEpisodeDelivery(context, (await readCampaignDelivery(context, [span]))[0]!),
    'forecast to the end of the flight': async () => forecastCampaign(context, (await readCampaignDelivery(context, [span]))[0]!),
    'reach, frequencies and origins': () => readCampaignAudience(context, span),
  };
  for (const [name, ask] of Object.entries(questions)) {
    const value = await measure(ask);
    reportFigure({ name: `campaign-delivery/${name}`, value, unit: 'ms', ratio: raw / value, against: 'one statement over all rows' });
  }
} finally {
  await closeOrm(orm);
  await owner.end();
  await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
}

async function measure(ask: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < Number(values.rounds); round++) {
    const start = performance.now();
    await ask();
    times.push(performance.now() - start);
  }
  return median(times);
}
