import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { Membership } from './membership.entity.ts';
import { readMembers, type Member } from './read-people.ts';

/** A page of the members of the viewer's organization in the order in which they joined (ids are ordered by time): at most `limit + 1`. */
export async function listMembers(context: OperationContext, { after, limit }: Page): Promise<Member[]> {
  const { organizationId } = requireScope(context.viewer, 'members:read');
  const where = { organizationId, ...(after ? { personId: { $gt: after.id } } : {}) };
  const ids = await context.read(async (em) => {
    const found = await em.find(Membership, where, { orderBy: { personId: 'asc' }, limit: limit + 1 });
    return found.map(({ personId }) => personId);
  });
  const members = await readMembers(context, ids);
  return ids.flatMap((id) => members.get(id) ?? []);
}
