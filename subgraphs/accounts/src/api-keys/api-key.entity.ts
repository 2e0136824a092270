import { defineEntity, p } from '@mikro-orm/core';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    organizationId: p.uuid().primary(),
    /** The public part of the key's text. */
    id: p.text().primary(),
    name: p.text(),
    hash: p.text().hidden(),
    scopes: p.array(),
    createdBy: p.text(),
    createdAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
  },
});

/** A key for programs; of its secret only the hash is kept. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);
