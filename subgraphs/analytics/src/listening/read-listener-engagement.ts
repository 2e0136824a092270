import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { ask } from './ask.ts';
import { countListeners } from './count-listeners.ts';
import { checkDayRange, type DayRange, readZonedDays } from './day-range.ts';
import type { MeasurementSetting, Source } from './measurement-setting.ts';
import { readAsOf } from './read-as-of.ts';
import { readDownloads } from './read-downloads.ts';
import { splitSpan } from './span-segments.ts';

/** Who listened to a show or an episode over a span of days; every figure of one read timestamp. */
export interface ListenerEngagementFigures {
  podcastId: string;
  episodeId: string | null;
  dateRange: DayRange;
  /** Distinct over the whole span, exact (C24). */
  totalListeners: number;
  totalDownloads: number;
  /** Most downloads first; they add up to the total. */
  downloadsByApp: { app: string; downloads: number }[];
  source: Source;
  window: MeasurementSetting['window'];
  asOf: Date;
}

export interface EngagementQuestion {
  podcastId: string;
  episodeId?: string | null;
  range: { from: string; to: string; timeZone?: string | null };
}

/**
 * Listening of a show or one of its episodes; null when no such show, or no such episode of it, is the organization's.
 * @throws BAD_INPUT for a range that is none
 */
export async function readListenerEngagement(
  context: OperationContext,
  { podcastId, episodeId = null, range }: EngagementQuestion,
): Promise<ListenerEngagementFigures | null> {
  const dateRange = checkDayRange(range);
  return ask(context, 'listener-engagement', async ({ em, organizationId, setting, source }) => {
    if (!(await isShow(em, organizationId, podcastId, episodeId))) return null;
    const days = await readZonedDays(em, dateRange);
    const [from, to] = [days[0]!.from, days.at(-1)!.to];
    const only = episodeId === null ? { podcastIds: [podcastId] } : { podcastIds: [podcastId], episodeIds: [episodeId] };
    const apps = await readDownloads(em, {
      name: 'engagement-by-app',
      organizationId,
      source,
      segments: splitSpan('', from, to),
      by: 'app',
      ...only,
    });
    return {
      podcastId,
      episodeId,
      dateRange,
      totalListeners: await countListeners(em, { organizationId, source, from, to, podcastId, episodeId: episodeId ?? undefined }),
      totalDownloads: apps.reduce((sum, { downloads }) => sum + downloads, 0),
      downloadsByApp: apps.map(({ key, downloads }) => ({ app: key, downloads })),
      source,
      window: setting.window,
      asOf: await readAsOf(em, organizationId),
    };
  });
}

async function isShow(em: EntityManager, organizationId: string, podcastId: string, episodeId: string | null): Promise<boolean> {
  if (!isId(podcastId) || (episodeId !== null && !isId(episodeId))) return false;
  const rows = await em.execute(
    episodeId === null
      ? '/* find-show */ select 1 from analytics.podcast where organization_id = ? and id = ?'
      : '/* find-show */ select 1 from analytics.episode where organization_id = ? and podcast_id = ? and id = ?',
    [organizationId, podcastId, ...(episodeId === null ? [] : [episodeId])],
  );
  return rows.length > 0;
}
