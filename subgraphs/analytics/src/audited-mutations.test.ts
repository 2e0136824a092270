import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { recomputeAttribution } from './attribution/recompute-attribution.ts';
import { updateAttributionSetting } from './attribution/update-attribution-setting.ts';
import { createCampaign } from './campaigns/create-campaign.ts';
import { withListenerSecret } from './context.ts';
import { recordConversion } from './conversions/record-conversion.ts';
import { openWorkspace, type Workspace } from './fixture/workspace.ts';
import { confirmSharedNetwork } from './measurement/confirm-shared-network.ts';
import { recountDownloads } from './measurement/recount-downloads.ts';
import { removeSharedNetwork } from './measurement/remove-shared-network.ts';
import { updateMeasurementSetting } from './measurement/update-measurement-setting.ts';
import { createCampaignSnapshot } from './performance/create-campaign-snapshot.ts';
import { importOrders } from './order-import/import-orders.ts';
import { createPlacement } from './placements/create-placement.ts';
import { createPromoCode } from './placements/create-promo-code.ts';
import { createTrackingLink } from './placements/create-tracking-link.ts';
import { createPixel } from './pixels/create-pixel.ts';
import { removePixel } from './pixels/remove-pixel.ts';
import { rotatePixel } from './pixels/rotate-pixel.ts';
import { eraseHousehold } from './privacy/erase-household.ts';
import { revealHouseholdKey } from './privacy/reveal-household-key.ts';
import { updatePrivacySettings } from './privacy/update-privacy-settings.ts';
import { withPrivacy } from './privacy/with-privacy.ts';
import { recordSurveyAnswer } from './surveys/record-survey-answer.ts';
import { createSponsor } from './sponsors/create-sponsor.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const today = utcDay(new Date());
const limits = { eventDays: 400, verdictDays: 400, contact: null };
const as = () => withPrivacy(limits)(withListenerSecret(Buffer.alloc(32, 1))(workspace.as()));
const sponsor = () => createSponsor(as(), { name: `Sponsor ${newId()}` });

async function book() {
  const { id: sponsorId } = await sponsor();
  const money = { amountMinor: 2_500, currency: 'EUR' };
  return { sponsorId, name: 'Autumn', cost: money, cpm: money, flightFrom: addDays(today, -5), flightTo: addDays(today, 5) };
}
const campaign = async () => (await createCampaign(as(), await book())).id;

const cases: Record<string, () => Promise<() => Promise<unknown>>> = {
  createSponsor: async () => sponsor,
  createCampaign: async () => {
    const booking = await book();
    return () => createCampaign(as(), booking);
  },
  createCampaignSnapshot: async () => {
    const campaignId = await campaign();
    return () => createCampaignSnapshot(as(), { campaignId, range: { from: today, to: today } });
  },
  createPlacement: async () => {
    const [campaignId, { podcastId }] = [await campaign(), await workspace.addShow()];
    return () => createPlacement(as(), { campaignId, podcastId });
  },
  createPromoCode: async () => {
    const campaignId = await campaign();
    return () => createPromoCode(as(), { campaignId, code: 'AUDITED' });
  },
  createPixel: async () => () => createPixel(as(), { name: 'Shop' }),
  rotatePixel: async () => {
    const { id } = await createPixel(as(), { name: 'Shop' });
    return () => rotatePixel(as(), { pixelId: id });
  },
  removePixel: async () => {
    const { id } = await createPixel(as(), { name: 'Shop' });
    return () => removePixel(as(), { pixelId: id });
  },
  createTrackingLink: async () => {
    const campaignId = await campaign();
    return () => createTrackingLink(as(), { campaignId, destinationUrl: 'https://shop.example/' });
  },
  recordConversion: async () => () =>
    recordConversion(as(), { orderId: newId(), at: new Date(), value: { amountMinor: 100, currency: 'EUR' } }),
  updateAttributionSetting: async () => {
    const { id: sponsorId } = await sponsor();
    return () => updateAttributionSetting(as(), { sponsorId, creditsPriorCustomers: true });
  },
  recomputeAttribution: async () => {
    const campaignId = await campaign();
    return () => recomputeAttribution(as(), { campaignId });
  },
  recordSurveyAnswer: async () => () => recordSurveyAnswer(as(), { answerId: newId(), at: new Date(), heard: 'OTHER' }),
  importOrders: async () => () => importOrders(as(), { csv: `order,at,value,currency\n${newId()},${today},5,EUR` }),
  updateMeasurementSetting: async () => () => updateMeasurementSetting(as(), { maxDownloadsPerIp: 321 }),
  recountDownloads: async () => () =>
    recountDownloads(as(), { from: new Date(Date.now() - 7_200_000), to: new Date(Date.now() - 3_600_000) }),
  confirmSharedNetwork: async () => () => confirmSharedNetwork(as(), { label: 'Office', network: '203.0.113.7' }),
  removeSharedNetwork: async () => {
    const confirmed = await confirmSharedNetwork(as(), { label: 'Campus', network: '203.0.113.8' });
    return () => removeSharedNetwork(as(), { id: confirmed.sharedNetwork.id });
  },
  updatePrivacySettings: async () => () => updatePrivacySettings(as(), { eventDays: 100 }),
  revealHouseholdKey: async () => () => revealHouseholdKey(as(), { address: '203.0.113.7' }),
  eraseHousehold: async () => () => eraseHousehold(as(), { householdKey: 'ab'.repeat(16) }),
};

it('every audited mutation leaves exactly one entry of its action', async () => {
  const audited = await readAuditedMutations('analytics');
  expect(Object.keys(cases).toSorted()).toEqual([...audited.keys()].toSorted());
  for (const [field, actions] of audited) {
    const work = await cases[field]!();
    expect([field, await actionsRecordedBy(workspace.orm, workspace.organizationId, work)]).toEqual([field, actions]);
  }
});
