import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { Connection } from './connection.entity.ts';

/** The organization's connections, oldest first, at most 200. */
export async function listIntegrations(context: OperationContext): Promise<Connection[]> {
  const { organizationId } = requireScope(context.viewer, 'integrations:read');
  return context.read((em) => em.find(Connection, { organizationId }, { orderBy: { createdAt: 'asc', id: 'asc' }, limit: 200 }));
}

/** One connection, or null. */
export async function findIntegration(context: OperationContext, id: string): Promise<Connection | null> {
  const { organizationId } = requireScope(context.viewer, 'integrations:read');
  return isId(id) ? context.read((em) => em.findOne(Connection, { organizationId, id })) : null;
}
