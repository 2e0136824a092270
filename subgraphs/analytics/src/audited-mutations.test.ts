// Longer than others: one case for each audited mutation of the subgraph; in parts, no part would show that none is missing.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addDays, utcDay } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import { actionsRecordedBy, readAuditedMutations } from '@castgraph/service/fixture/audited-mutations';
import { recomputeAttribution } from './attribution/recompute-attribution.ts';
import { updateAttributionSetting } from './attribution/update-attribution-setting.ts';
import { decideApproval } from './approvals/decide-approval.ts';
import { requestApproval } from './approvals/request-approval.ts';
import { archiveCampaign } from './campaigns/archive-campaign.ts';
import { changeCampaignState } from './campaigns/change-campaign-state.ts';
import { createCampaign } from './campaigns/create-campaign.ts';
import { duplicateCampaign } from './campaigns/duplicate-campaign.ts';
import { updateCampaign } from './campaigns/update-campaign.ts';
import { undoChange } from './changes/undo-change.ts';
import { withListenerSecret } from './context.ts';
import { recordConversion } from './conversions/record-conversion.ts';
import { bookVerified } from './fixture/verified-campaign.ts';
import { createManualExchangeRate } from './exchange-rates/create-manual-exchange-rate.ts';
import { removeManualExchangeRate } from './exchange-rates/remove-manual-exchange-rate.ts';
import { proposeMakeGood } from './delivery/propose-make-good.ts';
import { updateDeliverySetting } from './delivery/update-delivery-setting.ts';
import { addDisputeMessage } from './disputes/add-dispute-message.ts';
import { openDispute } from './disputes/open-dispute.ts';
import { resolveDispute } from './disputes/resolve-dispute.ts';
import { withdrawDispute } from './disputes/withdraw-dispute.ts';
import { openWorkspace, type Workspace } from './fixture/workspace.ts';
import { importCampaigns } from './import/import-campaigns.ts';
import { confirmSharedNetwork } from './measurement/confirm-shared-network.ts';
import { recountDownloads } from './measurement/recount-downloads.ts';
import { removeSharedNetwork } from './measurement/remove-shared-network.ts';
import { updateMeasurementSetting } from './measurement/update-measurement-setting.ts';
import { createCampaignSnapshot } from './performance/create-campaign-snapshot.ts';
import { importOrders } from './order-import/import-orders.ts';
import { createPlacement } from './placements/create-placement.ts';
import { removePlacement } from './placements/remove-placement.ts';
import { updatePlacement } from './placements/update-placement.ts';
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
import { removeSurveyAnswer } from './surveys/remove-survey-answer.ts';
import { createSponsor } from './sponsors/create-sponsor.ts';
import { reviewFlag } from './verification/review-flag.ts';
import { updateVerificationSettings } from './verification/update-verification-settings.ts';
import { acceptCampaignShare } from './sharing/accept-campaign-share.ts';
import { leaveCampaignShare } from './sharing/leave-campaign-share.ts';
import { revokeCampaignShare } from './sharing/revoke-campaign-share.ts';
import { shareCampaign } from './sharing/share-campaign.ts';
import { archiveSponsor } from './sponsors/archive-sponsor.ts';
import { createBrand } from './sponsors/create-brand.ts';
import { createSponsorContact } from './sponsors/create-sponsor-contact.ts';
import { removeBrand } from './sponsors/remove-brand.ts';
import { removeSponsorContact } from './sponsors/remove-sponsor-contact.ts';
import { updateBrand } from './sponsors/update-brand.ts';
import { updateSponsorContact } from './sponsors/update-sponsor-contact.ts';
import { updateSponsor } from './sponsors/update-sponsor.ts';

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

const rate = (base: string) => ({ base, quote: 'EUR', rate: '0.9', firstDay: today, lastDay: today });
const placement = async () => {
  const [campaignId, { podcastId }] = [await campaign(), await workspace.addShow()];
  return { campaignId, placementId: (await createPlacement(as(), { campaignId, podcastId })).id };
};
const sponsorOf = (campaignId: string) => workspace.as('sponsor', undefined, [`campaign:${campaignId}`]);
const dispute = async () => {
  const { campaignId, placementId } = await placement();
  const { id: disputeId } = await openDispute(sponsorOf(campaignId), { placementId, reason: 'NOT_RUN', text: 'x' });
  return { campaignId, disputeId };
};
/** A share of a campaign of another organization, whose log is not looked at. */
const foreignShare = async () => {
  const publisher = workspace.as('owner', newId());
  const { id: sponsorId } = await createSponsor(publisher, { name: 'Theirs' });
  const cost = { amountMinor: 1, currency: 'EUR' };
  const { id } = await createCampaign(publisher, { sponsorId, name: 'Theirs', cost, flightFrom: today, flightTo: today });
  return (await shareCampaign(publisher, { campaignId: id })).code;
};

const cases: Record<string, () => Promise<() => Promise<unknown>>> = {
  createSponsor: async () => sponsor,
  createCampaign: async () => {
    const booking = await book();
    return () => createCampaign(as(), booking);
  },
  updateSponsor: async () => {
    const { id } = await sponsor();
    return () => updateSponsor(as(), { sponsorId: id, website: 'https://shop.example/' });
  },
  archiveSponsor: async () => {
    const { id } = await sponsor();
    return () => archiveSponsor(as(), { sponsorId: id });
  },
  createBrand: async () => {
    const { id } = await sponsor();
    return () => createBrand(as(), { sponsorId: id, name: 'Brand' });
  },
  updateBrand: async () => {
    const { id } = await createBrand(as(), { sponsorId: (await sponsor()).id, name: 'Brand' });
    return () => updateBrand(as(), { brandId: id, name: 'Other' });
  },
  removeBrand: async () => {
    const { id } = await createBrand(as(), { sponsorId: (await sponsor()).id, name: 'Brand' });
    return () => removeBrand(as(), { brandId: id });
  },
  createSponsorContact: async () => {
    const { id } = await sponsor();
    return () => createSponsorContact(as(), { sponsorId: id, name: 'Ada' });
  },
  updateSponsorContact: async () => {
    const { id } = await createSponsorContact(as(), { sponsorId: (await sponsor()).id, name: 'Ada' });
    return () => updateSponsorContact(as(), { contactId: id, job: 'Buyer' });
  },
  removeSponsorContact: async () => {
    const { id } = await createSponsorContact(as(), { sponsorId: (await sponsor()).id, name: 'Ada' });
    return () => removeSponsorContact(as(), { contactId: id });
  },
  updateCampaign: async () => {
    const campaignId = await campaign();
    return () => updateCampaign(as(), { campaignId, name: 'Winter' });
  },
  changeCampaignState: async () => {
    const campaignId = await campaign();
    return () => changeCampaignState(as(), { campaignId, state: 'COMPLETED' });
  },
  duplicateCampaign: async () => {
    const campaignId = await campaign();
    return () => duplicateCampaign(as(), { campaignId, firstDay: today });
  },
  archiveCampaign: async () => {
    const campaignId = await campaign();
    await changeCampaignState(as(), { campaignId, state: 'COMPLETED' });
    return () => archiveCampaign(as(), { campaignId });
  },
  undoChange: async () => {
    const { change } = await updateCampaign(as(), { campaignId: await campaign(), name: 'Winter' });
    return () => undoChange(as(), { changeId: change!.id });
  },
  importCampaigns: async () => () =>
    importCampaigns(as(), { csv: `sponsor,campaign,first_day,last_day,currency,cost\nBolt,Spring,${today},${today},EUR,1` }),
  updatePlacement: async () => {
    const { placementId } = await placement();
    return () => updatePlacement(as(), { placementId, lengthSeconds: 30 });
  },
  removePlacement: async () => {
    const { placementId } = await placement();
    return () => removePlacement(as(), { placementId });
  },
  proposeMakeGood: async () => {
    const [campaignId, { podcastId }] = [await campaign(), await workspace.addShow()];
    const { id: placementId } = await createPlacement(as(), { campaignId, podcastId, contractedImpressions: 100 });
    return () => proposeMakeGood(as(), { placementId });
  },
  updateDeliverySetting: async () => () => updateDeliverySetting(as(), { underPacing: 0.8 }),
  requestApproval: async () => {
    const campaignId = await campaign();
    return () => requestApproval(as(), { campaignId });
  },
  decideApproval: async () => {
    const { id, campaignId } = await requestApproval(as(), { campaignId: await campaign() });
    return () => decideApproval(sponsorOf(campaignId), { approvalId: id, approve: true });
  },
  openDispute: async () => {
    const { campaignId, placementId } = await placement();
    return () => openDispute(sponsorOf(campaignId), { placementId, reason: 'OTHER', text: 'x' });
  },
  addDisputeMessage: async () => {
    const { disputeId } = await dispute();
    return () => addDisputeMessage(as(), { disputeId, text: 'x' });
  },
  resolveDispute: async () => {
    const { disputeId } = await dispute();
    return () => resolveDispute(as(), { disputeId, outcome: 'CREDIT', text: 'x' });
  },
  withdrawDispute: async () => {
    const { campaignId, disputeId } = await dispute();
    return () => withdrawDispute(sponsorOf(campaignId), { disputeId });
  },
  shareCampaign: async () => {
    const campaignId = await campaign();
    return () => shareCampaign(as(), { campaignId });
  },
  revokeCampaignShare: async () => {
    const { share } = await shareCampaign(as(), { campaignId: await campaign() });
    return () => revokeCampaignShare(as(), { shareId: share.id });
  },
  acceptCampaignShare: async () => {
    const code = await foreignShare();
    return () => acceptCampaignShare(as(), { code });
  },
  leaveCampaignShare: async () => {
    const shareId = await acceptCampaignShare(as(), { code: await foreignShare() });
    return () => leaveCampaignShare(as(), { shareId });
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
  createManualExchangeRate: async () => () => createManualExchangeRate(as(), rate('USD')),
  removeManualExchangeRate: async () => {
    const { id } = await createManualExchangeRate(as(), rate('GBP'));
    return () => removeManualExchangeRate(as(), { manualExchangeRateId: id });
  },
  updateAttributionSetting: async () => {
    const { id: sponsorId } = await sponsor();
    return () => updateAttributionSetting(as(), { sponsorId, creditsPriorCustomers: true });
  },
  recomputeAttribution: async () => {
    const campaignId = await campaign();
    return () => recomputeAttribution(as(), { campaignId });
  },
  recordSurveyAnswer: async () => () => recordSurveyAnswer(as(), { answerId: newId(), at: new Date(), heard: 'OTHER' }),
  removeSurveyAnswer: async () => {
    const { id } = await recordSurveyAnswer(as(), { answerId: newId(), at: new Date(), heard: 'OTHER' });
    return () => removeSurveyAnswer(as(), { id });
  },
  importOrders: async () => () => importOrders(as(), { csv: `order,at,value,currency\n${newId()},${today},5,EUR` }),
  updateMeasurementSetting: async () => () => updateMeasurementSetting(as(), { maxDownloadsPerIp: 321 }),
  recountDownloads: async () => () =>
    recountDownloads(as(), { from: new Date(Date.now() - 7_200_000), to: new Date(Date.now() - 3_600_000) }),
  confirmSharedNetwork: async () => () => confirmSharedNetwork(as(), { label: 'Office', network: '203.0.113.7' }),
  removeSharedNetwork: async () => {
    const confirmed = await confirmSharedNetwork(as(), { label: 'Campus', network: '203.0.113.8' });
    return () => removeSharedNetwork(as(), { id: confirmed.sharedNetwork.id });
  },
  reviewFlag: async () => {
    const verified = await bookVerified(workspace, { organizationId: workspace.organizationId, code: 'REVIEWED', lengthSeconds: 90 });
    await verified.air('Acme');
    await verified.verify();
    const [flag] = await verified.rows<{ id: string }>('id');
    return () => reviewFlag(as(), { flagId: flag!.id, verdict: 'CONFIRMED' });
  },
  updateVerificationSettings: async () => () => updateVerificationSettings(as(), { keptDays: 20 }),
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
