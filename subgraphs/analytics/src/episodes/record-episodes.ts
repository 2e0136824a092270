import type { EventPayload } from '@castgraph/contracts/event';
import type { episodesChanged } from '@castgraph/contracts/episodes-changed';
import { episodeKeyByGuid, episodeKeyById } from '@castgraph/measurement/episode-key';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { countingLock } from '../listening/counting-lock.ts';
import { markResettled } from './mark-resettled.ts';

type EpisodesChanged = EventPayload<typeof episodesChanged>;

const RECORD_PODCAST = `/* record-podcast */
  insert into analytics.podcast as p (organization_id, id, title, feed_url, occurred_at, categories)
  select ?, ?, ?, ?, ?, coalesce(r.categories, '{}') from (select ?::text[] as categories) r
  on conflict (organization_id, id) do update
     set title = excluded.title, feed_url = excluded.feed_url, occurred_at = excluded.occurred_at,
         categories = case when ? then excluded.categories else p.categories end
   where p.occurred_at < excluded.occurred_at`;

const RECORD_EPISODES = `/* record-episodes */
  insert into analytics.episode (organization_id, id, podcast_id, guid, title, published_at, duration_seconds,
                                 size_bytes, bitrate_bps, id3_bytes, removed_at, occurred_at)
  select ?, r.id, ?, r.guid, r.title, r."publishedAt", r."durationSeconds", r."sizeBytes", r."bitrateBps", r."id3Bytes", r."removedAt", ?
    from jsonb_to_recordset(?::jsonb) as r (id uuid, guid text, title text, "publishedAt" timestamptz, "durationSeconds" float8,
                                            "sizeBytes" bigint, "bitrateBps" bigint, "id3Bytes" bigint, "removedAt" timestamptz)
  on conflict (organization_id, id) do update
     set guid = excluded.guid, title = excluded.title, published_at = excluded.published_at,
         duration_seconds = excluded.duration_seconds, size_bytes = excluded.size_bytes, bitrate_bps = excluded.bitrate_bps,
         id3_bytes = excluded.id3_bytes, removed_at = excluded.removed_at, occurred_at = excluded.occurred_at
   where analytics.episode.occurred_at < excluded.occurred_at`;

// Where two episodes claim one URL, the first claim stands: figures already shown must not wander to another episode.
const RECORD_URLS = `/* record-episode-urls */
  insert into analytics.episode_url (organization_id, url_key, episode_id, occurred_at)
  select ?, url_key, episode_id, ? from unnest(?::text[], ?::uuid[]) as r (url_key, episode_id)
  on conflict do nothing returning url_key`;

const REJUDGE = `/* rejudge-urls */
  insert into analytics.rejudged_url (organization_id, url_key)
  select distinct organization_id, url_key from analytics.request_verdict
   where organization_id = ? and cause = 'unknown-episode' and url_key = any (?::text[])
  on conflict do nothing`;

/**
 * Takes over what ingestion announces of a show and its episodes; an older announcement that arrives late changes nothing.
 * Requests that came before their episode was known, and those that were judged by other facts about its file, are handed to the
 * counting worker, to be judged again.
 */
export async function recordEpisodes(em: EntityManager, { organizationId, occurredAt, podcast, episodes }: EpisodesChanged): Promise<void> {
  await advisoryLock(em, countingLock(organizationId));
  await recordPodcast(em, organizationId, podcast, occurredAt);
  const unique = [...new Map(episodes.map((episode) => [episode.id, episode])).values()];
  await markResettled(em, organizationId, occurredAt, unique);
  await em.execute(RECORD_EPISODES, [organizationId, podcast.id, occurredAt, JSON.stringify(unique)]);
  // Reports may name an episode by its GUID or its id instead of an audio URL (C25).
  const claims = unique.flatMap(({ id, guid, audioUrls }) =>
    [...audioUrls, episodeKeyByGuid(podcast.id, guid), episodeKeyById(id)].map((urlKey) => ({ id, urlKey })),
  );
  const urls = [arrayLiteral(claims.map(({ urlKey }) => urlKey)), arrayLiteral(claims.map(({ id }) => id))];
  const added = await em.execute<{ url_key: string }[]>(RECORD_URLS, [organizationId, occurredAt, ...urls]);
  if (added.length > 0) await em.execute(REJUDGE, [organizationId, arrayLiteral(added.map((row) => row.url_key))]);
}

function recordPodcast(
  em: EntityManager,
  organizationId: string,
  podcast: EpisodesChanged['podcast'],
  occurredAt: string,
): Promise<unknown> {
  const { id, title, feedUrl, categories } = podcast;
  const named = categories ? arrayLiteral(categories) : null;
  return em.execute(RECORD_PODCAST, [organizationId, id, title, feedUrl, occurredAt, named, categories !== undefined]);
}
