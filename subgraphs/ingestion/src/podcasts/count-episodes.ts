import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';

/** How many episodes each of these podcasts has, removed ones included. One statement. */
export async function countEpisodes(context: OperationContext, podcastIds: readonly string[]): Promise<Map<string, number>> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const rows = await context.read((em) =>
    em.execute<{ podcast_id: string; episodes: number }[]>(
      `/* ingestion.count-episodes */ select podcast_id, count(*)::int as episodes from ingestion.episode
       where organization_id = ? and podcast_id = any (?::uuid[]) group by podcast_id`,
      [organizationId, arrayLiteral(podcastIds)],
    ),
  );
  return new Map(rows.map(({ podcast_id, episodes }) => [podcast_id, episodes]));
}
