import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createPixel } from './create-pixel.ts';
import { findPixel } from './known-pixels.ts';
import { listHits } from './list-hits.ts';
import { listPixels } from './list-pixels.ts';
import { removePixel } from './remove-pixel.ts';
import { rotatePixel } from './rotate-pixel.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const PAGE = { limit: 20, after: undefined };
const today = utcDay(Date.now());

async function bookCampaign(organizationId = workspace.organizationId) {
  const context = workspace.as('owner', organizationId);
  const sponsor = await createSponsor(context, { name: `Sponsor ${newId()}` });
  const money = { amountMinor: 100_000, currency: 'EUR' };
  return createCampaign(context, { sponsorId: sponsor.id, name: 'Autumn', cost: money, flightFrom: addDays(today, -5), flightTo: today });
}

describe('a pixel', () => {
  it('has a token of its own that leads to its organization and nothing else', async () => {
    const [one, two] = [await createPixel(workspace.as(), { name: 'Shop' }), await createPixel(workspace.as(), { name: 'Shop' })];
    expect(one.token).toMatch(/^[\w-]{22}$/);
    expect(one.token).not.toBe(two.token);
    expect(await findPixel(workspace.orm, one.token)).toMatchObject({
      organizationId: workspace.organizationId,
      pixelId: one.id,
      consentRequired: true,
    });
    for (const token of ['', '../..', 'x'.repeat(22), "'; drop table analytics.pixel; --", '\0'.repeat(22)])
      expect(await findPixel(workspace.orm, token)).toBeNull();
  });

  it('takes the sponsor of its campaign, and refuses another sponsor’s campaign', async () => {
    const [mine, other] = [await bookCampaign(), await bookCampaign()];
    expect(await createPixel(workspace.as(), { name: 'Shop', campaignId: mine.id })).toMatchObject({ sponsorId: mine.sponsorId });
    const mixed = createPixel(workspace.as(), { name: 'Shop', campaignId: mine.id, sponsorId: other.sponsorId });
    await expect(mixed).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('knows no campaign and no sponsor of another organization', async () => {
    const theirs = await bookCampaign(makeOrganization().id);
    await expect(createPixel(workspace.as(), { name: 'Shop', campaignId: theirs.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(createPixel(workspace.as(), { name: 'Shop', sponsorId: theirs.sponsorId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses names, domains and prefixes that are none', async () => {
    const context = workspace.as();
    for (const wrong of [{ name: ' ' }, { allowedDomains: ['https://shop.example/'] }, { allowedDomains: ['*'] }, { orderPrefix: 'a b' }])
      await expect(createPixel(context, { name: 'Shop', ...wrong })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('is good for nothing under its old token once it was given another, and under none once it was removed', async () => {
    const context = workspace.as();
    const { id, token } = await createPixel(context, { name: 'Shop' });
    const rotated = await rotatePixel(context, { pixelId: id });
    expect(await findPixel(workspace.orm, token)).toBeNull();
    expect(await findPixel(workspace.orm, rotated.token)).toMatchObject({ pixelId: id });
    await removePixel(context, { pixelId: id });
    expect(await findPixel(workspace.orm, rotated.token)).toBeNull();
    await expect(rotatePixel(context, { pixelId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await listPixels(context, PAGE)).map((pixel) => pixel.id)).not.toContain(id);
  });

  it('is nobody else’s to see, change or remove', async () => {
    const { id } = await createPixel(workspace.as(), { name: 'Shop' });
    const stranger = workspace.as('owner', makeOrganization().id);
    expect(await listPixels(stranger, PAGE)).toEqual([]);
    expect(await listHits(stranger, id, PAGE)).toEqual([]);
    await expect(rotatePixel(stranger, { pixelId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(removePixel(stranger, { pixelId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const write of [
      () => createPixel(workspace.as('read-only'), { name: 'Shop' }),
      () => removePixel(workspace.as('analyst'), { pixelId: id }),
    ])
      await expect(write()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is seen by a confined viewer where its sponsor is', async () => {
    const campaign = await bookCampaign();
    const own = await createPixel(workspace.as(), { name: 'Shop', sponsorId: campaign.sponsorId });
    await createPixel(workspace.as(), { name: 'Other shop' });
    const confined = workspace.as('sponsor', workspace.organizationId, [`sponsor:${campaign.sponsorId}`]);
    expect((await listPixels(confined, PAGE)).map(({ id }) => id)).toEqual([own.id]);
  });
});
