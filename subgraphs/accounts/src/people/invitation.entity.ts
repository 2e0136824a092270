import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@castgraph/kernel/scopes';

const InvitationSchema = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    email: p.text(),
    role: p.text().$type<Role>(),
    tokenHash: p.text().hidden(),
    invitedBy: p.uuid(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
    cancelledAt: p.datetime(3).nullable(),
  },
});

/** An e-mail address that was asked to join an organization in a role. */
export class Invitation extends InvitationSchema.class {}
InvitationSchema.setClass(Invitation);
