import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { OAuthClient } from './oauth-client.entity.ts';

/** The organization's own apps, newest first, at most 500. */
export async function listOAuthClients(context: OperationContext): Promise<OAuthClient[]> {
  const { organizationId } = requireScope(context.viewer, 'keys:write');
  return context.read((em) => em.find(OAuthClient, { organizationId }, { orderBy: { createdAt: 'desc', id: 'asc' }, limit: 500 }));
}
