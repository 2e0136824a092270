import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { createCampaign } from '../subgraphs/analytics/src/campaigns/create-campaign.ts';
import { forecastCampaign } from '../subgraphs/analytics/src/delivery/forecast-campaign.ts';
import { listEpisodeDelivery } from '../subgraphs/analytics/src/delivery/list-episode-delivery.ts';
import { readCampaignAudience } from '../subgraphs/analytics/src/delivery/read-campaign-audience.ts';
import { readCampaignDelivery } from '../subgraphs/analytics/src/delivery/read-campaign-delivery.ts';
import { fillDownloads, fillShows, type ListeningPlan, readShowIds } from '../subgraphs/analytics/src/fixture/fill-listening.ts';
import { openListeningDatabase } from '../subgraphs/analytics/src/fixture/listening-database.ts';
import { rebuildSketches } from '../subgraphs/analytics/src/listening/rebuild-sketches.ts';
import { loaders } from '../subgraphs/analytics/src/loaders.ts';
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
process.env['DATABASE_URL'] = postgres.url;
const database = await openListeningDatabase();
try {
  await fillShows(database.owner, plan);
  await fillDownloads(database.owner, plan, firstDay, DAYS);
  for (let day = 0; day < DAYS; day++) await rebuildSketches(database.orm, organizationId, addDays(firstDay, day));
  await database.owner.query('vacuum analyze');
  const viewer = makeViewer({ organizationId, role: 'owner' });
  const context = createContext({ viewer, orm: database.orm, log: openLog('bench', { level: 'ERROR' }), loaders });
  const sponsor = await createSponsor(context, { name: 'Acme' });
  const cost = { amountMinor: 1_000_000, currency: 'EUR' };
  const flights = [{ firstDay, lastDay: addDays(firstDay, DAYS + 6) }];
  const campaign = await createCampaign(context, { sponsorId: sponsor.id, name: 'Everywhere', cost, flights });
  for (const podcastId of await readShowIds(database.owner, plan))
    await createPlacement(context, { campaignId: campaign.id, podcastId, contractedImpressions: 250_000 });
  const span = { campaign, from: campaign.flightFrom, to: campaign.flightTo };

  const raw = await measure(() =>
    database.owner.query(
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
  await database.close();
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
