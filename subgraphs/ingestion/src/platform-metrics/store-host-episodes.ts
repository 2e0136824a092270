import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ImportRun } from './import-run.ts';
import type { EpisodeMatch } from './match-episodes.ts';
import type { EpisodeName } from './platform-report.ts';
import type { FigureOrigin } from './store-figures.ts';

/** A vendor's episode and which of ours it is. */
export interface NamedEpisode {
  name: EpisodeName;
  match: EpisodeMatch | null;
}

// What a later report leaves out is kept: exports of figures name fewer things than those of episodes.
const UPSERT = `/* ingestion.store-host-episodes */
  insert into ingestion.host_episode as h (organization_id, podcast_id, platform, host_episode_id, title, published_at, episode_id, matched_by,
                                           source, as_of, importer, import_id)
  select ?::uuid, ?::uuid, ?, r."hostEpisodeId", r.title, r."publishedAt", r."episodeId", r."matchedBy", ?, ?::timestamptz, ?, ?::uuid
    from jsonb_to_recordset(?::jsonb) as r ("hostEpisodeId" text, title text, "publishedAt" timestamptz, "episodeId" uuid, "matchedBy" text)
   order by 4
  on conflict (organization_id, podcast_id, platform, host_episode_id) do update
     set title = coalesce(nullif(excluded.title, ''), h.title), published_at = coalesce(excluded.published_at, h.published_at),
         episode_id = coalesce(excluded.episode_id, h.episode_id), matched_by = coalesce(excluded.matched_by, h.matched_by),
         source = excluded.source, as_of = excluded.as_of, importer = excluded.importer, import_id = excluded.import_id
   where h.as_of <= excluded.as_of
     and (h.title, h.published_at, h.episode_id, h.matched_by, h.as_of) is distinct from
         (coalesce(nullif(excluded.title, ''), h.title), coalesce(excluded.published_at, h.published_at),
          coalesce(excluded.episode_id, h.episode_id), coalesce(excluded.matched_by, h.matched_by), excluded.as_of)
  returning host_episode_id`;

/**
 * Stores episodes as a platform or host names them, by its own id; those it gives none are known by their GUID, and those
 * without either are not kept. The latest as-of stands. @returns the ids of those that changed
 */
export async function storeHostEpisodes(
  em: EntityManager,
  { organizationId, podcastId, importer, id }: ImportRun,
  { platform, source, asOf }: FigureOrigin,
  episodes: readonly NamedEpisode[],
): Promise<Set<string>> {
  const forms = new Map<string, object>();
  for (const { name, match } of episodes) {
    const hostEpisodeId = hostIdOf(name);
    // A report of days names an episode once for each of them.
    if (hostEpisodeId === null || forms.has(hostEpisodeId)) continue;
    const { title, publishedAt } = name;
    forms.set(hostEpisodeId, {
      hostEpisodeId,
      title: title ?? '',
      publishedAt,
      episodeId: match?.episodeId ?? null,
      matchedBy: match?.method ?? null,
    });
  }
  if (forms.size === 0) return new Set();
  const rows = await em.execute<{ host_episode_id: string }[]>(UPSERT, [
    organizationId,
    podcastId,
    platform,
    source,
    asOf.toISOString(),
    importer,
    id,
    JSON.stringify([...forms.values()]),
  ]);
  return new Set(rows.map((row) => row.host_episode_id));
}

/** What a vendor's episode is kept by; null where it says nothing that lasts. */
export function hostIdOf({ hostEpisodeId, guid }: EpisodeName): string | null {
  return hostEpisodeId ?? (guid || null);
}
