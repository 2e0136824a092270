import { advertiserName, findBookedAd, type FoundAd } from '@castgraph/measurement/ad-break';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { BookedSpot } from './booked-spot.ts';

/** Which advertisement of an episode a spot is. */
export interface MatchedAd {
  placementId: string;
  episodeId: string;
  slotId: string;
}

interface SlotRow extends FoundAd {
  podcastId: string;
  episodeId: string;
  /** Null where the episode's length is not known. */
  duration: number | null;
}

const SLOTS = `/* read-ad-slots */
  select s.id, s.podcast_id as "podcastId", s.episode_id as "episodeId", s.start_seconds as "startSeconds", s.end_seconds as "endSeconds",
         s.campaign_id as "campaignId", s.sponsor_name as "sponsorName", e.duration_seconds as duration
    from analytics.ad_slot s
    left join analytics.episode e on e.organization_id = s.organization_id and e.id = s.episode_id
   where s.organization_id = ? and s.podcast_id = any (?::uuid[])`;

/** Finds, in the episodes of spots, the advertisements that they are. One statement. */
export async function matchBookedAds(em: EntityManager, organizationId: string, spots: readonly BookedSpot[]): Promise<MatchedAd[]> {
  const podcastIds = [...new Set(spots.map(({ podcastId }) => podcastId))];
  if (podcastIds.length === 0) return [];
  const slots = await em.execute<SlotRow[]>(SLOTS, [organizationId, arrayLiteral(podcastIds)]);
  const byShow = Map.groupBy(slots, ({ podcastId }) => podcastId);
  return spots.flatMap((spot) => {
    const ofShow = byShow.get(spot.podcastId) ?? [];
    const ofSpot = spot.episodeId === null ? ofShow : ofShow.filter(({ episodeId }) => episodeId === spot.episodeId);
    return matchSpot(spot, ofSpot);
  });
}

function matchSpot(spot: BookedSpot, slots: readonly SlotRow[]): MatchedAd[] {
  const booked = { ...spot, advertiserNames: spot.advertisers.map(advertiserName) };
  return [...Map.groupBy(slots, ({ episodeId }) => episodeId)].flatMap(([episodeId, ofEpisode]) => {
    // Without a length the last advertisement's end is the least it can have.
    const duration = ofEpisode[0]!.duration ?? Math.max(...ofEpisode.map(({ endSeconds }) => endSeconds));
    const found = findBookedAd(ofEpisode, booked, duration);
    return found ? [{ placementId: spot.id, episodeId, slotId: found.id }] : [];
  });
}
