import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from './campaign.entity.ts';
import { checkFlights } from './check-flights.ts';
import { Flight } from './flight.entity.ts';

/** A flight as changes keep it. */
export interface KeptFlight {
  id: string;
  firstDay: string;
  lastDay: string;
  name: string | null;
}

/** The flights of a campaign in order of time, as changes keep them. */
export async function keptFlights(em: EntityManager, { organizationId, id }: Campaign): Promise<KeptFlight[]> {
  const flights = await em.find(Flight, { organizationId, campaignId: id }, { orderBy: { firstDay: 'asc' } });
  return flights.map(({ id: flightId, firstDay, lastDay, name }) => ({ id: flightId, firstDay, lastDay, name: name ?? null }));
}

/** Gives each flight that was asked for its id: that of a flight of the campaign, or a new one. @throws BAD_INPUT for the id of another's */
export async function nameFlights(
  em: EntityManager,
  campaign: Campaign,
  asked: readonly { id?: string | null | undefined; firstDay: string; lastDay: string; name?: string | null | undefined }[],
): Promise<KeptFlight[]> {
  const known = new Set((await keptFlights(em, campaign)).map(({ id }) => id));
  const { flights } = checkFlights(asked);
  return flights.map((flight) => {
    if (flight.id != null && !known.delete(flight.id))
      throw badInput('There is no such flight in the campaign, or it stands twice', {
        path: ['input', 'flights', asked.indexOf(flight), 'id'],
      });
    return { id: flight.id ?? newId(), firstDay: flight.firstDay, lastDay: flight.lastDay, name: flight.name ?? null };
  });
}

/**
 * Makes these the flights of a campaign that the transaction holds, and their hull its days.
 * @throws CONFLICT when a placement, even one that was removed, runs in a flight that would go
 */
export async function replaceFlights(em: EntityManager, campaign: Campaign, flights: readonly KeptFlight[]): Promise<void> {
  const { organizationId, id: campaignId } = campaign;
  const { from, to } = checkFlights(flights);
  const kept = flights.map(({ id }) => id);
  const [used] = await em.execute<{ first_day: string }[]>(
    `/* find-flight-in-use */
     select f.first_day::text from analytics.flight f join analytics.placement p on p.organization_id = f.organization_id and p.flight_id = f.id
      where f.organization_id = ? and f.campaign_id = ? and not f.id = any(?::uuid[]) limit 1`,
    [organizationId, campaignId, arrayLiteral(kept)],
  );
  if (used) throw conflict(`A placement runs in the flight from ${used.first_day}; move it first`);
  await em.execute(
    '/* replace-flights */ delete from analytics.flight where organization_id = ? and campaign_id = ? and not id = any(?::uuid[])',
    [organizationId, campaignId, arrayLiteral(kept)],
  );
  for (const { id, firstDay, lastDay, name } of flights)
    await em.execute(
      `/* replace-flights */ insert into analytics.flight (organization_id, id, campaign_id, first_day, last_day, name) values (?, ?, ?, ?, ?, ?)
       on conflict (organization_id, id) do update set first_day = excluded.first_day, last_day = excluded.last_day, name = excluded.name`,
      [organizationId, id, campaignId, firstDay, lastDay, name],
    );
  campaign.flightFrom = from;
  campaign.flightTo = to;
}
