import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { DayRange } from '../listening/day-range.ts';

/** What is asked about: a show, or one of its episodes, over days. The range was checked. */
export interface EngagementQuestion {
  podcastId: string;
  episodeId: string | null;
  dateRange: DayRange;
}

/** The same as it is asked. */
export interface EngagementInput {
  podcastId: string;
  episodeId?: string | null;
  range: { from: string; to: string; timeZone?: string | null };
}

/** The ids by which counts are read. An episode's are read by the episode alone, which is the narrower. */
export function idsOf({ podcastId, episodeId }: EngagementQuestion): { podcastIds: string[]; episodeIds?: string[] } {
  return episodeId === null ? { podcastIds: [podcastId] } : { podcastIds: [podcastId], episodeIds: [episodeId] };
}

/** Whether the show, and the episode where one is named, are the organization's and belong together. */
export async function isVisible(em: EntityManager, organizationId: string, podcastId: string, episodeId: string | null): Promise<boolean> {
  if (!isId(podcastId) || (episodeId !== null && !isId(episodeId))) return false;
  const rows = await em.execute(
    episodeId === null
      ? '/* find-show */ select 1 from analytics.podcast where organization_id = ? and id = ?'
      : '/* find-episode */ select 1 from analytics.episode where organization_id = ? and podcast_id = ? and id = ?',
    [organizationId, podcastId, ...(episodeId === null ? [] : [episodeId])],
  );
  return rows.length > 0;
}

/** The ids of the organization's shows, at most so many. */
export async function listShows(em: EntityManager, organizationId: string, limit: number): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>('/* list-shows */ select id from analytics.podcast where organization_id = ? limit ?', [
    organizationId,
    limit,
  ]);
  return rows.map(({ id }) => id);
}
