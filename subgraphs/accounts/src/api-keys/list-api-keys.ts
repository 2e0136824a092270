import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { ApiKey } from './api-key.entity.ts';

/** The organization's keys, newest first, at most 500. */
export async function listApiKeys(context: OperationContext): Promise<ApiKey[]> {
  const { organizationId } = requireScope(context.viewer, 'keys:write');
  return context.read((em) => em.find(ApiKey, { organizationId }, { orderBy: { createdAt: 'desc', id: 'asc' }, limit: 500 }));
}
