import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { Flight } from './flight.entity.ts';

/** The flights of many campaigns in order of time, by campaign id. */
export async function readFlights(context: OperationContext, campaignIds: readonly string[]): Promise<Map<string, Flight[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const flights = await context.read((em) =>
    em.find(Flight, { organizationId, campaignId: { $in: [...campaignIds] } }, { orderBy: { firstDay: 'asc' } }),
  );
  return Map.groupBy(flights, ({ campaignId }) => campaignId);
}
