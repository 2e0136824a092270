import { requireScope } from '@castgraph/auth/scopes';
import type { Orm } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { checkDayRange } from '../listening/day-range.ts';
import { type EngagementQuestion, isVisible } from './engagement-question.ts';
import type { EngagementInput } from './read-listener-engagement.ts';

/** Shows and episodes stay whose they are, so that who has seen one once need not look again. */
const seen = new WeakMap<Orm, Set<string>>();
const MAX_SEEN = 50_000;

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
  const known = seen.get(context.orm) ?? new Set();
  seen.set(context.orm, known);
  const key = JSON.stringify([organizationId, podcastId, episodeId]);
  if (known.has(key)) return question;
  if (!(await context.read((em) => isVisible(em, organizationId, podcastId, episodeId)))) return null;
  if (known.size >= MAX_SEEN) known.clear();
  known.add(key);
  return question;
}
