import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { Connection } from './connection.entity.ts';

const input = z.strictObject({ integrationId: z.string(), enabled: z.boolean() });

/** Switches a connection off or on. @throws NOT_FOUND */
// no event: the webhook door reads the row
export async function updateIntegration(context: OperationContext, raw: z.input<typeof input>): Promise<Connection> {
  const viewer = requireScope(context.viewer, 'integrations:write');
  const { integrationId, enabled } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const connection = isId(integrationId) ? await em.findOne(Connection, { organizationId, id: integrationId }) : null;
    if (!connection) throw notFound('integration', integrationId);
    connection.enabled = enabled;
    const action = enabled ? 'integration.enable' : 'integration.disable';
    await recordAudit(em, { viewer, action, subjectType: 'IntegrationConfig', subjectId: integrationId });
    return connection;
  });
}
