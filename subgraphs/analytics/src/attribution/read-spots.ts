import { addDays, dayStart, utcDay } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { CampaignTerms } from './open-campaign.ts';
import { CAMPAIGN_TERMS } from './read-terms.ts';

/** A spot of a campaign, with the campaign's terms. */
export interface Spot extends CampaignTerms {
  placementId: string;
  podcastId: string;
  episodeId: string | null;
}

/** Spots in these downloads' shows, of campaigns that ran between them, by show. */
export async function readSpots(
  em: EntityManager,
  organizationId: string,
  downloads: readonly { podcastId: string; at: number }[],
): Promise<Map<string, Spot[]>> {
  if (downloads.length === 0) return new Map();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of downloads) [first, last] = [Math.min(first, at), Math.max(last, at)];
  const rows = await em.execute<Spot[]>(
    `/* read-spots */
     select p.id as "placementId", p.podcast_id as "podcastId", p.episode_id as "episodeId", ${CAMPAIGN_TERMS}
       from analytics.placement p join analytics.campaign c on c.organization_id = p.organization_id and c.id = p.campaign_id
      where p.organization_id = ? and p.podcast_id = any(?::uuid[]) and c.flight_from <= ?::date and c.flight_to >= ?::date
      order by p.id`,
    [organizationId, arrayLiteral([...new Set(downloads.map(({ podcastId }) => podcastId))]), utcDay(last), utcDay(first)],
  );
  return Map.groupBy(rows, ({ podcastId }) => podcastId);
}

/** Whether a download (of the spot's show) holds the spot: of its episode, or of any while the flight lasts. // A1, C33 */
export function isHeardIn(spot: Spot, { episodeId, at }: { episodeId: string; at: number }): boolean {
  if (spot.episodeId !== null && spot.episodeId !== episodeId) return false;
  return at >= dayStart(spot.flightFrom) && at < dayStart(addDays(spot.flightTo, 1));
}
