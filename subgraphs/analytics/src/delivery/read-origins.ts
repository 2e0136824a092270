import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { NIL_ID } from '../listening/read-log.ts';
import { spansOfSpots } from './booked-spot.ts';
import { type AskedSpot, spanArrays } from './read-impressions.ts';

/** Downloads from one country, or from one kind of network. */
export interface OriginRow {
  dimension: 'country' | 'ip_class';
  value: string;
  downloads: number;
}

const ORIGINS = `/* read-delivery-origins */
  with span as materialized (
    select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[])
      as s (campaign_id, placement_id, podcast_id, episode_id, first_day, last_day)),
  counted as (
    select d.dimension, d.value, d.downloads
      from span cross join (values ('country'), ('ip_class')) asked (dimension)
     cross join lateral (
       select dimension, value, downloads from analytics.podcast_day
        where organization_id = ?::uuid and podcast_id = span.podcast_id and source = ?::text and dimension = asked.dimension
          and day between span.first_day and span.last_day offset 0) d
     where span.episode_id = '${NIL_ID}'
    union all
    select v.dimension, v.value, d.downloads
      from span cross join lateral (
        select country, ip_class, downloads from analytics.download_day
         where organization_id = ?::uuid and episode_id = span.episode_id and day between span.first_day and span.last_day and source = ?::text
        offset 0) d
     cross join lateral (values ('country', d.country), ('ip_class', d.ip_class)) v (dimension, value)
     where span.episode_id <> '${NIL_ID}')
  select dimension, value, sum(downloads)::float8 as downloads from counted group by 1, 2 order by 3 desc, 2`;

/** From where downloads with a spot came, each spot counted for itself: exactly, from sums of days. */
export async function readOrigins(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: readonly AskedSpot[],
): Promise<OriginRow[]> {
  const spans = spansOfSpots(asked);
  if (spans.length === 0) return [];
  return executeBound<OriginRow>(em, ORIGINS, [...spanArrays(spans), organizationId, source, organizationId, source]);
}
