import { DAY_MS } from '@castgraph/kernel/days';
import { audioUrlKey } from '@castgraph/measurement/audio-url';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { EpisodeName } from './platform-report.ts';

/** By what an episode was recognised, surest first. */
const METHODS = ['guid', 'url', 'title-and-day', 'title'] as const;
export type MatchMethod = (typeof METHODS)[number];

/** Which of our episodes a vendor means, and how that is known. */
export interface EpisodeMatch {
  episodeId: string;
  method: MatchMethod;
}

export interface MatchQuestion {
  organizationId: string;
  podcastId: string;
  platform: string;
  names: readonly EpisodeName[];
}

interface Known {
  id: string;
  guid: string;
  title: string;
  published_ms: number | null;
}

interface Index {
  byGuid: ReadonlyMap<string, string>;
  byTitle: ReadonlyMap<string, Known[]>;
  byUrl: ReadonlyMap<string, string>;
  /** What was recognised before, by the vendor's id. */
  byHostId: ReadonlyMap<string, EpisodeMatch>;
}

/**
 * Recognises a vendor's episodes of one show: by GUID (C25), by an audio address that is or was ours (C29), by title and day
 * of publication (a day more or less, for its zone), or by a title that only one episode has where the vendor names no day.
 * What an earlier report recognised by surer means stands. Three statements, whatever the number of names.
 * @returns one match per name, in order; null for what is none of ours, or could be several
 */
export async function matchEpisodes(em: EntityManager, question: MatchQuestion): Promise<(EpisodeMatch | null)[]> {
  const { names } = question;
  if (names.length === 0) return [];
  const index = await readIndex(em, question);
  return names.map((name) => {
    const found = matchByName(name, index);
    const before = name.hostEpisodeId === null ? undefined : index.byHostId.get(name.hostEpisodeId);
    if (!found || !before) return found ?? before ?? null;
    return METHODS.indexOf(before.method) < METHODS.indexOf(found.method) ? before : found;
  });
}

function matchByName({ guid, url, title, publishedAt }: EpisodeName, { byGuid, byUrl, byTitle }: Index): EpisodeMatch | null {
  const guided = guid === null ? undefined : byGuid.get(guid.trim());
  if (guided) return { episodeId: guided, method: 'guid' };
  const addressed = url === null ? undefined : byUrl.get(audioUrlKey(url).key);
  if (addressed) return { episodeId: addressed, method: 'url' };
  const titled = (title !== null && byTitle.get(titleKey(title))) || [];
  const at = publishedAt === null ? null : Date.parse(publishedAt);
  const possible =
    at === null ? titled : titled.filter(({ published_ms }) => published_ms !== null && Math.abs(dayOf(published_ms) - dayOf(at)) <= 1);
  return possible.length === 1 ? { episodeId: possible[0]!.id, method: at === null ? 'title' : 'title-and-day' } : null;
}

async function readIndex(em: EntityManager, { organizationId, podcastId, platform, names }: MatchQuestion): Promise<Index> {
  const episodes = await em.execute<Known[]>(
    `/* ingestion.match-episodes */ select id, guid, title, (extract(epoch from published_at) * 1000)::float8 as published_ms
       from ingestion.episode where organization_id = ? and podcast_id = ?`,
    [organizationId, podcastId],
  );
  const keys = names.flatMap(({ url }) => (url === null ? [] : [audioUrlKey(url).key]));
  const urls = await em.execute<{ url_key: string; episode_id: string }[]>(
    `/* ingestion.match-episode-urls */ select u.url_key, min(u.episode_id::text) as episode_id from ingestion.episode e
       join ingestion.episode_url u on u.organization_id = e.organization_id and u.episode_id = e.id
      where e.organization_id = ? and e.podcast_id = ? and u.url_key = any (?::text[]) group by 1 having count(*) = 1`,
    [organizationId, podcastId, arrayLiteral(keys)],
  );
  const before = await em.execute<{ host_episode_id: string; episode_id: string; matched_by: MatchMethod }[]>(
    `/* ingestion.match-host-episodes */ select host_episode_id, episode_id, matched_by from ingestion.host_episode
      where organization_id = ? and podcast_id = ? and platform = ? and episode_id is not null and host_episode_id = any (?::text[])`,
    [organizationId, podcastId, platform, arrayLiteral(names.flatMap(({ hostEpisodeId }) => hostEpisodeId ?? []))],
  );
  return {
    byGuid: new Map(episodes.map(({ id, guid }) => [guid, id])),
    byTitle: Map.groupBy(episodes, ({ title }) => titleKey(title)),
    byUrl: new Map(urls.map(({ url_key, episode_id }) => [url_key, episode_id])),
    byHostId: new Map(
      before.map(({ host_episode_id, episode_id, matched_by }) => [host_episode_id, { episodeId: episode_id, method: matched_by }]),
    ),
  };
}

function titleKey(title: string): string {
  return title.normalize('NFKC').replaceAll(/\s+/g, ' ').trim().toLowerCase();
}

function dayOf(ms: number): number {
  return Math.floor(ms / DAY_MS);
}
