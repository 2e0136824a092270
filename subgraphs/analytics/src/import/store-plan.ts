import type { EntityManager } from '@castgraph/orm/open-orm';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import { addCampaign, addFlight } from '../campaigns/add-campaign.ts';
import { stateOfDays } from '../campaigns/campaign-states.ts';
import { addPlacement } from '../placements/find-placements.ts';
import { brandKey, provideBrands, provideSponsors } from '../sponsors/provide-sponsors.ts';
import type { CampaignPlan } from './plan-campaign.ts';

/** Makes what the plans say, in few statements however many there are: sponsors and brands, campaigns, flights, placements. */
export async function storePlans(em: EntityManager, organizationId: string, plans: readonly CampaignPlan[]): Promise<void> {
  const made = plans.filter(({ known }) => !known);
  const sponsors = await provideSponsors(
    em,
    organizationId,
    made.map(({ sponsor }) => sponsor),
  );
  await em.flush();
  const brands = await provideBrands(
    em,
    organizationId,
    made.flatMap((plan) => namedBrand(plan, sponsors)),
  );
  await em.flush();
  for (const plan of plans) storeCampaign(em, organizationId, plan, { sponsors, brands });
  await em.flush();
  for (const { campaignId, flights } of plans)
    for (const { id, firstDay, lastDay } of flights.filter(({ isNew }) => isNew))
      addFlight(em, { organizationId, id, campaignId, firstDay, lastDay, name: null });
  await em.flush();
  for (const plan of plans) storePlacements(em, organizationId, plan);
  for (const { known } of plans) if (known) await outdateApprovals(em, known.campaign);
}

function storeCampaign(
  em: EntityManager,
  organizationId: string,
  plan: CampaignPlan,
  { sponsors, brands }: { sponsors: ReadonlyMap<string, string>; brands: ReadonlyMap<string, string> },
): void {
  const firstDays = plan.flights.map(({ firstDay }) => firstDay).toSorted();
  const span = {
    flightFrom: firstDays[0]!,
    flightTo: plan.flights
      .map(({ lastDay }) => lastDay)
      .toSorted()
      .at(-1)!,
  };
  if (plan.known) {
    Object.assign(plan.known.campaign, span, { version: plan.known.campaign.version + 1 });
    return;
  }
  const { terms } = plan;
  const sponsorId = sponsors.get(plan.sponsor.toLowerCase())!;
  addCampaign(em, {
    organizationId,
    sponsorId,
    ...span,
    id: plan.campaignId,
    brandId: terms.brand === undefined ? null : brands.get(brandKey(sponsorId, terms.brand))!,
    name: plan.name,
    state: terms.draft ? 'DRAFT' : stateOfDays(span),
    objective: terms.objective ?? null,
    markets: terms.markets ?? [],
    costMinor: terms.costMinor!,
    cpmMinor: null,
    currency: terms.currency,
    customerValueMinor: null,
    attributionWindowDays: 30, // A1
    signalOrder: null,
    halfLifeDays: 7, // A3
    pacingCurve: 'LINEAR',
    underDelivery: 'PRO_RATA',
    createdAt: new Date(),
    archivedAt: null,
    version: 1,
  });
}

function storePlacements(em: EntityManager, organizationId: string, { campaignId, placements }: CampaignPlan): void {
  for (const { id, flightId, place, spot } of placements) {
    const { position, podPosition, readKind, insertion, lengthSeconds, talkingPoints, forbiddenWords, competitors, url } = spot;
    addPlacement(em, {
      organizationId,
      id,
      campaignId,
      flightId,
      ...place,
      position,
      podPosition,
      readKind,
      insertion,
      lengthSeconds,
      talkingPoints,
      forbiddenWords,
      competitors,
      url,
      contractedDownloads: spot.impressions,
      pricing: spot.priceMinor === null ? 'CPM' : 'FLAT',
      cpmMinor: spot.cpmMinor,
      priceMinor: spot.priceMinor,
      tiers: null,
      promoCodeId: null,
      makeGoodFor: null,
      createdAt: new Date(),
      archivedAt: null,
      version: 1,
    });
  }
}

function namedBrand({ sponsor, terms }: CampaignPlan, sponsors: ReadonlyMap<string, string>): { sponsorId: string; name: string }[] {
  return terms.brand === undefined ? [] : [{ sponsorId: sponsors.get(sponsor.toLowerCase())!, name: terms.brand }];
}
