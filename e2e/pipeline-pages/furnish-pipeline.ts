import { addDays, utcDay } from '@castgraph/kernel/days';
import { makeThing } from '../set-up/make-thing.ts';
import type { Session } from '../set-up/session.ts';
import { until } from '../set-up/until.ts';

/** What the pipeline shows: a show, sponsors and campaigns in several states. */
export interface FurnishedPipeline {
  podcastId: string;
  acme: string;
  zeta: string;
  /** Ids of campaigns by their names. */
  campaigns: Record<string, string>;
}

export const today = utcDay(Date.now());

/** Makes an organization's pipeline through the API; the show comes from `feedUrl`. */
export async function furnishPipeline(owner: Session, feedUrl: string): Promise<FurnishedPipeline> {
  const { podcast } = await makeThing(owner, 'AddPodcast', 'podcast { id }', { feedUrl });
  await until(async () => {
    const { data } = await owner.send(
      'query($id: ID!) { podcast(id: $id) { title episodes(first: 1) { edges { node { id } } } } }',
      podcast,
    );
    return data?.podcast?.episodes.edges.length > 0 || undefined;
  });
  const sponsor = async (name: string) => (await makeThing(owner, 'CreateSponsor', 'sponsor { id }', { name })).sponsor.id as string;
  const [acme, zeta] = [await sponsor('Acme Teas'), await sponsor('Zeta Bikes')];
  const cost = { amountMinor: 480_000, currency: 'EUR' };
  const plan = async (name: string, sponsorId: string, from: number, to: number, rest: object = {}) => {
    const input = { sponsorId, name, cost, flightFrom: addDays(today, from), flightTo: addDays(today, to), ...rest };
    return (await makeThing(owner, 'CreateCampaign', 'campaign { id }', input)).campaign.id as string;
  };
  const campaigns = {
    'Autumn tea': await plan('Autumn tea', acme, -12, 18),
    'Winter tea': await plan('Winter tea', acme, 30, 58),
    'Spring plans': await plan('Spring plans', acme, 70, 90, { draft: true }),
    'Summer rides': await plan('Summer rides', zeta, -60, -30),
  };
  const place = {
    campaignId: campaigns['Autumn tea'],
    podcastId: podcast.id,
    contractedImpressions: 20_000,
    cpm: { amountMinor: 2_400, currency: 'EUR' },
  };
  // The show is told to the part that keeps placements a moment later.
  await until(async () => {
    const document = 'mutation($input: CreatePlacementInput!) { createPlacement(input: $input) { __typename } }';
    return (await owner.send(document, { input: place })).data?.createPlacement.__typename === 'CreatePlacementPayload' || undefined;
  });
  await makeThing(owner, 'CreatePromoCode', 'promoCode { id }', { campaignId: campaigns['Autumn tea'], code: 'AUTUMN20' });
  return { podcastId: podcast.id as string, acme, zeta, campaigns };
}
