import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { changeCampaignState } from '../campaigns/change-campaign-state.ts';
import { createCampaign } from '../campaigns/create-campaign.ts';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { createSponsor } from '../sponsors/create-sponsor.ts';
import { createPlacement } from './create-placement.ts';
import { createPromoCode } from './create-promo-code.ts';
import { removePlacement } from './remove-placement.ts';
import { updatePlacement } from './update-placement.ts';

let workspace: Workspace;
let podcastId: string;
let [campaignId, otherId] = ['', ''];
const today = utcDay(Date.now());
const eur = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
beforeAll(async () => {
  workspace = await openWorkspace();
  podcastId = (await workspace.addShow()).podcastId;
  [campaignId, otherId] = [await book(), await book()];
});
afterAll(() => workspace.close());

async function book(): Promise<string> {
  const { id: sponsorId } = await createSponsor(workspace.as(), { name: `Sponsor ${newId()}` });
  const days = { flightFrom: today, flightTo: addDays(today, 5) };
  return (await createCampaign(workspace.as(), { sponsorId, name: 'Autumn', cost: eur(100), ...days })).id;
}
type Terms = Partial<Parameters<typeof createPlacement>[1]>;
const place = (terms: Terms = {}) => createPlacement(workspace.as(), { campaignId, podcastId, ...terms });
const codeOf = async (of: string) => (await createPromoCode(workspace.as(), { campaignId: of, code: `C${newId()}` })).id;
const flightOf = async (of: string) => (await workspace.as().loaders.flightsOfCampaign.load(of))![0]!.id;

it('keeps what was agreed of a spot', async () => {
  const terms = { podPosition: 1, readKind: 'PRODUCED', insertion: 'DYNAMIC', lengthSeconds: 60, url: 'https://shop.example/pod' } as const;
  const copy = { talkingPoints: ['Fresh'], forbiddenWords: ['cheap', 'cheap'], competitors: ['Southwind'] };
  const [flightId, promoCodeId] = [await flightOf(campaignId), await codeOf(campaignId)];
  const { id } = await place({
    ...terms,
    ...copy,
    flightId,
    promoCodeId,
    contractedImpressions: 5_000,
    pricing: 'FLAT',
    price: eur(9_900),
  });
  const kept = { ...terms, ...copy, forbiddenWords: ['cheap'], flightId, promoCodeId, contractedDownloads: 5_000, pricing: 'FLAT' };
  expect(await workspace.as().loaders.placement.load(id)).toMatchObject({
    ...kept,
    priceMinor: 9_900,
    cpmMinor: null,
    tiers: null,
    version: 1,
  });
});

const tiers = (...impressions: number[]) => impressions.map((from) => ({ impressions: from, cpmMinor: 100 }));
it.each<[string, Terms, string[]]>([
  ['a flat price without one', { pricing: 'FLAT' }, ['price']],
  ['a flat price with a CPM', { pricing: 'FLAT', price: eur(1), cpm: eur(1) }, ['cpm']],
  ['tiers of a CPM', { pricing: 'CPM', tiers: tiers(0) }, ['tiers']],
  ['no tiers', { pricing: 'TIERED', tiers: [] }, ['tiers']],
  ['tiers that begin above 0', { pricing: 'TIERED', tiers: tiers(1, 2) }, ['tiers', '0', 'impressions']],
  ['tiers that do not ascend', { pricing: 'TIERED', tiers: tiers(0, 5, 5) }, ['tiers', '2', 'impressions']],
  ['21 tiers', { pricing: 'TIERED', tiers: tiers(...Array.from({ length: 21 }, (_, i) => i)) }, ['tiers']],
  ['another currency', { cpm: { amountMinor: 1, currency: 'USD' } }, ['cpm', 'currency']],
  ['two contracted numbers', { contractedImpressions: 1, contractedDownloads: 1 }, ['contractedDownloads']],
  ['51 talking points', { talkingPoints: Array.from({ length: 51 }, (_, i) => `Point ${i}`) }, ['talkingPoints']],
  ['a talking point of 501 characters', { talkingPoints: ['x'.repeat(501)] }, ['talkingPoints', '0']],
  ['an address that runs a script', { url: 'javascript:alert(1)' }, ['url']],
  ['a spot of no seconds', { lengthSeconds: 0 }, ['lengthSeconds']],
])('refuses %s, and says where', async (_, wrong, path) => {
  const refusal = await place({ podPosition: 9, ...wrong }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: 'BAD_INPUT' });
  expect((refusal as { place: { path: unknown[] } }).place.path.map(String)).toEqual(['input', ...path]);
});

it('takes no flight, code or spot of another campaign, nor one that is none', async () => {
  const foreign = [{ flightId: await flightOf(otherId) }, { promoCodeId: await codeOf(otherId) }];
  const spot = await createPlacement(workspace.as(), { campaignId: otherId, podcastId });
  for (const part of [...foreign, { makeGoodForId: spot.id }])
    await expect(place({ podPosition: 8, ...part })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  for (const part of [{ flightId: newId() }, { promoCodeId: 'x' }, { makeGoodForId: newId() }])
    await expect(place({ podPosition: 8, ...part })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('is one spot in one place, also for two who place it at once; a make-good may stand where its spot stands', async () => {
  const spot = { position: 'POST_ROLL', podPosition: 2 } as const;
  const results = await Promise.allSettled([place(spot), place(spot)]);
  const placed = results.find((result) => result.status === 'fulfilled')!.value;
  expect(results.find((result) => result.status === 'rejected')).toMatchObject({
    reason: { code: 'CONFLICT', details: { existingId: placed.id } },
  });
  const makeGood = await place({ ...spot, makeGoodForId: placed.id });
  await expect(updatePlacement(workspace.as(), { placementId: makeGood.id, makeGoodForId: null })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(updatePlacement(workspace.as(), { placementId: makeGood.id, makeGoodForId: makeGood.id })).rejects.toMatchObject({
    code: 'BAD_INPUT',
  });
});

it('changes what is given, clears what is null, and keeps the kind of its price unless another is given', async () => {
  const { id: placementId } = await place({ podPosition: 3, url: 'https://a.example/', cpm: eur(2_000) });
  const update = (fields: object) => updatePlacement(workspace.as(), { placementId, ...fields });
  expect((await update({ url: null, cpm: eur(2_500) })).placement).toMatchObject({
    url: null,
    cpmMinor: 2_500,
    podPosition: 3,
    version: 2,
  });
  expect((await update({ pricing: 'TIERED', tiers: tiers(0, 9) })).placement).toMatchObject({ pricing: 'TIERED', cpmMinor: null });
  await expect(update({ cpm: eur(1) })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  expect((await update({ talkingPoints: [] })).change).toBeNull();
  await expect(update({ expectedVersion: 2, podPosition: 4 })).rejects.toMatchObject({ code: 'CONFLICT' });
});

it('is removed but kept, is not found then, and leaves its place to another', async () => {
  const { id: placementId } = await place({ podPosition: 5 });
  expect((await removePlacement(workspace.as(), { placementId })).change).toMatchObject({ kind: 'ARCHIVE', campaignId });
  await expect(removePlacement(workspace.as(), { placementId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(updatePlacement(workspace.as(), { placementId, podPosition: 6 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await workspace.as().loaders.placementsOfCampaign.load(campaignId))!.map(({ id }) => id)).not.toContain(placementId);
  await place({ podPosition: 5 });
});

it('stays as it is once its campaign is settled, and is nobody else’s', async () => {
  const settled = await book();
  const { id: placementId } = await createPlacement(workspace.as(), { campaignId: settled, podcastId });
  for (const state of ['COMPLETED', 'RECONCILED'] as const) await changeCampaignState(workspace.as(), { campaignId: settled, state });
  const settledRefusal = { code: 'CONFLICT', details: { settled: [] } };
  await expect(updatePlacement(workspace.as(), { placementId, podPosition: 1 })).rejects.toMatchObject(settledRefusal);
  await expect(removePlacement(workspace.as(), { placementId })).rejects.toMatchObject(settledRefusal);
  await expect(createPlacement(workspace.as(), { campaignId: settled, podcastId, podPosition: 2 })).rejects.toMatchObject(settledRefusal);
  const stranger = workspace.as('owner', newId());
  await expect(updatePlacement(stranger, { placementId, podPosition: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(removePlacement(workspace.as('analyst'), { placementId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
});
