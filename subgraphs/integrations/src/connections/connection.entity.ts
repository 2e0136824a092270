import { defineEntity, p } from '@mikro-orm/core';

const ConnectionSchema = defineEntity({
  name: 'Connection',
  tableName: 'connection',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    provider: p.text().$type<'shopify'>(),
    name: p.text(),
    sealedCredentials: p.text().hidden(),
    credentialNames: p.array(),
    credentialsUpdatedAt: p.datetime(3),
    syncMinutes: p.integer(),
    enabled: p.boolean(),
    createdAt: p.datetime(3),
    lastEventAt: p.datetime(3).nullable(),
  },
});

/** A connection to a shop, platform or tool. */
export class Connection extends ConnectionSchema.class {}
ConnectionSchema.setClass(Connection);
