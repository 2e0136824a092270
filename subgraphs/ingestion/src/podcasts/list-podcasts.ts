import { requireScope } from '@castgraph/auth/scopes';
import { readPage, toConnection, type Connection } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Podcast } from './podcast.entity.ts';

/** A page of the organization's podcasts by title, and how many there are. Two statements, whatever the page. */
export async function listPodcasts(
  context: OperationContext,
  args: { first?: number | null; after?: string | null },
): Promise<Connection<Podcast> & { totalCount: number }> {
  const { organizationId } = requireScope(context.viewer, 'podcasts:read');
  const page = readPage(args);
  return context.read(async (em) => {
    const { after } = page;
    const behind = after ? { $or: [{ title: { $gt: String(after.sort) } }, { title: String(after.sort), id: { $gt: after.id } }] } : {};
    const rows = await em.find(Podcast, { organizationId, ...behind }, { orderBy: { title: 'asc', id: 'asc' }, limit: page.limit + 1 });
    const totalCount = await em.count(Podcast, { organizationId });
    return { ...toConnection(rows, page, ({ title, id }) => ({ sort: title, id })), totalCount };
  });
}
