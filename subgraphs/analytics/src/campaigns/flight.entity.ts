import { defineEntity, p } from '@mikro-orm/core';

const FlightSchema = defineEntity({
  name: 'Flight',
  tableName: 'flight',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    campaignId: p.uuid(),
    firstDay: p.date(),
    lastDay: p.date(),
    name: p.text().nullable(),
  },
});

/** Days in a row on which a campaign runs, UTC, both ends included. Those of a campaign do not overlap. */
export class Flight extends FlightSchema.class {}
FlightSchema.setClass(Flight);
