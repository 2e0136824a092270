import { defineEntity, p } from '@mikro-orm/core';

const ApiKeySchema = defineEntity({
  name: 'ApiKey',
  tableName: 'api_key',
  properties: {
    organizationId: p.uuid().primary(),
    /** The public part of the key's text; rotations leave it as it is. */
    id: p.text().primary(),
    name: p.text(),
    hash: p.text().hidden(),
    scopes: p.array(),
    createdBy: p.text(),
    createdAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    expiresAt: p.datetime(3).nullable(),
    revokedAt: p.datetime(3).nullable(),
    /** Addresses and CIDR ranges; none for everywhere. */
    allowedNetworks: p.array().default([]),
    requestsPerMinute: p.integer().nullable(),
    rotatedAt: p.datetime(3).nullable(),
    /** The secret of before the last rotation, and until when it works. */
    previousHash: p.text().nullable().hidden(),
    previousExpiresAt: p.datetime(3).nullable(),
  },
});

/** A key for programs; of its secret only the hash is kept. */
export class ApiKey extends ApiKeySchema.class {}
ApiKeySchema.setClass(ApiKey);
