import { defineEntity, p } from '@mikro-orm/core';

const RefreshTokenSchema = defineEntity({
  name: 'RefreshToken',
  tableName: 'refresh_token',
  properties: {
    organizationId: p.uuid().primary(),
    tokenHash: p.text().primary().hidden(),
    sessionId: p.uuid(),
    createdAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
});

/** One link of the chain that prolongs a session for callers without cookies. Used ones stay, so that a second use is noticed. */
export class RefreshToken extends RefreshTokenSchema.class {}
RefreshTokenSchema.setClass(RefreshToken);
