import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import type { Grant } from '@castgraph/kernel/grants';
import { newId } from '@castgraph/kernel/ids';
import { recordConversion } from '../conversions/record-conversion.ts';
import { withListenerSecret } from '../context.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { readAdPerformance } from '../performance/read-ad-performance.ts';
import { createCampaignSnapshot } from '../performance/create-campaign-snapshot.ts';
import { followCampaign } from '../performance/campaign-live.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createTrackingLink } from '../placements/create-tracking-link.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createCampaign } from './create-campaign.ts';

let workspace: Workspace;
const today = utcDay(new Date());
const made = { one: '', other: '', oneCampaign: '', secondCampaign: '', otherCampaign: '' };
const TABLES = ['sponsor', 'campaign', 'placement', 'promo_code', 'tracking_link', 'conversion', 'attribution', 'campaign_snapshot'];

beforeAll(async () => {
  workspace = await openWorkspace();
  const owner = workspace.as();
  made.one = (await createSponsor(owner, { name: 'One' })).id;
  made.other = (await createSponsor(owner, { name: 'Other' })).id;
  made.oneCampaign = await book(made.one);
  made.secondCampaign = await book(made.one);
  made.otherCampaign = await book(made.other);
});
afterAll(() => workspace.close());

/** A campaign with one of everything that can hang on one. */
async function book(sponsorId: string): Promise<string> {
  const owner = withListenerSecret(Buffer.alloc(32, 1))(workspace.as());
  const cost = { amountMinor: 2_500, currency: 'EUR' };
  const flight = { flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
  const { id: campaignId } = await createCampaign(owner, { sponsorId, name: 'Autumn', cost, cpm: cost, ...flight });
  const { podcastId } = await workspace.addShow();
  await createPlacement(owner, { campaignId, podcastId });
  const code = `C${newId().slice(-8)}`.toUpperCase();
  await createPromoCode(owner, { campaignId, code });
  await createTrackingLink(owner, { campaignId, destinationUrl: 'https://shop.example/' });
  await recordConversion(owner, { orderId: newId(), at: new Date(), value: cost, promoCodes: [code] });
  await createCampaignSnapshot(owner, { campaignId, range: { from: today, to: today } });
  return campaignId;
}

const sponsor = (...grants: Grant[]) => workspace.as('sponsor', undefined, grants);
/** How many rows of each table the context sees, whatever verb would ask. */
async function countRows(context: ReturnType<Workspace['as']>): Promise<number[]> {
  return context.read(async (em) => {
    const counts: number[] = [];
    for (const table of TABLES) {
      const [row] = await em.execute<{ rows: number }[]>(`select count(*)::int as rows from analytics.${table}`);
      counts.push(row!.rows);
    }
    return counts;
  });
}

describe('a member of the role sponsor', () => {
  it('sees the rows of the sponsors granted to them in every table, and of no other', async () => {
    expect(await countRows(workspace.as())).toEqual([2, 3, 3, 3, 3, 3, 3, 3]);
    expect(await countRows(sponsor(`sponsor:${made.one}`))).toEqual([1, 2, 2, 2, 2, 2, 2, 2]);
    expect(await countRows(sponsor(`sponsor:${made.other}`))).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
    expect(await countRows(sponsor(`sponsor:${made.one}`, `sponsor:${made.other}`))).toEqual([2, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('sees one campaign, and whose it is, when only that was granted', async () => {
    expect(await countRows(sponsor(`campaign:${made.oneCampaign}`))).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });

  it('sees nothing without a grant, with one to nothing, or with one to what belongs to another organization', async () => {
    const nothing = TABLES.map(() => 0);
    expect(await countRows(sponsor())).toEqual(nothing);
    expect(await countRows(workspace.as('sponsor'))).toEqual(nothing);
    expect(await countRows(sponsor(`sponsor:${newId()}`, `campaign:${made.one}`))).toEqual(nothing);
    expect(await countRows(workspace.as('sponsor', newId(), [`sponsor:${made.one}`]))).toEqual(nothing);
  });

  it('is given by loaders, sums and streams what they may see', async () => {
    const context = sponsor(`sponsor:${made.one}`);
    const names = await Promise.all([made.oneCampaign, made.otherCampaign].map((id) => context.loaders.campaign.load(id)));
    expect(names.map((found) => found?.id)).toEqual([made.oneCampaign, undefined]);
    const range = { from: today, to: today, timeZone: 'UTC' };
    expect(await readAdPerformance(context, range)).toMatchObject({ activeCampaigns: 2, conversions: 2 });
    const stream = followCampaign(context, made.otherCampaign);
    await expect(stream.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await followCampaign(context, made.oneCampaign).next()).toMatchObject({ value: { figures: { campaignId: made.oneCampaign } } });
  });
});

it('whoever has the grants of a shared dashboard gets its sums and none of the scopes that read a campaign', async () => {
  const context = workspace.as('sponsor', undefined, [`dashboard:${workspace.organizationId}`]);
  const link = Object.assign(Object.create(context) as typeof context, {
    viewer: { ...context.viewer!, kind: 'link' as const, roles: [], scopes: ['dashboard:read' as const] },
  });
  expect(await readAdPerformance(link, { from: today, to: today, timeZone: 'UTC' })).toMatchObject({ activeCampaigns: 3, conversions: 3 });
  expect(() => followCampaign(link, made.oneCampaign)).toThrow('campaigns:read');
});
