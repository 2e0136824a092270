import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { Alert } from './alert.entity.ts';

const input = z.strictObject({ alertId: z.string() });

/** Notes that a person has seen an alert; the first one to do so stays noted. @throws NOT_FOUND */
// no event: whoever watches the list reads it anew
export async function acknowledgeAlert(context: OperationContext, raw: z.input<typeof input>): Promise<Alert> {
  const viewer = requireScope(context.viewer, 'operations:write');
  const { alertId } = parseInput(input, raw);
  return context.transact(async (em) => {
    const alert = isId(alertId) ? await em.findOne(Alert, { alertId }) : null;
    if (!alert) throw notFound('alert', alertId);
    if (alert.acknowledgedAt) return alert;
    alert.acknowledgedAt = new Date();
    alert.acknowledgedBy = `${viewer.kind}:${viewer.id}`;
    await recordAudit(em, { viewer, action: 'alert.acknowledge', subjectType: 'Alert', subjectId: alertId });
    return alert;
  });
}
