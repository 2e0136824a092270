import type { Day } from '@castgraph/kernel/days';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { NIL_ID } from '../listening/read-log.ts';
import { type BookedSpot, spansOfSpots, type SpotSpan } from './booked-spot.ts';
import type { ImpressionCounts } from './impression-counts.ts';
import { matchBookedAds, type MatchedAd } from './match-booked-ads.ts';

/** A spot and the days that are asked about. */
export interface AskedSpot {
  spot: BookedSpot;
  from: Day;
  to: Day;
}

/** What a spot delivered; on a day or in an episode, where these were asked for. */
export interface ImpressionRow extends ImpressionCounts {
  campaignId: string;
  placementId: string;
  day: Day | null;
  episodeId: string | null;
}

/** Into what impressions are parted besides spots. */
export type ImpressionParts = 'whole' | 'days' | 'episodes';

const PARTS: Readonly<Record<ImpressionParts, { day: string; episode: string }>> = {
  whole: { day: 'null', episode: 'null::uuid' },
  days: { day: 'c.day::text', episode: 'null::uuid' },
  episodes: { day: 'null', episode: 'c.episode_id' },
};

// A run of a show and a single episode lie in different orders of the same sums.
const impressions = (parts: ImpressionParts): string => `/* read-impressions */
  with span as materialized (
    select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[])
      as s (campaign_id, placement_id, podcast_id, episode_id, first_day, last_day)),
  booked as materialized (select * from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as b (placement_id, episode_id, slot_id)),
  counted as (
    select span.campaign_id, span.placement_id, d.day, d.episode_id, d.downloads
      from span cross join lateral (
        select day, episode_id, downloads from analytics.episode_day
         where organization_id = ?::uuid and podcast_id = span.podcast_id and source = ?::text and day between span.first_day and span.last_day
        offset 0) d
     where span.episode_id = '${NIL_ID}'
    union all
    select span.campaign_id, span.placement_id, d.day, d.episode_id, d.downloads
      from span cross join lateral (
        select day, episode_id, downloads from analytics.episode_day
         where organization_id = ?::uuid and episode_id = span.episode_id and source = ?::text and day between span.first_day and span.last_day
        offset 0) d
     where span.episode_id <> '${NIL_ID}')
  select c.campaign_id as "campaignId", c.placement_id as "placementId", ${PARTS[parts].day} as day, ${PARTS[parts].episode} as "episodeId",
         sum(c.downloads)::float8 as downloads,
         coalesce(sum(c.downloads) filter (where s.slot_id is null), 0)::float8 as "byDownload",
         coalesce(sum(s.served), 0)::float8 as served, coalesce(sum(s.requested), 0)::float8 as requested,
         coalesce(sum(s.downloads), 0)::float8 as lost
    from counted c
    left join booked b on b.placement_id = c.placement_id and b.episode_id = c.episode_id
    left join analytics.ad_slot_day s on s.organization_id = ?::uuid and s.slot_id = b.slot_id and s.source = ?::text and s.day = c.day
   group by 1, 2, 3, 4`;

interface CountedRow extends Omit<ImpressionRow, keyof ImpressionCounts> {
  downloads: number;
  byDownload: number;
  served: number;
  requested: number;
  lost: number;
}

/**
 * Impressions (C33) of spots within their flights and the days asked about, from sums of days. Under a prefix, which sees no bytes, every
 * valid download is one (C27). Two statements, one under a prefix. A spot that delivered nothing has no row.
 */
export async function readImpressions(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: readonly AskedSpot[],
  parts: ImpressionParts,
): Promise<ImpressionRow[]> {
  const spans = spansOfSpots(asked);
  if (spans.length === 0) return [];
  const isPrefix = source === 'prefix';
  const spots = [...new Map(spans.map(({ spot }) => [spot.id, spot])).values()];
  const booked = isPrefix ? [] : await matchBookedAds(em, organizationId, spots);
  const column = (field: keyof MatchedAd) => arrayLiteral(booked.map((each) => each[field]));
  const rows = await executeBound<CountedRow>(em, impressions(parts), [
    ...spanArrays(spans),
    column('placementId'),
    column('episodeId'),
    column('slotId'),
    ...Array.from({ length: 3 }, () => [organizationId, source]).flat(),
  ]);
  return rows.map(({ campaignId, placementId, day, episodeId, downloads, byDownload, served, requested, lost }) => ({
    campaignId,
    placementId,
    day,
    episodeId,
    downloads,
    prefix: isPrefix ? byDownload : 0,
    served,
    requested,
    unplaced: isPrefix ? 0 : byDownload + lost,
  }));
}

/** Days of spots as arrays: campaign, placement, show, episode (NIL for all), first and last day. */
export function spanArrays(spans: readonly SpotSpan[]): string[] {
  return [
    arrayLiteral(spans.map(({ spot }) => spot.campaignId)),
    arrayLiteral(spans.map(({ spot }) => spot.id)),
    arrayLiteral(spans.map(({ spot }) => spot.podcastId)),
    arrayLiteral(spans.map(({ spot }) => spot.episodeId ?? NIL_ID)),
    arrayLiteral(spans.map(({ firstDay }) => firstDay)),
    arrayLiteral(spans.map(({ lastDay }) => lastDay)),
  ];
}
