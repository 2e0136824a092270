import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { ShareLink } from './share-link.entity.ts';

/** The organization's links, newest first, ended ones included, at most 500. */
export async function listShareLinks(context: OperationContext): Promise<ShareLink[]> {
  const { organizationId } = requireScope(context.viewer, 'reports:write');
  return context.read((em) => em.find(ShareLink, { organizationId }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: 500 }));
}
