import { defineEntity, p } from '@mikro-orm/core';

const OAuthClientSchema = defineEntity({
  name: 'OAuthClient',
  tableName: 'oauth_client',
  properties: {
    organizationId: p.uuid().primary(),
    /** The `client_id`, unique among all organizations. */
    id: p.text().primary(),
    name: p.text(),
    kind: p.text().$type<'CONFIDENTIAL' | 'PUBLIC'>(),
    secretHash: p.text().nullable().hidden(),
    /** The secret of before the last rotation, and until when it works. */
    previousSecretHash: p.text().nullable().hidden(),
    previousExpiresAt: p.datetime(3).nullable(),
    redirectUris: p.array(),
    scopes: p.array(),
    homepage: p.text().nullable(),
    createdBy: p.text(),
    createdAt: p.datetime(3),
    rotatedAt: p.datetime(3).nullable(),
  },
});

/** An app of an organization, which people of any organization may let act for them. */
export class OAuthClient extends OAuthClientSchema.class {}
OAuthClientSchema.setClass(OAuthClient);
