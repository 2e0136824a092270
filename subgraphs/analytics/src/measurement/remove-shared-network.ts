import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { startRecount } from './start-recount.ts';

const input = z.strictObject({ id: z.string() });

/**
 * Takes a network off the list of shared ones: the limit per IP binds it again, also for the days it was on it (C10).
 * @returns the task that counts those days again
 * @throws NOT_FOUND
 */
// no event: counting reads the list
export async function removeSharedNetwork(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { organizationId } = viewer;
  const { id } = parseInput(input, raw);
  if (!isId(id)) throw notFound('shared network', id);
  return context.transact(async (em) => {
    const rows = await em.execute<{ label: string; since: number }[]>(
      `/* remove-shared-network */
       delete from analytics.shared_network where organization_id = ? and id = ?
       returning label, (extract(epoch from valid_from) * 1000)::float8 as since`,
      [organizationId, id],
    );
    if (rows.length === 0) throw notFound('shared network', id);
    const from = Math.min(...rows.map(({ since }) => since));
    const recountTaskId = await startRecount(em, organizationId, { from, to: Date.now() });
    const details = { label: rows[0]!.label, networks: rows.length };
    await recordAudit(em, { viewer, action: 'shared-network.remove', subjectType: 'SharedNetwork', subjectId: id, details });
    return recountTaskId;
  });
}
