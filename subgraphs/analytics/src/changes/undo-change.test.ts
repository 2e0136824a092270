import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { readPage } from '@castgraph/service/connection';
import { changeCampaignState } from '../campaigns/change-campaign-state.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { duplicateCampaign } from '../campaigns/duplicate-campaign.ts';
import { updateCampaign } from '../campaigns/update-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createPlacement } from '../placements/create-placement.ts';
import { removePlacement } from '../placements/remove-placement.ts';
import { updatePlacement } from '../placements/update-placement.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { updateSponsor } from '../sponsors/update-sponsor.ts';
import { listChanges } from './list-changes.ts';
import { undoChange } from './undo-change.ts';

let workspace: Workspace;
let sponsorId: string;
const today = utcDay(Date.now());
const day = (count: number) => addDays(today, count);
beforeAll(async () => {
  workspace = await openWorkspace();
  sponsorId = (await createSponsor(workspace.as(), { name: 'Northwind', website: 'https://northwind.example/' })).id;
});
afterAll(() => workspace.close());

const cost = { amountMinor: 100, currency: 'EUR' };
const book = async () =>
  (await createCampaign(workspace.as(), { sponsorId, name: 'Autumn', cost, flightFrom: day(0), flightTo: day(5) })).id;
const update = async (campaignId: string, fields: object) => (await updateCampaign(workspace.as(), { campaignId, ...fields })).change!.id;
const undo = (changeId: string) => undoChange(workspace.as(), { changeId });
const read = async (id: string) => (await workspace.as().loaders.campaign.load(id))!;

it('puts back a campaign’s fields and flights, whole, and can be undone itself', async () => {
  const id = await book();
  const flights = [
    { firstDay: day(2), lastDay: day(3) },
    { firstDay: day(10), lastDay: day(11) },
  ];
  const change = await update(id, { name: 'Winter', markets: ['DE'], flights, cost: { amountMinor: 200, currency: 'EUR' } });
  const undoing = await undo(change);
  expect(await read(id)).toMatchObject({ name: 'Autumn', markets: [], costMinor: 100, flightFrom: day(0), flightTo: day(5), version: 3 });
  expect((await workspace.as().loaders.flightsOfCampaign.load(id))!.map(({ firstDay }) => firstDay)).toEqual([day(0)]);
  await undo(undoing!.id);
  expect(await read(id)).toMatchObject({ name: 'Winter', markets: ['DE'], costMinor: 200, flightFrom: day(2), flightTo: day(11) });
  await expect(undo(change)).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('already') });
});

it('puts back nothing when one of the fields changed again since, and everything when others did', async () => {
  const id = await book();
  const first = await update(id, { name: 'Winter', halfLifeDays: 3 });
  const second = await update(id, { halfLifeDays: 5 });
  const third = await update(id, { pacingCurve: 'FRONT_LOADED' });
  await expect(undo(first)).rejects.toMatchObject({ code: 'CONFLICT', message: 'halfLifeDays changed again since' });
  expect(await read(id)).toMatchObject({ name: 'Winter', halfLifeDays: 5 });
  await undo(second);
  await undo(first);
  expect(await read(id)).toMatchObject({ name: 'Autumn', halfLifeDays: 7, pacingCurve: 'FRONT_LOADED' });
  await undo(third);
});

it('is done once by two who undo at once', async () => {
  const id = await book();
  const change = await update(id, { name: 'Winter' });
  const results = await Promise.allSettled([undo(change), undo(change)]);
  expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(await read(id)).toMatchObject({ name: 'Autumn', version: 3 });
});

it('brings a removed placement back unless its place was taken, and a price in tiers as it was', async () => {
  const [campaignId, { podcastId }] = [await book(), await workspace.addShow()];
  const tiers = [
    { impressions: 0, cpmMinor: 900 },
    { impressions: 10, cpmMinor: 800 },
  ];
  const { id: placementId } = await createPlacement(workspace.as(), { campaignId, podcastId, pricing: 'TIERED', tiers });
  const { change } = await updatePlacement(workspace.as(), { placementId, pricing: 'FLAT', price: cost });
  await undo(change!.id);
  expect(await workspace.as().loaders.placement.load(placementId)).toMatchObject({ pricing: 'TIERED', tiers, priceMinor: null });
  const removal = (await removePlacement(workspace.as(), { placementId })).change!.id;
  const other = await createPlacement(workspace.as(), { campaignId, podcastId });
  await expect(undo(removal)).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: other.id } });
  expect((await workspace.as().loaders.placement.load(placementId))!.archivedAt).toBeInstanceOf(Date);
  await removePlacement(workspace.as(), { placementId: other.id });
  await undo(removal);
  expect((await workspace.as().loaders.placement.load(placementId))!.archivedAt).toBeNull();
});

it('puts a copy away, and gives a sponsor its name back unless somebody has it', async () => {
  const { campaign, change } = await duplicateCampaign(workspace.as(), { campaignId: await book(), firstDay: day(40) });
  await undo(change.id);
  expect((await read(campaign.id)).archivedAt).toEqual(campaign.createdAt);
  const renaming = await updateSponsor(workspace.as(), { sponsorId, name: 'Southwind', website: null });
  const squatter = await createSponsor(workspace.as(), { name: 'NORTHWIND' });
  await expect(undo(renaming.change!.id)).rejects.toMatchObject({ code: 'CONFLICT', details: { existingId: squatter.id } });
  await updateSponsor(workspace.as(), { sponsorId: squatter.id, name: 'Eastwind' });
  await undo(renaming.change!.id);
  expect(await workspace.as().loaders.sponsor.load(sponsorId)).toMatchObject({ name: 'Northwind', website: 'https://northwind.example/' });
});

it('changes no money of a settled campaign, and no state', async () => {
  const id = await book();
  const change = await update(id, { cost: { amountMinor: 300, currency: 'EUR' } });
  for (const state of ['COMPLETED', 'RECONCILED'] as const) await changeCampaignState(workspace.as(), { campaignId: id, state });
  await expect(undo(change)).rejects.toMatchObject({ details: { settled: ['costMinor'] } });
  const [settled] = await listChanges(workspace.as(), id, readPage({}));
  expect(settled).toMatchObject({ kind: 'STATE', before: { state: 'COMPLETED' }, after: { state: 'RECONCILED' } });
  await expect(undo(settled!.id)).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('is for those who write campaigns of the organization, and its log is no sponsor’s', async () => {
  const id = await book();
  const change = await update(id, { name: 'Winter' });
  await expect(undoChange(workspace.as('owner', newId()), { changeId: change })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(undoChange(workspace.as('analyst'), { changeId: change })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(undo('x')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const sponsor = workspace.as('sponsor', undefined, [`sponsor:${sponsorId}`]);
  const count = (sql: string) =>
    sponsor.read(async (em) => (await em.execute<{ n: number }[]>(`select count(*)::int as n from analytics.${sql}`))[0]!.n);
  expect([await count('campaign_change'), await count('sponsor_contact'), await count('flight')]).toEqual([0, 0, expect.any(Number)]);
  expect(await count('flight')).toBeGreaterThan(0);
});
