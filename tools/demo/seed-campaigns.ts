import { addDays, utcDay } from '@castgraph/kernel/days';
import { expectPayload } from './ask-gateway.ts';
import type { Gateway } from './ask-gateway.ts';
import { demoCampaigns } from './demo-campaigns.ts';
import type { DemoCampaign } from './demo-campaigns.ts';
import type { SeededPodcast } from './seed-podcasts.ts';

type Around = { podcasts: readonly SeededPodcast[]; mediaUrl: string };

type KnownSponsor = { id: string; name: string; brands: Array<{ id: string; name: string }> };

type KnownCampaign = {
  id: string;
  name: string;
  placements: Array<{ podcast: { id: string } }>;
  promoCodes: Array<{ code: string }>;
  trackingLinks: Array<{ slug: string }>;
};

/** Books the demo's campaigns with their spots, codes and links; whatever of them is there stays as it is. */
export async function seedCampaigns(gateway: Gateway, around: Around): Promise<void> {
  const { sponsors, campaigns } = await gateway.ask<{
    sponsors: KnownSponsor[];
    campaigns: { edges: Array<{ node: KnownCampaign }> };
  }>(
    `query DemoCampaigns { sponsors { id name brands { id name } } campaigns(first: 20) { edges { node {
       id name placements { podcast { id } } promoCodes { code } trackingLinks { slug } } } } }`,
  );
  for (const campaign of demoCampaigns) {
    const sponsor = sponsors.find(({ name }) => name === campaign.sponsor.name) ?? (await createSponsor(gateway, campaign.sponsor));
    const known = campaigns.edges.find(({ node }) => node.name === campaign.name)?.node;
    if (!sponsors.includes(sponsor)) sponsors.push(sponsor);
    const id = known?.id ?? (await createCampaign(gateway, sponsor, campaign));
    await complete(gateway, { placements: [], promoCodes: [], trackingLinks: [], ...known, id, name: campaign.name }, campaign, around);
    // What is settled takes no more spots: it is moved last.
    if (!known) for (const state of campaign.moves ?? []) await move(gateway, id, state);
  }
}

async function complete(gateway: Gateway, known: KnownCampaign, campaign: DemoCampaign, { podcasts, mediaUrl }: Around): Promise<void> {
  const campaignId = known.id;
  for (const { show, position, contractedDownloads, terms } of campaign.spots) {
    const podcastId = podcasts.find(({ slug }) => slug === show)!.id;
    if (known.placements.some(({ podcast }) => podcast.id === podcastId)) continue;
    await create(gateway, 'Placement', { campaignId, podcastId, position, contractedImpressions: contractedDownloads, ...terms });
  }
  for (const code of campaign.codes) {
    if (!known.promoCodes.some((one) => one.code === code)) await create(gateway, 'PromoCode', { campaignId, code });
  }
  const { link } = campaign;
  if (link && known.trackingLinks.length === 0) {
    await create(gateway, 'TrackingLink', { campaignId, slug: link.slug, destinationUrl: `${mediaUrl}/shops/${link.shop.domain}/` });
  }
}

async function createSponsor(gateway: Gateway, sponsor: DemoCampaign['sponsor']): Promise<KnownSponsor> {
  return { id: await create(gateway, 'Sponsor', sponsor), name: sponsor.name, brands: [] };
}

async function createCampaign(gateway: Gateway, sponsor: KnownSponsor, campaign: DemoCampaign): Promise<string> {
  const sponsorId = sponsor.id;
  const { name, currency, costMinor, cpmMinor, flight, terms, brand } = campaign;
  const [flightFrom, flightTo] = flight.map((days) => addDays(utcDay(new Date()), days));
  const money = (amountMinor: number) => ({ amountMinor, currency });
  const known = sponsor.brands.find(({ name: own }) => own === brand);
  const brandId = brand === undefined ? null : (known?.id ?? (await create(gateway, 'Brand', { sponsorId, name: brand })));
  return create(gateway, 'Campaign', {
    sponsorId,
    brandId,
    name,
    cost: money(costMinor),
    cpm: money(cpmMinor),
    flightFrom,
    flightTo,
    ...terms,
  });
}

async function move(gateway: Gateway, campaignId: string, state: string): Promise<void> {
  const { result } = await gateway.ask<{ result: { __typename: string } }>(
    `mutation DemoMove($input: ChangeCampaignStateInput!) {
       result: changeCampaignState(input: $input) { __typename ... on UserError { message } } }`,
    { input: { campaignId, state } },
  );
  expectPayload<typeof result>(result, 'ChangeCampaignStatePayload');
}

/** Runs `create{Type}` and gives the id of what was made. */
async function create(
  gateway: Gateway,
  type: 'Sponsor' | 'Brand' | 'Campaign' | 'Placement' | 'PromoCode' | 'TrackingLink',
  input: Record<string, unknown>,
): Promise<string> {
  const field = type[0]!.toLowerCase() + type.slice(1);
  const { result } = await gateway.ask<{ result: { __typename: string; made: { id: string } } }>(
    `mutation DemoCreate${type}($input: Create${type}Input!) {
       result: create${type}(input: $input) { __typename ... on Create${type}Payload { made: ${field} { id } } ... on UserError { message } } }`,
    { input },
  );
  return expectPayload<typeof result>(result, `Create${type}Payload`).made.id;
}
