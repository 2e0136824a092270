import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import { IntegrationEvent } from './integration-event.entity.ts';

/** A page of what a connection told us, newest first: at most `limit + 1`. */
export async function listIntegrationEvents(
  context: OperationContext,
  connectionId: string,
  { after, limit }: Page,
): Promise<IntegrationEvent[]> {
  const { organizationId } = requireScope(context.viewer, 'integrations:read');
  const where = { organizationId, connectionId, ...(after ? { id: { $lt: after.id } } : {}) };
  return context.read((em) => em.find(IntegrationEvent, where, { orderBy: { id: 'desc' }, limit: limit + 1 }));
}
