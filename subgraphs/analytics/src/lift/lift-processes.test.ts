import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import { addDays, dayStart, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createContext } from '@castgraph/service/context';
import { openLog } from '@castgraph/telemetry/log';
import { makeOrganization } from '@castgraph/testing/organization';
import { makeViewer } from '@castgraph/testing/viewer';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { plainGroups, storeListening } from '../fixture/lift-world.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { startProcess, type StartedProcess } from '../fixture/start-process.ts';
import { loaders } from '../loaders.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';

vi.setConfig({ testTimeout: 120_000 });

const QUERY = `query Lift($id: ID!) { campaign(id: $id) { lift {
  verdict reason exposed { households converters rate } control { households converters rate } controlEffectiveHouseholds
  lift interval { low high } incremental zScore unmatchedHouseholds matchedByWeekHouseholds
  cohorts { week households weeks { weeksSince converters cumulativeRate } } dateRange { from to timeZone } sampledShare limits asOf
} } }`;
const today = utcDay(Date.now());
let database: ListeningDatabase;
let main: StartedProcess;

beforeAll(async () => {
  database = await openListeningDatabase();
  main = await startProcess('../main.ts', database);
}, 90_000);
afterAll(async () => {
  main.process.kill('SIGKILL');
  await database.close();
});

async function askForLift(counts: Parameters<typeof plainGroups>[2]) {
  const viewer = makeViewer({ organizationId: makeOrganization().id, role: 'owner' });
  const context = createContext({ viewer, orm: database.orm, log: openLog('test', { level: 'ERROR' }), loaders });
  const shows = [newId(), newId()];
  for (const id of shows)
    await database.owner.query(
      `insert into analytics.podcast (organization_id, id, title, feed_url, occurred_at) values ($1, $2, 'Show', $3, now())`,
      [viewer.organizationId, id, `https://feeds.example/${id}`],
    );
  const sponsor = await createSponsor(context, { name: 'Ours' });
  const { id } = await createCampaign(context, {
    sponsorId: sponsor.id,
    name: 'Lift',
    cost: { amountMinor: 100, currency: 'EUR' },
    flightFrom: addDays(today, -28),
    flightTo: addDays(today, -1),
  });
  await createPlacement(context, { campaignId: id, podcastId: shows[0]!, position: 'MID_ROLL' });
  await storeListening(database.owner, viewer.organizationId, plainGroups(dayStart(addDays(today, -20)), shows, counts));
  const body = JSON.stringify({ query: QUERY, variables: { id } });
  const signature = await signSubgraphRequest({ viewer, audience: 'analytics', body, secretsKey: database.secretsKey });
  const answer = await fetch(`http://127.0.0.1:${main.port}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'castgraph-signature': signature },
  });
  const { data, errors } = (await answer.json()) as { data: any; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.campaign.lift;
}

it('answers every field of a lift, and no number where there is nothing to compare', async () => {
  expect(await askForLift({ exposed: [400, 60], control: [400, 20] })).toMatchObject({
    verdict: 'SIGNIFICANT',
    exposed: { households: 400, converters: 60, rate: 0.15 },
    control: { households: 400, converters: 20, rate: 0.05 },
    controlEffectiveHouseholds: 400,
    lift: expect.closeTo(2, 9),
    incremental: expect.closeTo(40, 9),
    cohorts: [{ households: 400 }],
    dateRange: { from: addDays(today, -28), to: addDays(today, -1), timeZone: 'UTC' },
    sampledShare: 1,
    limits: [],
  });
  const nothing = await askForLift({ exposed: [400, 60], control: [400, 0] });
  expect(nothing).toMatchObject({ verdict: 'NOT_ENOUGH_DATA', lift: null, interval: null, incremental: null, zScore: null });
  expect(nothing.reason).toBe('No household of the control converted: there is nothing to compare with.');
});
