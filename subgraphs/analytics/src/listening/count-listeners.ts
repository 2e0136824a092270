import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Source } from './measurement-setting.ts';

export interface ListenersQuestion {
  organizationId: string;
  source: Source;
  /** `[from, to)`, Unix ms. */
  from: number;
  to: number;
  /** All shows together when not given. */
  podcastId?: string;
  episodeId?: string;
}

/** Distinct listener keys among the downloads of a span: exact, never a sum of parts (C24). Answered from an index alone. */
export async function countListeners(
  em: EntityManager,
  { organizationId, source, from, to, podcastId, episodeId }: ListenersQuestion,
): Promise<number> {
  const [row] = await em.execute<{ listeners: string }[]>(
    `/* count-listeners */
     select count(*) as listeners from (
       select distinct listener_key from analytics.download
        where organization_id = ? and source = ? and at >= ?::timestamptz and at < ?::timestamptz and not implausible
        ${podcastId ? 'and podcast_id = ?' : ''} ${episodeId ? 'and episode_id = ?' : ''}) listener`,
    [
      organizationId,
      source,
      new Date(from).toISOString(),
      new Date(to).toISOString(),
      ...[podcastId, episodeId].filter((id) => id !== undefined),
    ],
  );
  return Number(row!.listeners);
}
