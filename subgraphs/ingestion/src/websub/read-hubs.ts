import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';
import type { FeedHub } from '../generated/resolvers.ts';

interface HubRow extends Omit<FeedHub, '__typename'> {
  podcastId: string;
}

/**
 * The hubs that these podcasts' feeds name now, and how our subscriptions at them stand, by podcast. One statement. Podcasts
 * without a hub have no entry, nor has a former hub that is only to be left.
 */
export async function readHubs(context: OperationContext, podcastIds: readonly string[]): Promise<Map<string, FeedHub>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const rows = await context.read((em) =>
    em.execute<HubRow[]>(
      `/* ingestion.read-hubs */ select s.podcast_id as "podcastId", s.hub_url as url, s.topic_url as "topicUrl", s.state,
         case when s.lease_until > now() then s.lease_until end as "leaseUntil",
         case when p.hub_trusted_until > now() then p.hub_trusted_until end as "trustedUntil",
         s.pushed_at as "lastPushAt", s.attempts, s.next_attempt_at as "nextRequestAt", s.last_error as "lastError"
       from ingestion.podcast p
       join ingestion.websub_subscription s on s.organization_id = p.organization_id and s.podcast_id = p.id
        and s.hub_url = p.hub_url and s.topic_url = p.hub_topic and s.state <> 'ENDING'
       where p.organization_id = ? and p.id = any (?::uuid[])`,
      [organizationId, arrayLiteral(podcastIds)],
    ),
  );
  return new Map(rows.map(({ podcastId, ...hub }) => [podcastId, hub]));
}
