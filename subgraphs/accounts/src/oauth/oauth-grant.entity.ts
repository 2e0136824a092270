import { defineEntity, p } from '@mikro-orm/core';

const OAuthGrantSchema = defineEntity({
  name: 'OAuthGrant',
  tableName: 'oauth_grant',
  properties: {
    /** Where the app acts. */
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    clientId: p.text(),
    personId: p.uuid(),
    scopes: p.array(),
    createdAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
    /** Until then it has to be used again. */
    expiresAt: p.datetime(3),
    endedAt: p.datetime(3).nullable(),
  },
});

/** What a person let an app do in one of their organizations: one for each time that they were asked. */
export class OAuthGrant extends OAuthGrantSchema.class {}
OAuthGrantSchema.setClass(OAuthGrant);
