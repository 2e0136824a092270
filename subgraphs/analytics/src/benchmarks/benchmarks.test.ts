import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { openLog } from '@castgraph/telemetry/log';
import { bookCampaign, receiveOrder, type Booking } from '../fixture/book-campaign.ts';
import { insertRows } from '../fixture/insert-rows.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { readCampaignPerformance } from '../performance/read-campaign-performance.ts';
import { keepOutcomes } from './keep-outcomes.ts';
import { listBenchmarks } from './list-benchmarks.ts';

const today = utcDay(Date.now());
const log = openLog('benchmarks-test', { level: 'ERROR' });
const settled: Booking = { flightFrom: addDays(today, -80), flightTo: addDays(today, -60) };
let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** Campaigns that are over and had a thousand downloads each, at these costs. */
async function bookHistory(organizationId: string, costs: readonly number[], booking: Booking = {}) {
  for (const costMinor of costs) {
    const campaign = await bookCampaign(workspace, { organizationId, costMinor, ...settled, ...booking });
    const { podcastId, episodeIds } = await workspace.addShow({ organizationId });
    await createPlacement(workspace.as('owner', organizationId), { campaignId: campaign.id, podcastId });
    await inOrganization(workspace.orm, organizationId, async (em) => {
      await em.execute(`insert into analytics.measurement_setting (organization_id, source) values (?, 'prefix') on conflict do nothing`, [
        organizationId,
      ]);
      const row = { organization_id: organizationId, podcast_id: podcastId, episode_id: episodeIds[0], source: 'prefix' };
      await insertRows(em, 'episode_day', [{ ...row, day: campaign.flightFrom, downloads: 1_000 }]);
    });
    await receiveOrder(workspace, campaign, { placedAt: `${campaign.flightTo}T00:00:00Z`, valueMinor: 2 * costMinor });
  }
}

async function benchmarksOf(organizationId: string, booking: Booking = {}) {
  const campaign = await bookCampaign(workspace, { organizationId, ...booking });
  const context = workspace.as('owner', organizationId);
  return listBenchmarks(context, (await readCampaignPerformance(context, campaign.id))!);
}

const ofKind = (all: Awaited<ReturnType<typeof benchmarksOf>>, kind: string) => all.filter((each) => each.kind === kind);

describe('benchmarks', () => {
  it('of the own history are median and quartiles of campaigns that are over, of one currency where they are amounts', async () => {
    const organizationId = newId();
    await bookHistory(organizationId, [1_000, 2_000, 3_000, 4_000, 50_000]);
    await bookHistory(organizationId, [7], { currency: 'USD' });
    expect(await keepOutcomes({ orm: workspace.orm, log })).toBe(6);
    expect(await keepOutcomes({ orm: workspace.orm, log })).toBe(0);
    const own = ofKind(await benchmarksOf(organizationId), 'OWN_HISTORY');
    expect(own).toMatchObject([
      {
        metric: 'cpm',
        currency: 'EUR',
        median: 3_000,
        lowerQuartile: 2_000,
        upperQuartile: 4_000,
        sampleSize: 5,
        url: null,
        periodFrom: settled.flightFrom,
        periodTo: settled.flightTo,
      },
      { metric: 'roas', currency: null, median: 2, sampleSize: 6, value: 0 },
    ]);
  });

  it('are not made of fewer than five campaigns', async () => {
    const organizationId = newId();
    await bookHistory(organizationId, [1_000, 2_000, 3_000, 4_000]);
    await keepOutcomes({ orm: workspace.orm, log });
    expect(ofKind(await benchmarksOf(organizationId), 'OWN_HISTORY')).toEqual([]);
  });

  it('are not made of campaigns to which orders may still be attributed, nor of the campaign itself', async () => {
    const organizationId = newId();
    await bookHistory(organizationId, [1, 2, 3, 4, 5], { flightFrom: addDays(today, -30), flightTo: addDays(today, -10) });
    expect(await keepOutcomes({ orm: workspace.orm, log })).toBe(0);
    await bookHistory(organizationId, [1_000, 1_000, 1_000, 1_000, 1_000]);
    await keepOutcomes({ orm: workspace.orm, log });
    const context = workspace.as('owner', organizationId);
    const [kept] = await inOrganization(workspace.orm, organizationId, (em) =>
      em.execute<{ campaign_id: string }[]>('select campaign_id from analytics.campaign_outcome limit 1'),
    );
    expect(ofKind(await listBenchmarks(context, (await readCampaignPerformance(context, kept!.campaign_id))!), 'OWN_HISTORY')).toEqual([]);
  });

  it('of the market are marked as such, with their date and page, and are compared in their own currency alone', async () => {
    const inEuros = ofKind(await benchmarksOf(newId()), 'PUBLIC');
    expect(inEuros.length).toBeGreaterThan(1);
    for (const each of inEuros)
      expect(each).toMatchObject({
        currency: 'USD',
        value: null,
        median: null,
        average: expect.any(Number),
        url: expect.stringMatching(/^https:/),
      });
  });

  it('are not told to a sponsor about what others paid', async () => {
    const organizationId = newId();
    await bookHistory(organizationId, [1_000, 2_000, 3_000, 4_000, 5_000]);
    await keepOutcomes({ orm: workspace.orm, log });
    const campaign = await bookCampaign(workspace, { organizationId });
    const sponsor = workspace.as('sponsor', organizationId, [`campaign:${campaign.id}`]);
    const figures = (await readCampaignPerformance(sponsor, campaign.id))!;
    expect(ofKind(await listBenchmarks(sponsor, figures), 'OWN_HISTORY')).toEqual([]);
  });
});
