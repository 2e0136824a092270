import { defineEntity, p } from '@mikro-orm/core';

const IntegrationEventSchema = defineEntity({
  name: 'IntegrationEvent',
  tableName: 'integration_event',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    connectionId: p.uuid(),
    providerEventId: p.text(),
    eventType: p.text(),
    bodySha256: p.text(),
    /** The part without personal data. */
    data: p.json().$type<Record<string, unknown>>(),
    sealedBody: p.text().nullable().hidden(),
    happenedAt: p.datetime(3),
    receivedAt: p.datetime(3),
    processed: p.boolean(),
  },
});

/** Something a connected service told us. */
export class IntegrationEvent extends IntegrationEventSchema.class {}
IntegrationEventSchema.setClass(IntegrationEvent);
