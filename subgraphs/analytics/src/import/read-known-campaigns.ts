import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import { findFlights } from '../campaigns/find-flights.ts';
import type { Flight } from '../campaigns/flight.entity.ts';
import { findPlacements } from '../placements/find-placements.ts';
import type { Placement } from '../placements/placement.entity.ts';

/** A campaign that is there, with its parts. */
export interface KnownCampaign {
  campaign: Campaign;
  flights: Flight[];
  placements: Placement[];
}

/** What rows of one campaign have in common: names of sponsor and campaign, in lower case. */
export function groupKey(sponsor: string, campaign: string): string {
  return JSON.stringify([sponsor.toLowerCase(), campaign.toLowerCase()]);
}

/** Campaigns that are there under these names, those that were put away left out, newest first, by `groupKey`: four statements. */
export async function readKnownCampaigns(
  em: EntityManager,
  organizationId: string,
  names: readonly { sponsor: string; campaign: string }[],
): Promise<Map<string, KnownCampaign[]>> {
  const found = await em.execute<{ id: string; sponsor: string; campaign: string }[]>(
    `/* find-campaigns-by-name */
     select distinct c.id, asked.sponsor, asked.campaign from unnest(?::text[], ?::text[]) asked(sponsor, campaign)
       join analytics.sponsor s on s.organization_id = ? and lower(s.name) = lower(asked.sponsor)
       join analytics.campaign c on c.organization_id = s.organization_id and c.sponsor_id = s.id and lower(c.name) = lower(asked.campaign)
      where c.archived_at is null`,
    [arrayLiteral(names.map(({ sponsor }) => sponsor)), arrayLiteral(names.map(({ campaign }) => campaign)), organizationId],
  );
  const keyOf = new Map(found.map((row) => [row.id, groupKey(row.sponsor, row.campaign)]));
  const ids = [...keyOf.keys()];
  const campaigns = await findCampaigns(em, organizationId, ids);
  const flights = Map.groupBy(await findFlights(em, organizationId, ids), ({ campaignId }) => campaignId);
  const placements = Map.groupBy(await findPlacements(em, organizationId, ids), ({ campaignId }) => campaignId);
  const known = campaigns
    .toSorted((a, b) => (a.id < b.id ? 1 : -1))
    .map((campaign) => ({ campaign, flights: flights.get(campaign.id) ?? [], placements: placements.get(campaign.id) ?? [] }));
  return Map.groupBy(known, ({ campaign }) => keyOf.get(campaign.id)!);
}
