import { addDays, utcDay } from '@castgraph/kernel/days';
import { makeThing } from '../set-up/make-thing.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

/** A campaign that runs and has earned orders, and one that is over and delivered nothing. */
export interface FurnishedCampaign {
  campaignId: string;
  overId: string;
  /** Orders that the running campaign has earned. */
  orders: number;
  /** What these orders are worth, and what the campaign costs, in cents. */
  valueMinor: number;
  costMinor: number;
}

const ORDERS = 3;
const COST_MINOR = 480_000;

/** Makes the two campaigns through the API; the show comes from `feedUrl`. */
export async function furnishCampaign(owner: Session, feedUrl: string): Promise<FurnishedCampaign> {
  const today = utcDay(Date.now());
  const { podcast } = await makeThing(owner, 'AddPodcast', 'podcast { id }', { feedUrl });
  const { sponsor } = await makeThing(owner, 'CreateSponsor', 'sponsor { id }', { name: 'Acme Teas' });
  const cost = { amountMinor: COST_MINOR, currency: 'EUR' };
  const book = async (name: string, from: number, to: number) => {
    const days = { flightFrom: addDays(today, from), flightTo: addDays(today, to) };
    const { campaign } = await makeThing(owner, 'CreateCampaign', 'campaign { id }', { sponsorId: sponsor.id, name, cost, ...days });
    const place = { campaignId: campaign.id, podcastId: podcast.id, contractedImpressions: 20_000 };
    // The show is told to the part that keeps placements a moment later.
    await until(async () => {
      const document = 'mutation($input: CreatePlacementInput!) { createPlacement(input: $input) { __typename } }';
      return (await owner.send(document, { input: place })).data?.createPlacement.__typename === 'CreatePlacementPayload' || undefined;
    });
    return campaign.id as string;
  };
  const campaignId = await book('Autumn tea', -12, 18);
  const overId = await book('Summer tea', -60, -30);
  await makeThing(owner, 'CreatePromoCode', 'promoCode { id }', { campaignId, code: 'AUTUMN20' });
  await makeThing(owner, 'CreateTrackingLink', 'trackingLink { id }', { campaignId, destinationUrl: 'https://tea.example/' });
  for (let order = 1; order <= ORDERS; order++) {
    const value = { amountMinor: 1_000 * order, currency: 'EUR' };
    const sold = { orderId: `tea-${order}`, at: new Date().toISOString(), value, promoCodes: ['AUTUMN20'] };
    await makeThing(owner, 'RecordConversion', '__typename', sold);
  }
  await until(async () => {
    const document = 'query($id: ID!) { campaign(id: $id) { attribution { conversions } } }';
    const { data } = await owner.send(document, { id: campaignId });
    return data?.campaign?.attribution.conversions === ORDERS || undefined;
  });
  // The worker looks at campaigns that ran, and finds that this one delivered nothing.
  await until(async () => {
    const document = 'query($id: ID!) { campaign(id: $id) { flags(first: 1) { edges { node { id } } } verification { checkedAt } } }';
    const { data } = await owner.send(document, { id: overId });
    return (data?.campaign?.flags.edges.length > 0 && data?.campaign.verification !== null) || undefined;
  });
  return { campaignId, overId, orders: ORDERS, valueMinor: 6_000, costMinor: COST_MINOR };
}
