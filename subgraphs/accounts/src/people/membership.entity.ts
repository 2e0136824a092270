import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@castgraph/kernel/scopes';

const MembershipSchema = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    organizationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    role: p.text().$type<Role>(),
    createdAt: p.datetime(3),
  },
});

/** What a person is in an organization. */
export class Membership extends MembershipSchema.class {}
MembershipSchema.setClass(Membership);
