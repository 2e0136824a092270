import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { likePattern } from '../like-pattern.ts';
import { Sponsor } from './sponsor.entity.ts';

/** The organization's sponsors by name, at most 1,000; those that were put away only when asked for. */
export async function listSponsors(
  context: OperationContext,
  { text, includeArchived = false }: { text?: string | null | undefined; includeArchived?: boolean | null | undefined } = {},
): Promise<Sponsor[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const where = {
    organizationId,
    ...(text != null && { name: { $ilike: likePattern(text) } }),
    ...(!includeArchived && { archivedAt: null }),
  };
  return context.read((em) => em.find(Sponsor, where, { orderBy: { name: 'asc', id: 'asc' }, limit: 1_000 }));
}
