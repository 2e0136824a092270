import type { AdSlot, EpisodeEvidence } from '@castgraph/measurement/verification/spot-evidence';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { BookedSpot } from '../delivery/booked-spot.ts';

/** An episode with what is known of its ads and words. */
export interface KnownEpisode extends Omit<EpisodeEvidence, 'heard'> {
  id: string;
}

/** Episodes of a spot that are looked at, the newest: a year of a daily show, and some. */
export const MAX_EPISODES = 400;

const LIST = `/* list-episodes-of-spot */
  select id from analytics.episode
   where organization_id = ? and podcast_id = ? and published_at >= ?::date and published_at < ?::date + 1 and published_at <= now()
   order by published_at desc, id desc limit ${MAX_EPISODES}`;

/** The episodes in which a spot should be: its own, or those of its show that were published in its flights. */
export async function listSpotEpisodes(em: EntityManager, organizationId: string, spot: BookedSpot): Promise<string[]> {
  if (spot.episodeId !== null) return [spot.episodeId];
  const ids: string[] = [];
  for (const { firstDay, lastDay } of spot.flights.toReversed()) {
    const rows = await em.execute<{ id: string }[]>(LIST, [organizationId, spot.podcastId, firstDay, lastDay]);
    ids.push(...rows.map(({ id }) => id));
  }
  return ids.slice(0, MAX_EPISODES);
}

// Confidence: what a detector is unsure of is for the review of slots, and no evidence yet.
const READ = `/* read-episode-evidence */
  select e.id, e.duration_seconds as "durationSeconds", (e.published_at at time zone 'UTC')::date::text as "publishedDay",
         (e.removed_at at time zone 'UTC')::date::text as "removedDay",
         (select coalesce(json_agg(json_build_object('id', s.id, 'startSeconds', s.start_seconds, 'endSeconds', s.end_seconds,
                                   'sponsorName', s.sponsor_name, 'campaignId', s.campaign_id, 'lines', coalesce(w.lines, '[]'))
                                   order by s.start_seconds, s.id), '[]')
            from analytics.ad_slot s
            left join analytics.ad_slot_words w on w.organization_id = s.organization_id and w.slot_id = s.id
           where s.organization_id = e.organization_id and s.episode_id = e.id and s.confidence >= 0.5) as slots,
         t.version, (t.read_at at time zone 'UTC')::date::text as "readDay", t.times_estimated as "areTimesEstimated"
    from analytics.episode e
    left join analytics.episode_words t on t.organization_id = e.organization_id and t.episode_id = e.id
   where e.organization_id = ? and e.id = any (?::uuid[])`;

interface EpisodeRow {
  id: string;
  durationSeconds: number | null;
  publishedDay: string | null;
  removedDay: string | null;
  slots: AdSlot[];
  version: string | null;
  readDay: string;
  areTimesEstimated: boolean;
}

/** What is known of episodes, by id, without the vocabularies of their transcripts, which few checks need. One statement. */
export async function readEpisodes(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<Map<string, KnownEpisode>> {
  const rows = await em.execute<EpisodeRow[]>(READ, [organizationId, arrayLiteral(ids)]);
  return new Map(rows.map((row) => [row.id, toEpisode(row)]));
}

function toEpisode({ version, readDay, areTimesEstimated, ...row }: EpisodeRow): KnownEpisode {
  return { ...row, transcript: version === null ? null : { version, readDay, areTimesEstimated, vocabulary: null } };
}

const VOCABULARIES = `/* read-vocabularies */ select episode_id as id, to_json(vocabulary) as vocabulary
  from analytics.episode_words where organization_id = ? and episode_id = any (?::uuid[]) and vocabulary is not null`;

/** The words of whole transcripts, each once, by episode id. One statement. */
export async function readVocabularies(
  em: EntityManager,
  organizationId: string,
  ids: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  if (ids.length === 0) return new Map();
  const rows = await em.execute<{ id: string; vocabulary: string[] }[]>(VOCABULARIES, [organizationId, arrayLiteral(ids)]);
  return new Map(rows.map(({ id, vocabulary }) => [id, new Set(vocabulary)]));
}
