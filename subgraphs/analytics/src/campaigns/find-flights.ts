import type { EntityManager } from '@castgraph/orm/open-orm';
import { Flight } from './flight.entity.ts';

/** The organization's flight of that id; null for none. */
export function findFlight(em: EntityManager, organizationId: string, id: string): Promise<Flight | null> {
  return em.findOne(Flight, { organizationId, id });
}

/** The flights of many campaigns, in order of time. */
export function findFlights(em: EntityManager, organizationId: string, campaignIds: readonly string[]): Promise<Flight[]> {
  return em.find(Flight, { organizationId, campaignId: { $in: [...campaignIds] } }, { orderBy: { firstDay: 'asc' } });
}
