import { requireScope } from '@castgraph/auth/scopes';
import { grantsOf } from '@castgraph/kernel/grants-of';
import { isId } from '@castgraph/kernel/ids';
import type { OperationContext } from '@castgraph/service/context';
import { ManualExchangeRate } from './manual-exchange-rate.entity.ts';

/**
 * Rates that the organization agreed on, the latest first, at most 500. None for a sponsor: their campaigns are converted by them, but the list
 * and its notes are of contracts with others too.
 */
export async function listManualExchangeRates(
  context: OperationContext,
  { includeRemoved }: { includeRemoved: boolean },
): Promise<ManualExchangeRate[]> {
  const viewer = requireScope(context.viewer, 'campaigns:read');
  const { organizationId } = viewer;
  if (grantsOf(viewer)) return [];
  return context.read((em) =>
    em.find(
      ManualExchangeRate,
      { organizationId, ...(includeRemoved ? {} : { removedAt: null }) },
      { orderBy: { firstDay: 'desc', id: 'desc' }, limit: 500 },
    ),
  );
}

/** The rate of that id, or null, as always for a sponsor. */
export async function findManualExchangeRate(context: OperationContext, id: string): Promise<ManualExchangeRate | null> {
  const viewer = requireScope(context.viewer, 'campaigns:read');
  if (grantsOf(viewer) || !isId(id)) return null;
  return context.read((em) => em.findOne(ManualExchangeRate, { organizationId: viewer.organizationId, id }));
}
