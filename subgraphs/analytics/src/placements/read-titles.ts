import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { OperationContext } from '@castgraph/service/context';

/**
 * Titles of shows by their ids, as their feeds last said them. Whoever may see a spot may know what the show is called that it is in.
 * Needs `campaigns:read`.
 */
export async function readPodcastTitles(context: OperationContext, ids: readonly string[]): Promise<Map<string, string>> {
  return readTitles(context, 'podcast', ids);
}

/** Titles of episodes by their ids, likewise. */
export async function readEpisodeTitles(context: OperationContext, ids: readonly string[]): Promise<Map<string, string>> {
  return readTitles(context, 'episode', ids);
}

async function readTitles(context: OperationContext, table: 'podcast' | 'episode', ids: readonly string[]): Promise<Map<string, string>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const rows = await context.read((em) =>
    em.execute<{ id: string; title: string }[]>(
      `/* read-${table}-titles */ select id, title from analytics.${table} where organization_id = ? and id = any(?::uuid[])`,
      [organizationId, arrayLiteral(ids)],
    ),
  );
  return new Map(rows.map(({ id, title }) => [id, title]));
}
