import { defineEntity, p } from '@mikro-orm/core';

const SessionSchema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    organizationId: p.uuid().primary(),
    tokenHash: p.text().primary().hidden(),
    id: p.uuid(),
    personId: p.uuid(),
    /** What the browser calls itself, cut short. */
    device: p.text(),
    createdAt: p.datetime(3),
    /** To within a quarter of an hour: noted when the copy in Redis is made anew. */
    lastSeenAt: p.datetime(3),
    /** The absolute end, however busy the session is. */
    expiresAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
    /** When whoever started it last showed a password or the like; it goes along when they switch organizations. */
    authenticatedAt: p.datetime(3).nullable(),
    /** When a second factor was shown for it, or for the one it took the place of. */
    secondFactorAt: p.datetime(3).nullable(),
  },
});

/** A signed-in browser. Redis holds the same for speed; this row is the truth. */
export class Session extends SessionSchema.class {}
SessionSchema.setClass(Session);
