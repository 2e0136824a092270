import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { withListenerSecret } from '../context.ts';
import { recordConversion } from '../conversions/record-conversion.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { createPromoCode } from '../placements/create-promo-code.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { acceptCampaignShare } from './accept-campaign-share.ts';
import { leaveCampaignShare } from './leave-campaign-share.ts';
import { listPortfolio } from './list-portfolio.ts';
import { revokeCampaignShare } from './revoke-campaign-share.ts';
import { shareCampaign } from './share-campaign.ts';

let workspace: Workspace;
const today = utcDay(Date.now());
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** A publisher with a campaign, another one beside it, and an order for the first. */
async function openPublisher(name: string) {
  const organizationId = newId();
  const as = () => withListenerSecret(Buffer.alloc(32, 1))(workspace.as('owner', organizationId));
  const { id: sponsorId } = await createSponsor(as(), { name: `Northwind at ${name}` });
  const cost = { amountMinor: 5_000, currency: 'EUR' };
  const days = { flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
  const campaign = await createCampaign(as(), { sponsorId, name: `Autumn at ${name}`, cost, ...days });
  const other = await createCampaign(as(), { sponsorId, name: `Secret of ${name}`, cost, ...days });
  const { podcastId } = await workspace.addShow({ organizationId });
  await createPlacement(as(), { campaignId: campaign.id, podcastId });
  await createPromoCode(as(), { campaignId: campaign.id, code: 'AUTUMN' });
  await recordConversion(as(), {
    orderId: newId(),
    at: new Date(),
    value: { amountMinor: 1_234, currency: 'EUR' },
    promoCodes: ['AUTUMN'],
  });
  await as().transact((em) =>
    em.execute('insert into analytics.measurement_setting (organization_id, organization_name) values (?, ?)', [organizationId, name]),
  );
  return { as, organizationId, campaignId: campaign.id, otherId: other.id };
}
const share = async ({ as, campaignId }: Awaited<ReturnType<typeof openPublisher>>) => shareCampaign(as(), { campaignId });
const openSponsor = () => {
  const organizationId = newId();
  return { organizationId, as: () => workspace.as('owner', organizationId) };
};
const portfolio = async (context: ReturnType<Workspace['as']>) =>
  (await listPortfolio(context, { limit: 20, after: undefined })).map(({ row }) => row);

it('shows campaigns of several publishers that shared them, with their figures, and no other campaign of theirs', async () => {
  const [sponsor, one, two] = [openSponsor(), await openPublisher('One'), await openPublisher('Two')];
  for (const publisher of [one, two]) await acceptCampaignShare(sponsor.as(), { code: (await share(publisher)).code });
  const rows = await portfolio(sponsor.as());
  expect(rows).toMatchObject([
    {
      publisher: 'Two',
      sponsor: 'Northwind at Two',
      campaign: { id: two.campaignId },
      placements: 1,
      shows: 1,
      conversions: 1,
      conversionValueMinor: 1_234,
    },
    { publisher: 'One', sponsor: 'Northwind at One', campaign: { id: one.campaignId }, downloads: 0 },
  ]);
  expect(JSON.stringify(rows)).not.toContain('Secret');
  // Elsewhere the campaign stays the publisher's alone.
  expect(await sponsor.as().loaders.campaign.load(one.campaignId)).toBeUndefined();
});

it('shows nothing once the publisher takes the share back, or the other side gives it up, and then the code is good for nothing', async () => {
  for (const ends of ['revoke', 'leave'] as const) {
    const [sponsor, publisher] = [openSponsor(), await openPublisher('One')];
    const { share: made, code } = await share(publisher);
    await acceptCampaignShare(sponsor.as(), { code });
    expect(await portfolio(sponsor.as())).toHaveLength(1);
    if (ends === 'revoke') await revokeCampaignShare(publisher.as(), { shareId: made.id });
    else await leaveCampaignShare(sponsor.as(), { shareId: made.id });
    expect((await portfolio(sponsor.as())).filter(Boolean)).toEqual([]);
    await expect(acceptCampaignShare(sponsor.as(), { code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(revokeCampaignShare(publisher.as(), { shareId: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await publisher.as().loaders.campaignShare.load(made.id))!.endedAt).toBeInstanceOf(Date);
  }
});

it('gives a code to one of two organizations that use it at once, and to the same one again when it was stopped halfway', async () => {
  const [first, second, publisher] = [openSponsor(), openSponsor(), await openPublisher('One')];
  const { share: made, code } = await share(publisher);
  const results = await Promise.allSettled([first, second].map(({ as }) => acceptCampaignShare(as(), { code })));
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await Promise.all([first, second].map(({ as }) => portfolio(as())))).flat()).toHaveLength(1);
  const again = await share(publisher);
  await publisher
    .as()
    .transact((em) =>
      em.execute('update analytics.campaign_share set accepted_by_id = ?, accepted_at = now() where id = ?', [
        first.organizationId,
        again.share.id,
      ]),
    );
  await expect(acceptCampaignShare(second.as(), { code: again.code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await acceptCampaignShare(first.as(), { code: again.code })).toBe(again.share.id);
  expect(made.id).not.toBe(again.share.id);
});

it('takes no code that is none, too old, taken back, or of one’s own campaign', async () => {
  const [sponsor, publisher] = [openSponsor(), await openPublisher('One')];
  const { share: made, code } = await share(publisher);
  await expect(acceptCampaignShare(publisher.as(), { code })).rejects.toMatchObject({ code: 'CONFLICT' });
  for (const wrong of ['', 'x', 'A'.repeat(32), "' or true --", made.id])
    await expect(acceptCampaignShare(sponsor.as(), { code: wrong })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await publisher
    .as()
    .transact((em) => em.execute(`update analytics.campaign_share set expires_at = now() - interval '1 second' where id = ?`, [made.id]));
  await expect(acceptCampaignShare(sponsor.as(), { code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const taken = await share(publisher);
  await revokeCampaignShare(publisher.as(), { shareId: taken.share.id });
  await expect(acceptCampaignShare(sponsor.as(), { code: taken.code })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const [kept] = await publisher
    .as()
    .read((em) => em.execute<{ text: string }[]>(`select string_agg(s::text, '') as text from analytics.campaign_share_code s`));
  expect(kept!.text).not.toContain(code);
});

it('opens nothing to a pointer that no share stands behind, whoever forged it', async () => {
  const [sponsor, publisher] = [openSponsor(), await openPublisher('One')];
  const { share: made, code } = await share(publisher);
  await acceptCampaignShare(sponsor.as(), { code });
  const thief = openSponsor();
  const forge = (id: string, campaignId: string) =>
    thief
      .as()
      .transact((em) =>
        em.execute('insert into analytics.received_share values (?, ?, ?, ?, now())', [
          thief.organizationId,
          id,
          publisher.organizationId,
          campaignId,
        ]),
      );
  await forge(made.id, publisher.campaignId);
  await forge(newId(), publisher.otherId);
  expect((await portfolio(thief.as())).filter(Boolean)).toEqual([]);
  // A true share with another campaign's id shows neither: the share's own campaign is hidden by the grants, the other has no share.
  await sponsor.as().transact((em) => em.execute('delete from analytics.received_share where id = ?', [made.id]));
  await sponsor
    .as()
    .transact((em) =>
      em.execute('insert into analytics.received_share values (?, ?, ?, ?, now())', [
        sponsor.organizationId,
        made.id,
        publisher.organizationId,
        publisher.otherId,
      ]),
    );
  expect(await portfolio(sponsor.as())).toEqual([undefined]);
});

it('is for members of the organization: who sees single campaigns of it has no portfolio, and who only reads shares nothing', async () => {
  const [sponsor, publisher] = [openSponsor(), await openPublisher('One')];
  const { share: made, code } = await share(publisher);
  for (const role of ['analyst', 'sponsor', 'read-only'] as const) {
    await expect(acceptCampaignShare(workspace.as(role, sponsor.organizationId), { code })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(shareCampaign(workspace.as(role, publisher.organizationId), { campaignId: publisher.campaignId })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(leaveCampaignShare(workspace.as(role, sponsor.organizationId), { shareId: made.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  }
  await acceptCampaignShare(sponsor.as(), { code });
  expect(await portfolio(workspace.as('sponsor', sponsor.organizationId, [`campaign:${publisher.campaignId}`]))).toEqual([]);
  expect(await portfolio(workspace.as('read-only', sponsor.organizationId))).toHaveLength(1);
  await expect(revokeCampaignShare(sponsor.as(), { shareId: made.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(shareCampaign(sponsor.as(), { campaignId: publisher.campaignId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('tells the publisher’s log who took a share and who gave it up', async () => {
  const [sponsor, publisher] = [openSponsor(), await openPublisher('One')];
  const { share: made, code } = await share(publisher);
  await acceptCampaignShare(sponsor.as(), { code });
  await leaveCampaignShare(sponsor.as(), { shareId: made.id });
  const log = await publisher
    .as()
    .read((em) =>
      em.execute<{ action: string; details: { acceptedById?: string } }[]>(
        'select action, details from analytics.audit_entry where subject_id = ? order by id',
        [made.id],
      ),
    );
  expect(log.map(({ action }) => action)).toEqual(['campaign-share.create', 'campaign-share.accept', 'campaign-share.leave']);
  expect(log.slice(1).map(({ details }) => details.acceptedById)).toEqual([sponsor.organizationId, sponsor.organizationId]);
});
