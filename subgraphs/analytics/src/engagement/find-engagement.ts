import { requireScope } from '@castgraph/auth/scopes';
import type { Orm } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { checkDayRange } from '../listening/day-range.ts';
import { type EngagementInput, type EngagementQuestion, isVisible, listShows } from './engagement-question.ts';

/** Shows and episodes stay whose they are, so that who has seen one once need not look again. */
const seen = new WeakMap<Orm, Set<string>>();
const MAX_SEEN = 50_000;
/** An organization has few shows: the first look at one of them sees so many others as well. */
const SHOWS_AT_ONCE = 2_000;

/**
 * What is asked about, without any figure of it yet; null when no such show, or no such episode of it, is the organization's.
 * @throws BAD_INPUT for a range that is none
 */
export async function findEngagement(
  context: OperationContext,
  { podcastId, episodeId = null, range }: EngagementInput,
): Promise<EngagementQuestion | null> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const question = { podcastId, episodeId, dateRange: checkDayRange(range) };
  return (await isSeen(context, organizationId, podcastId, episodeId)) ? question : null;
}

async function isSeen(context: OperationContext, organizationId: string, podcastId: string, episodeId: string | null): Promise<boolean> {
  const known = seen.get(context.orm) ?? new Set();
  seen.set(context.orm, known);
  if (known.size >= MAX_SEEN) known.clear();
  const keyOf = (show: string, episode: string | null) => `${organizationId} ${show} ${episode}`;
  const key = keyOf(podcastId, episodeId);
  if (known.has(key)) return true;
  return context.read(async (em) => {
    if (episodeId === null && !known.has(organizationId)) {
      for (const show of await listShows(em, organizationId, SHOWS_AT_ONCE)) known.add(keyOf(show, null));
      known.add(organizationId);
      if (known.has(key)) return true;
    }
    const isFound = await isVisible(em, organizationId, podcastId, episodeId);
    if (isFound) known.add(key);
    return isFound;
  });
}
