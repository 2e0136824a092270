import type { AdPosition } from '@castgraph/measurement/ad-position';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { BookedSpot } from './booked-spot.ts';

const POSITIONS: Readonly<Record<string, AdPosition>> = { PRE_ROLL: 'pre-roll', MID_ROLL: 'mid-roll', POST_ROLL: 'post-roll' };

// A make-good delivers from the day on which it was placed, whatever days of its flights are over by then.
const SPOTS = `/* read-booked-spots */
  select spot.id, spot.campaign_id as "campaignId", spot.podcast_id as "podcastId", spot.episode_id as "episodeId", spot.position,
         spot.pod_position as "podPosition", spot.contracted_downloads as contracted, spot.make_good_for as "makeGoodFor",
         (select coalesce(json_agg(json_build_object('firstDay', greatest(f.first_day, started.day), 'lastDay', f.last_day) order by f.first_day), '[]')
            from analytics.flight f where f.organization_id = spot.organization_id and f.campaign_id = spot.campaign_id
             and (spot.flight_id is null or f.id = spot.flight_id) and f.last_day >= started.day) as flights,
         (select json_agg(named.name) from (
            select s.name from analytics.sponsor s where s.organization_id = c.organization_id and s.id = c.sponsor_id
            union all
            select b.name from analytics.brand b where b.organization_id = c.organization_id and b.sponsor_id = c.sponsor_id) named) as advertisers
    from analytics.placement spot
    join analytics.campaign c on c.organization_id = spot.organization_id and c.id = spot.campaign_id
   cross join lateral (select case when spot.make_good_for is null then '-infinity' else (spot.created_at at time zone 'UTC')::date end as day) started
   where spot.organization_id = ? and spot.campaign_id = any (?::uuid[]) and spot.archived_at is null
   order by spot.campaign_id, spot.id`;

/** The placements in use of campaigns, each with its flights. One statement. */
export async function readBookedSpots(em: EntityManager, organizationId: string, campaignIds: readonly string[]): Promise<BookedSpot[]> {
  const rows = await em.execute<(BookedSpot & { position: string })[]>(SPOTS, [organizationId, arrayLiteral(campaignIds)]);
  return rows.map((row) => Object.assign(row, { position: POSITIONS[row.position]!, advertisers: row.advertisers ?? [] }));
}
