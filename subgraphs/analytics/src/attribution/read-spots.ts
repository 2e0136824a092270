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
  /** Unix ms: from the first instant of each flight the spot runs in to the last, which is excluded. */
  spans: [from: number, to: number][];
}

type SpotRow = Omit<Spot, 'spans'> & { days: [first: string, last: string][] | null };

/** Spots in these downloads' shows, of campaigns that ran between them, by show. */
export async function readSpots(
  em: EntityManager,
  organizationId: string,
  downloads: readonly { podcastId: string; at: number }[],
): Promise<Map<string, Spot[]>> {
  if (downloads.length === 0) return new Map();
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { at } of downloads) [first, last] = [Math.min(first, at), Math.max(last, at)];
  const rows = await em.execute<SpotRow[]>(
    `/* read-spots */
     select p.id as "placementId", p.podcast_id as "podcastId", p.episode_id as "episodeId", ${CAMPAIGN_TERMS}, flights.days
       from analytics.placement p join analytics.campaign c on c.organization_id = p.organization_id and c.id = p.campaign_id
      cross join lateral (
        select json_agg(json_build_array(f.first_day, f.last_day)) as days from analytics.flight f
         where f.organization_id = p.organization_id and f.campaign_id = p.campaign_id and (p.flight_id is null or f.id = p.flight_id)) flights
      where p.organization_id = ? and p.podcast_id = any(?::uuid[]) and p.archived_at is null and c.state <> 'DRAFT'
        and c.flight_from <= ?::date and c.flight_to >= ?::date
      order by p.id`,
    [organizationId, arrayLiteral([...new Set(downloads.map(({ podcastId }) => podcastId))]), utcDay(last), utcDay(first)],
  );
  return Map.groupBy(rows.map(withSpans), ({ podcastId }) => podcastId);
}

/** A campaign without flights runs over its days. */
function withSpans({ days, ...spot }: SpotRow): Spot {
  const flights = days ?? [[spot.flightFrom, spot.flightTo]];
  return { ...spot, spans: flights.map(([first, last]) => [dayStart(first), dayStart(addDays(last, 1))]) };
}

/** Whether a download (of the spot's show) holds the spot: of its episode, or of any while the flight lasts. // A1, C33 */
export function isHeardIn(spot: Spot, { episodeId, at }: { episodeId: string; at: number }): boolean {
  if (spot.episodeId !== null && spot.episodeId !== episodeId) return false;
  return spot.spans.some(([from, to]) => at >= from && at < to);
}
