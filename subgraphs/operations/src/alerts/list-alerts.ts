import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import { DAY_MS } from '@castgraph/kernel/days';
import type { OperationContext } from '@castgraph/service/context';
import { Alert } from './alert.entity.ts';

/** Alerts that are open, and those of the last day, newest first, at most 200. */
export async function listAlerts(context: OperationContext, now = Date.now()): Promise<Alert[]> {
  requireScope(context.viewer, 'operations:read');
  const recent = { $or: [{ resolvedAt: null }, { createdAt: { $gte: new Date(now - DAY_MS) } }] };
  return context.read((em) => em.find(Alert, recent, { orderBy: { alertId: 'desc' }, limit: 200 }));
}

/** One alert, or null. */
export async function findAlert(context: OperationContext, alertId: string): Promise<Alert | null> {
  requireScope(context.viewer, 'operations:read');
  return isId(alertId) ? context.read((em) => em.findOne(Alert, { alertId })) : null;
}
