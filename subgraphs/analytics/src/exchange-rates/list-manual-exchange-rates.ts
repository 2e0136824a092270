import { requireScope } from '@castgraph/auth/scopes';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { ManualExchangeRate } from './manual-exchange-rate.entity.ts';

/** Rates that the organization agreed on, the latest first, at most 500. */
export function listManualExchangeRates(context: OperationContext, { includeRemoved }: { includeRemoved: boolean }) {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) =>
    em.find(
      ManualExchangeRate,
      { organizationId, ...(includeRemoved ? {} : { removedAt: null }) },
      { orderBy: { firstDay: 'desc', id: 'desc' }, limit: 500 },
    ),
  );
}

/** The rate of that id, or null. */
export async function findManualExchangeRate(context: OperationContext, id: string): Promise<ManualExchangeRate | null> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return isId(id) ? context.read((em) => em.findOne(ManualExchangeRate, { organizationId, id })) : null;
}
