import { afterAll, beforeAll, expect, it } from 'vitest';
import { utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { removePlacement } from '../placements/remove-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { addDisputeMessage } from './add-dispute-message.ts';
import { listDisputes } from './list-disputes.ts';
import { openDispute } from './open-dispute.ts';
import { resolveDispute } from './resolve-dispute.ts';
import { withdrawDispute } from './withdraw-dispute.ts';

let workspace: Workspace;
let [sponsorId, campaignId, podcastId] = ['', '', ''];
const today = utcDay(Date.now());
beforeAll(async () => {
  workspace = await openWorkspace();
  podcastId = (await workspace.addShow()).podcastId;
  sponsorId = (await createSponsor(workspace.as(), { name: 'Northwind' })).id;
  const cost = { amountMinor: 100, currency: 'EUR' };
  campaignId = (await createCampaign(workspace.as(), { sponsorId, name: 'Autumn', cost, flightFrom: today, flightTo: today })).id;
});
afterAll(() => workspace.close());

const sponsor = () => workspace.as('sponsor', undefined, [`campaign:${campaignId}`]);
let spots = 0;
const place = async () => (await createPlacement(workspace.as(), { campaignId, podcastId, podPosition: ++spots })).id;
const open = async (placementId: string) =>
  (await openDispute(sponsor(), { placementId, reason: 'NOT_RUN', text: 'It was not there.' })).id;
const said = async (disputeId: string) =>
  (await workspace.as().loaders.messagesOfDispute.load(disputeId))!.map(({ side, text }) => `${side}: ${text}`);

it('is opened by the sponsor, talked about by both sides, and settled by the publisher', async () => {
  const disputeId = await open(await place());
  await addDisputeMessage(workspace.as(), { disputeId, text: 'It was, at minute 12.' });
  await addDisputeMessage(sponsor(), { disputeId, text: 'Not in my copy.' });
  const resolved = await resolveDispute(workspace.as(), { disputeId, outcome: 'MAKE_GOOD', text: 'We read it again.' });
  expect(resolved).toMatchObject({ state: 'RESOLVED', outcome: 'MAKE_GOOD', closedAt: expect.any(Date) });
  const thread = [
    'SPONSOR: It was not there.',
    'PUBLISHER: It was, at minute 12.',
    'SPONSOR: Not in my copy.',
    'PUBLISHER: We read it again.',
  ];
  expect(await said(disputeId)).toEqual(thread);
  await expect(addDisputeMessage(sponsor(), { disputeId, text: 'But' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(resolveDispute(workspace.as(), { disputeId, outcome: 'CREDIT', text: 'Again' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(withdrawDispute(sponsor(), { disputeId })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('is one about a spot and reason at a time, also for two who open it at once, and about a removed spot too', async () => {
  const placementId = await place();
  await removePlacement(workspace.as(), { placementId });
  const both = await Promise.allSettled([open(placementId), open(placementId)]);
  const first = both.find((result) => result.status === 'fulfilled')!.value;
  expect(both.find((result) => result.status === 'rejected')).toMatchObject({
    reason: { code: 'CONFLICT', details: { existingId: first } },
  });
  expect(await withdrawDispute(sponsor(), { disputeId: first })).toMatchObject({ state: 'WITHDRAWN', outcome: null });
  const second = await open(placementId);
  expect((await workspace.as().loaders.disputesOfPlacement.load(placementId))!.map(({ id }) => id)).toEqual([second, first]);
});

it('ends one way when it is settled and withdrawn at once', async () => {
  const disputeId = await open(await place());
  const both = await Promise.allSettled([
    resolveDispute(workspace.as(), { disputeId, outcome: 'REFUSED', text: 'No.' }),
    withdrawDispute(sponsor(), { disputeId }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

it('takes 200 messages, of which the last settles it', async () => {
  const disputeId = await open(await place());
  await workspace.as().transact((em) =>
    em.execute(
      `insert into analytics.dispute_message (organization_id, id, dispute_id, campaign_id, side, by_id, text, at)
       select ?, gen_random_uuid(), ?, ?, 'SPONSOR', 'x', 'y', now() from generate_series(1, 198)`,
      [workspace.organizationId, disputeId, campaignId],
    ),
  );
  await expect(addDisputeMessage(sponsor(), { disputeId, text: 'One more' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await resolveDispute(workspace.as(), { disputeId, outcome: 'CREDIT', text: 'Enough.' })).state).toBe('RESOLVED');
});

it('is opened and withdrawn by nobody but the sponsor’s own person, settled by the publisher alone, and found by neither’s strangers', async () => {
  const placementId = await place();
  const disputeId = await open(placementId);
  const about = { placementId, reason: 'OTHER', text: 'x' } as const;
  await expect(openDispute(workspace.as(), about)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(withdrawDispute(workspace.as(), { disputeId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(resolveDispute(sponsor(), { disputeId, outcome: 'CREDIT', text: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(addDisputeMessage(workspace.as('analyst'), { disputeId, text: 'x' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const stranger of [
    workspace.as('sponsor', undefined, [`campaign:${newId()}`]),
    workspace.as('sponsor', newId(), [`campaign:${campaignId}`]),
  ]) {
    await expect(openDispute(stranger, about)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(addDisputeMessage(stranger, { disputeId, text: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(withdrawDispute(stranger, { disputeId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listDisputes(stranger, { limit: 5, after: undefined })).toEqual([]);
  }
  await expect(resolveDispute(workspace.as('owner', newId()), { disputeId, outcome: 'CREDIT', text: 'x' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await listDisputes(sponsor(), { limit: 5, after: undefined }, 'OPEN')).map(({ id }) => id)).toContain(disputeId);
});

it.each([{ text: '' }, { text: 'x'.repeat(4_001) }, { text: 'x', reason: 'BECAUSE' }])('is not opened with %j', async (wrong) => {
  const input = { placementId: newId(), reason: 'OTHER', ...wrong } as Parameters<typeof openDispute>[1];
  await expect(openDispute(sponsor(), input)).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
