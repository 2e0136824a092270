import type { RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Campaign } from './campaign.entity.ts';
import { Flight } from './flight.entity.ts';

/** Adds a campaign that was checked before, with the next flush; its flights follow by `addFlight` after that. */
export function addCampaign(em: EntityManager, fields: RequiredEntityData<Campaign>): Campaign {
  return em.create(Campaign, fields);
}

/** Adds a flight that was checked before to a campaign that is written. */
export function addFlight(em: EntityManager, fields: RequiredEntityData<Flight>): Flight {
  return em.create(Flight, fields);
}
