import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { bookCampaign, receiveOrder } from '../fixture/book-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { hashSnapshotData, readSnapshotData } from './campaign-snapshot-format.ts';
import { createCampaignSnapshot } from './create-campaign-snapshot.ts';
import { findCampaignSnapshot } from './find-campaign-snapshot.ts';
import { readCampaignPerformance } from './read-campaign-performance.ts';

const today = utcDay(Date.now());
const range = { from: addDays(today, -5), to: addDays(today, 5) };
let workspace: Workspace;
let owner: pg.Client;
beforeAll(async () => {
  workspace = await openWorkspace();
  owner = new pg.Client(workspace.databaseUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await workspace.close();
});

const take = (campaign: Campaign) => createCampaignSnapshot(workspace.as(), { campaignId: campaign.id, range });

/** Waits until somebody waits for the owner's lock. */
async function untilBlocked(): Promise<void> {
  for (;;) {
    const { rows } = await owner.query(`select from pg_locks where not granted and relation = 'analytics.link_click'::regclass`);
    if (rows.length > 0) return;
    await delay(20);
  }
}

describe('a snapshot', () => {
  it('is of one instant: what is written while it is read is in none of its figures', async () => {
    const campaign = await bookCampaign(workspace);
    await receiveOrder(workspace, campaign, {});
    // Clicks are read last but one: the snapshot has read the orders and waits there, while an order, a click and a price come.
    await owner.query('begin');
    await owner.query('lock table analytics.link_click in access exclusive mode');
    const taking = take(campaign);
    await untilBlocked();
    await receiveOrder(workspace, campaign, {});
    await owner.query('update analytics.campaign set cost_minor = 1, name = $3 where organization_id = $1 and id = $2', [
      campaign.organizationId,
      campaign.id,
      'Renamed',
    ]);
    await owner.query(
      `insert into analytics.link_click (organization_id, id, tracking_link_id, campaign_id, at, listener_key, agent_kind, counted)
       values ($1, $2, $2, $3, now(), 'k', 'browser', true)`,
      [campaign.organizationId, newId(), campaign.id],
    );
    await owner.query('commit');
    const { data } = await taking;
    expect(data).toMatchObject({
      campaignName: 'Autumn',
      metrics: { conversions: 1, clicks: 0, visitors: 0 },
      roi: { campaignCost: { amountMinor: 100_000 }, conversionValue: { amountMinor: 4_990 } },
    });
    const now = await readCampaignPerformance(workspace.as(), campaign.id);
    expect(now).toMatchObject({ metrics: { conversions: 2, clicks: 1 }, roi: { campaignCost: { amountMinor: 1 } } });
  });

  it('is what page and stream say of the same instant', async () => {
    const campaign = await bookCampaign(workspace);
    await receiveOrder(workspace, campaign, { currency: 'XTS' });
    const { data } = await take(campaign);
    const page = (await readCampaignPerformance(workspace.as(), campaign.id, range))!;
    expect(data).toEqual({ version: 2, campaignName: 'Autumn', ...page, asOf: data.asOf });
  });

  it('is never changed, by the product or by the owner of the database', async () => {
    const snapshot = await take(await bookCampaign(workspace));
    const where = [snapshot.organizationId, snapshot.id];
    for (const statement of [`update analytics.campaign_snapshot set data = '{}'`, 'delete from analytics.campaign_snapshot'])
      await expect(workspace.as().transact((em) => em.execute(`${statement} where organization_id = ? and id = ?`, where))).rejects.toThrow(
        /permission denied/,
      );
    await expect(
      owner.query(`update analytics.campaign_snapshot set data = '{}' where organization_id = $1 and id = $2`, where),
    ).rejects.toThrow(/never changed/);
  });

  it('can be told to be the one that was taken, from any copy of its figures', async () => {
    const { id } = await take(await bookCampaign(workspace));
    const stored = (await findCampaignSnapshot(workspace.as(), id))!;
    expect(stored.contentHash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashSnapshotData(JSON.parse(JSON.stringify(stored.data)))).toBe(stored.contentHash);
    expect(hashSnapshotData({ ...stored.data, campaignName: 'Spring' })).not.toBe(stored.contentHash);
  });

  it('is read in version 1 by whoever knows no other', async () => {
    const { data } = await take(await bookCampaign(workspace));
    expect(Object.keys(data).toSorted()).toContain('costs');
    const one = readSnapshotData(data, 1);
    expect(one).toMatchObject({ version: 1, campaignName: 'Autumn', asOf: data.asOf });
    expect(Object.keys(one).toSorted()).toEqual([
      'asOf',
      'attribution',
      'campaignId',
      'campaignName',
      'dateRange',
      'metrics',
      'roi',
      'version',
    ]);
    expect(Object.keys(one.metrics).toSorted()).toEqual(
      [
        'averageOrderValue',
        'clicks',
        'conversions',
        'deliveredValue',
        'downloads',
        'effectiveCpm',
        'frequency',
        'pacing',
        'reach',
      ].toSorted(),
    );
    expect(Object.keys(one.roi).toSorted()).toEqual(
      ['campaignCost', 'conversionValue', 'netProfit', 'paybackPeriodDays', 'roas', 'roi'].toSorted(),
    );
    expect(readSnapshotData(one, 2)).toBe(one);
    expect(readSnapshotData(data, 9)).toBe(data);
  });

  it('is nobody else’s', async () => {
    const { id } = await take(await bookCampaign(workspace));
    expect(await findCampaignSnapshot(workspace.as('owner', newId()), id)).toBeNull();
    await expect(createCampaignSnapshot(workspace.as('owner', newId()), { campaignId: newId(), range })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
