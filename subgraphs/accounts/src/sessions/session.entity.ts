import { defineEntity, p } from '@mikro-orm/core';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    organizationId: p.uuid().primary(),
    tokenHash: p.text().primary(),
    personId: p.uuid(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});

/** A signed-in browser. Redis holds the same for speed; this row is the truth. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
