import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { updateCampaign } from '../campaigns/update-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { removePlacement } from '../placements/remove-placement.ts';
import { updatePlacement } from '../placements/update-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { hashContent } from './approval-content.ts';
import { decideApproval } from './decide-approval.ts';
import { listApprovals } from './list-approvals.ts';
import { requestApproval } from './request-approval.ts';

let workspace: Workspace;
let [sponsorId, campaignId, placementId, podcastId] = ['', '', '', ''];
const today = utcDay(Date.now());
const cost = { amountMinor: 100, currency: 'EUR' };
const days = { flightFrom: today, flightTo: addDays(today, 5) };
beforeAll(async () => {
  workspace = await openWorkspace();
  podcastId = (await workspace.addShow()).podcastId;
});
afterAll(() => workspace.close());
beforeEach(async () => {
  sponsorId = (await createSponsor(workspace.as(), { name: `Sponsor ${newId()}` })).id;
  campaignId = (await createCampaign(workspace.as(), { sponsorId, name: 'Autumn', cost, ...days })).id;
  placementId = (await createPlacement(workspace.as(), { campaignId, podcastId, talkingPoints: ['Fresh'] })).id;
});

const sponsor = (of = sponsorId) => workspace.as('sponsor', undefined, [`sponsor:${of}`]);
const askOrder = async () => (await requestApproval(workspace.as(), { campaignId })).id;
const askCopy = async (script?: string) => (await requestApproval(workspace.as(), { campaignId, placementId, script })).id;
const decide = (approvalId: string, approve = true, note?: string) => decideApproval(sponsor(), { approvalId, approve, note });
const stateOf = async (id: string) => (await workspace.as().loaders.approval.load(id))!.state;

it('is the order as it was when it was asked, which the sponsor’s person approves or declines, once', async () => {
  const id = await askOrder();
  const approval = (await sponsor().loaders.approval.load(id))!;
  expect(approval).toMatchObject({
    state: 'PENDING',
    revision: 1,
    content: { costMinor: 100, placements: [{ id: placementId, podcastId }] },
  });
  expect(hashContent(approval.content)).toEqual(approval.contentHash);
  await expect(decide(id, false)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  const both = await Promise.allSettled([decide(id), decide(id, false, 'No')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const isApproved = both[0].status === 'fulfilled';
  expect(await stateOf(id)).toBe(isApproved ? 'APPROVED' : 'DECLINED');
});

it('holds no more once the order changes, whatever changed it, and stays so when it is changed back', async () => {
  const changes: (() => Promise<unknown>)[] = [
    () => updateCampaign(workspace.as(), { campaignId, cost: { amountMinor: 200, currency: 'EUR' } }),
    () => updateCampaign(workspace.as(), { campaignId, flights: [{ firstDay: today, lastDay: addDays(today, 9) }] }),
    () => updatePlacement(workspace.as(), { placementId, lengthSeconds: 30 }),
    () => createPlacement(workspace.as(), { campaignId, podcastId, position: 'PRE_ROLL' }),
    () => removePlacement(workspace.as(), { placementId }),
  ];
  for (const change of changes) {
    const id = await askOrder();
    await decide(id);
    await change();
    expect(await stateOf(id)).toBe('OUTDATED');
  }
  const pending = await askOrder();
  await updateCampaign(workspace.as(), { campaignId, cost: { amountMinor: 300, currency: 'EUR' } });
  await expect(decide(pending)).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await workspace.as().loaders.approvalsOfCampaign.load(campaignId))!.map(({ revision }) => revision)).toEqual([6, 5, 4, 3, 2, 1]);
});

it('of an order holds while only its name or copy changes, and of a copy while only its price does', async () => {
  const [order, copy] = [await askOrder(), await askCopy('Try it today.')];
  await Promise.all([decide(order), decide(copy)]);
  await updateCampaign(workspace.as(), { campaignId, name: 'Autumn, again', halfLifeDays: 3 });
  await updatePlacement(workspace.as(), { placementId, cpm: { amountMinor: 5, currency: 'EUR' } });
  expect([await stateOf(order), await stateOf(copy)]).toEqual(['OUTDATED', 'APPROVED']);
  const next = await askOrder();
  await updatePlacement(workspace.as(), { placementId, talkingPoints: ['Fresh', 'Free'] });
  expect([await stateOf(next), await stateOf(copy)]).toEqual(['PENDING', 'OUTDATED']);
});

it('is not asked again while it is asked or approved as it stands', async () => {
  const id = await askOrder();
  await expect(askOrder()).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: id } });
  await decide(id);
  await expect(askOrder()).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: id } });
});

it('of other words is asked anew, and what was asked before is outdated', async () => {
  const first = await askCopy('One.');
  await expect(askCopy('One.')).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: first } });
  const second = await askCopy('Two.');
  expect([await stateOf(first), await stateOf(second)]).toEqual(['OUTDATED', 'PENDING']);
  await decide(second, false, 'Say three.');
  expect(await workspace.as().loaders.approval.load(second)).toMatchObject({ state: 'DECLINED', note: 'Say three.', revision: 2 });
  await askCopy('Two.');
});

it('of a copy names the campaign that the placement is part of', async () => {
  const other = await createCampaign(workspace.as(), { sponsorId, name: 'Other', cost, ...days });
  await expect(requestApproval(workspace.as(), { campaignId: other.id, placementId })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  await expect(requestApproval(workspace.as(), { campaignId, placementId: newId() })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is decided by nobody but the sponsor’s own person', async () => {
  const id = await askOrder();
  for (const role of ['owner', 'admin', 'manager', 'analyst', 'read-only'] as const)
    await expect(decideApproval(workspace.as(role), { approvalId: id, approve: true })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  for (const context of [sponsor(newId()), workspace.as('sponsor'), workspace.as('sponsor', newId(), [`sponsor:${sponsorId}`])])
    await expect(decideApproval(context, { approvalId: id, approve: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(requestApproval(sponsor(), { campaignId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(requestApproval(workspace.as('owner', newId()), { campaignId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const page = { limit: 20, after: undefined };
  expect((await listApprovals(sponsor(), page)).map((approval) => approval.id)).toEqual([id]);
  expect(await listApprovals(sponsor(newId()), page)).toEqual([]);
});

it.each<[string, object]>([
  ['an order with a script', { script: 'Words' }],
  ['a script of 20,001 characters', { placementId: newId(), script: 'x'.repeat(20_001) }],
])('is not asked for %s', async (_, input) => {
  await expect(requestApproval(workspace.as(), { campaignId, ...input })).rejects.toMatchObject({ code: 'BAD_INPUT' });
});
