import { addDays, dayStart } from '@castgraph/kernel/days';
import { ListenerSketch, SKETCH_ERROR_SHARE } from '@castgraph/measurement/listener-sketch';
import { executeBound } from '@castgraph/orm/execute-bound';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from '../listening/measurement-setting.ts';
import { NIL_ID } from '../listening/read-log.ts';
import { readListenerSketch } from '../listening/read-listeners-of-span.ts';
import { spansOfSpots, type SpotSpan } from './booked-spot.ts';
import { type AskedSpot, type ImpressionRow, spanArrays } from './read-impressions.ts';

/** How many different listeners downloads of spots came from (C24); never to be added to another figure. */
export interface Reach {
  reach: number;
  /** Whether the number is an estimate from sketches rather than a count. */
  reachIsEstimate: boolean;
  /** By how much of itself an estimate is off in 19 of 20 cases, at most; 0 for a count. */
  reachErrorShare: number;
}

export const NOBODY: Reach = { reach: 0, reachIsEstimate: false, reachErrorShare: 0 };

/** Up to so many downloads listeners are counted one by one, which takes a fraction of a second. */
const COUNTED_DOWNLOADS = 100_000;

/** Downloads of spots, by a look into an index for each span of days. Parameters: the arrays of `spanArrays`, the organization, the source. */
export const DOWNLOADS_OF_SPANS = `(
    select span.campaign_id, d.listener_key
      from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::date[], ?::date[])
           as span (campaign_id, placement_id, podcast_id, episode_id, first_day, last_day)
     cross join lateral (
       select listener_key from analytics.download
        where organization_id = ?::uuid and podcast_id = span.podcast_id and source = ?::text and not implausible
          and (span.episode_id = '${NIL_ID}' or episode_id = span.episode_id)
          and at >= span.first_day::timestamp at time zone 'UTC' and at < (span.last_day + 1)::timestamp at time zone 'UTC' offset 0) d)`;

const COUNT = `/* count-reach */
  select campaign_id, count(distinct listener_key)::float8 as reach from ${DOWNLOADS_OF_SPANS} d group by 1`;

/**
 * Reach of each campaign whose spots are asked about, by campaign id: of those with up to 100,000 downloads (`rows`) by counting, of larger ones
 * from the sketches of their shows' and episodes' days.
 */
export async function readReach(
  em: EntityManager,
  organizationId: string,
  source: Source,
  asked: readonly AskedSpot[],
  rows: readonly ImpressionRow[],
): Promise<Map<string, Reach>> {
  const downloads = new Map<string, number>();
  for (const row of rows) downloads.set(row.campaignId, (downloads.get(row.campaignId) ?? 0) + row.downloads);
  const spans = Map.groupBy(
    distinctSpans(asked).filter(({ spot }) => downloads.has(spot.campaignId)),
    ({ spot }) => spot.campaignId,
  );
  const isSmall = (id: string) => downloads.get(id)! <= COUNTED_DOWNLOADS;
  const found = await countReach(
    em,
    organizationId,
    source,
    [...spans].flatMap(([id, own]) => (isSmall(id) ? own : [])),
  );
  for (const [id, own] of spans) if (!isSmall(id)) found.set(id, await estimateReach(em, organizationId, source, own));
  return found;
}

async function countReach(
  em: EntityManager,
  organizationId: string,
  source: Source,
  spans: readonly SpotSpan[],
): Promise<Map<string, Reach>> {
  if (spans.length === 0) return new Map();
  const rows = await executeBound<{ campaign_id: string; reach: number }>(em, COUNT, [...spanArrays(spans), organizationId, source]);
  return new Map(rows.map((row) => [row.campaign_id, { ...NOBODY, reach: row.reach }]));
}

async function estimateReach(em: EntityManager, organizationId: string, source: Source, spans: readonly SpotSpan[]): Promise<Reach> {
  const union = new ListenerSketch();
  for (const { spot, firstDay, lastDay } of spans) {
    const span = { from: dayStart(firstDay), to: dayStart(addDays(lastDay, 1)) };
    const episode = spot.episodeId === null ? {} : { episodeId: spot.episodeId };
    const sketch = await readListenerSketch(em, { organizationId, source, ...span, podcastId: spot.podcastId, ...episode });
    union.merge(sketch.toBytes());
  }
  const isEstimate = !union.isExact;
  return { reach: union.count(), reachIsEstimate: isEstimate, reachErrorShare: isEstimate ? SKETCH_ERROR_SHARE : 0 };
}

/** Days of shows and episodes, each once within a campaign: an episode of a show that runs on the same days is part of it. */
function distinctSpans(asked: readonly AskedSpot[]): SpotSpan[] {
  const spans = new Map<string, SpotSpan>();
  const key = ({ spot, firstDay, lastDay }: SpotSpan, episodeId = spot.episodeId) =>
    `${spot.campaignId} ${spot.podcastId} ${episodeId} ${firstDay} ${lastDay}`;
  for (const span of spansOfSpots(asked)) spans.set(key(span), span);
  return [...spans.values()].filter((span) => span.spot.episodeId === null || !spans.has(key(span, null)));
}
