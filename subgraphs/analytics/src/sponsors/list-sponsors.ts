import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Sponsor } from './sponsor.entity.ts';

/** The organization's sponsors by name, at most 1,000. */
export async function listSponsors(context: OperationContext): Promise<Sponsor[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) => em.find(Sponsor, { organizationId }, { orderBy: { name: 'asc', id: 'asc' }, limit: 1_000 }));
}
