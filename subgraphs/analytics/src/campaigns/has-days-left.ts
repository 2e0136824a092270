import { utcDay } from '@castgraph/kernel/days';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from './campaign.entity.ts';
import { Flight } from './flight.entity.ts';

/** Whether a flight of the campaign, or this one of them, lasts until today at least. */
export async function hasDaysLeft(
  em: EntityManager,
  { organizationId, id: campaignId }: Campaign,
  flightId: string | null,
  now = Date.now(),
): Promise<boolean> {
  const only = flightId === null ? {} : { id: flightId };
  return (await em.count(Flight, { organizationId, campaignId, lastDay: { $gte: utcDay(now) }, ...only })) > 0;
}
