import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { MatchMethod } from './match-episodes.ts';
import { platformsOfKind } from './platforms.ts';

/** An episode as a host names it, and which of ours it is. */
export interface HostEpisode {
  podcastId: string;
  hostPlatform: string;
  hostEpisodeId: string;
  title: string;
  publishedAt: Date | null;
  /** Null while it is none of ours. */
  episodeId: string | null;
  matchedBy: MatchMethod | null;
}

/** The most episodes of one show at one host that are listed. */
const MAX_EPISODES = 1_000;

interface Row extends Omit<HostEpisode, 'publishedAt'> {
  published_ms: number | null;
}

/** Episodes of these shows as hosts name them, newest first, at most 1,000 of each host and show. One statement. */
export async function listHostEpisodes(context: OperationContext, podcastIds: readonly string[]): Promise<HostEpisode[]> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const rows = await context.read((em) =>
    em.execute<Row[]>(
      `/* ingestion.list-host-episodes */
       select "podcastId", "hostPlatform", "hostEpisodeId", title, published_ms, "episodeId", "matchedBy" from (
         select podcast_id as "podcastId", platform as "hostPlatform", host_episode_id as "hostEpisodeId", title,
                (extract(epoch from published_at) * 1000)::float8 as published_ms, episode_id as "episodeId", matched_by as "matchedBy",
                row_number() over (partition by podcast_id, platform order by published_at desc nulls last, host_episode_id desc) as place
           from ingestion.host_episode where organization_id = ? and podcast_id = any (?::uuid[]) and platform = any (?::text[])) e
        where place <= ? order by "hostPlatform", place`,
      [organizationId, arrayLiteral(podcastIds.filter(isId)), arrayLiteral(platformsOfKind('host')), MAX_EPISODES],
    ),
  );
  return rows.map(({ published_ms, ...episode }) =>
    Object.assign(episode, { publishedAt: published_ms === null ? null : new Date(published_ms) }),
  );
}
