import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { signSubgraphRequest } from '@castgraph/auth/viewer-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { makeViewer } from '@castgraph/testing/viewer';
import { DAY, openDesk, TODAY } from '../fixture/attribution-desk.ts';
import { type ListeningDatabase, openListeningDatabase } from '../fixture/listening-database.ts';
import { startProcess, type StartedProcess } from '../fixture/start-process.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createTrackingLink } from '../placements/create-tracking-link.ts';

vi.setConfig({ testTimeout: 120_000 });

let database: ListeningDatabase;
let main: StartedProcess;
let worker: StartedProcess;

beforeAll(async () => {
  database = await openListeningDatabase();
  [main, worker] = await Promise.all([startProcess('../main.ts', database), startProcess('../worker.ts', database)]);
}, 90_000);
afterAll(async () => {
  for (const { process } of [main, worker]) process.kill('SIGKILL');
  await database.close();
});

async function ask(viewer: Viewer, query: string, variables: object = {}) {
  const body = JSON.stringify({ query, variables });
  const signature = await signSubgraphRequest({ viewer, audience: 'analytics', body, secretsKey: database.secretsKey });
  const answer = await fetch(`http://127.0.0.1:${main.port}/graphql`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', 'castgraph-signature': signature },
  });
  return (await answer.json()) as { data: any; errors?: unknown };
}

const QUERY = `query Attribution($id: ID!, $windowDays: Int) {
  campaign(id: $id) {
    attribution(windowDays: $windowDays) {
      asOf windowDays isComplete conversions value { amountMinor currency } conflicts overlap
      methods { method conversions strongest value { amountMinor } confidence } overlaps { first second conversions }
      models { model paths { converted unconverted sample } spots { placement { id } conversions value { amountMinor currency } } }
      modelled { observed modelled { conversions interval { low high } } householdImpressions noisyImpressions }
    }
    trackingStatus { state warnedSince checks { kind state count lastSeenAt } }
    trackingLinks { qrSvg url placement { id } ledToDownloads }
    promoCodes { isLeaked leakedSince }
    sponsor { attributionSetting { excludedReferrers creditsPriorCustomers measuredSince } }
    conversions(first: 5) { edges { node {
      orderId
      attribution { attributionMethod confidence }
      attributionVersions { version cause computedAt supersededAt method campaign { id } value { amountMinor }
        touches { position method at confidence placement { id } podcast { id } episode { id } shares { model share } } }
      explanation { campaign { id } confidence conflict excluded isNewCustomer evidence { method campaign { id } at confidence refusal rule } }
    } } }
  }
}`;

it('the worker takes up what comes late within moments, and every table of it can be asked for', async () => {
  const desk = await openDesk(database);
  const { context, campaign, organizationId, placementId } = desk;
  await createTrackingLink(context, { campaignId: campaign.id, destinationUrl: 'https://shop.example/', placementId });
  await createPromoCode(context, { campaignId: campaign.id, code: 'POD' });
  const orderId = await desk.buy({ promoCodes: ['pod', 'other'] });
  // The worker counts it, finds the order of its household, and judges it again.
  await database.store(organizationId, [{ url: desk.url, at: TODAY - DAY }]);
  const viewer = makeViewer({ organizationId });
  const read = async (variables: object = {}) => {
    const { data, errors } = await ask(viewer, QUERY, { id: campaign.id, ...variables });
    expect(errors).toBeUndefined();
    return data.campaign;
  };
  let answer = await read();
  while (answer.attribution.overlap < 1) {
    await delay(200);
    answer = await read();
  }
  expect(answer.attribution).toMatchObject({ conversions: 1, value: { amountMinor: 10_000, currency: 'EUR' }, isComplete: true });
  expect(answer.attribution.models.map((row: { model: string }) => row.model)).toHaveLength(7);
  expect(answer.trackingStatus).toMatchObject({ state: 'WORKING', warnedSince: null });
  expect(answer.trackingLinks[0].qrSvg).toMatch(/^<svg/);
  expect(answer.trackingLinks[0].placement).toEqual({ id: placementId });
  const [{ node }] = answer.conversions.edges;
  expect(node).toMatchObject({ orderId, attribution: { attributionMethod: 'PROMO_CODE' } });
  expect(node.attributionVersions[0]).toMatchObject({ cause: 'LATE_EXPOSURE', supersededAt: null, campaign: { id: campaign.id } });
  expect(node.attributionVersions[0].touches.at(-1).shares).toHaveLength(5);
  expect(node.explanation.evidence.map((row: { method: string; rule: string | null }) => [row.method, row.rule])).toEqual([
    ['PROMO_CODE', null],
    ['HOUSEHOLD_MATCH', null],
    ['PROMO_CODE', 'A5'],
  ]);
  expect((await read({ windowDays: 1 })).attribution.windowDays).toBe(1);
  const recompute = `mutation($id: ID!) { recomputeAttribution(input: { campaignId: $id }) { __typename ... on RecomputeAttributionPayload { taskId } } }`;
  expect((await ask(viewer, recompute, { id: campaign.id })).data.recomputeAttribution).toMatchObject({ taskId: expect.any(String) });
  const done = async () =>
    (await database.owner.query('select done, changed from analytics.attribution_recompute where organization_id = $1', [organizationId]))
      .rows[0];
  await expect.poll(done, { timeout: 60_000, interval: 300 }).toEqual({ done: 1, changed: 0 });
});
