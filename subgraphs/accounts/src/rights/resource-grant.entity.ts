import { defineEntity, p } from '@mikro-orm/core';
import type { GrantKind } from '@castgraph/kernel/grants';

const ResourceGrantSchema = defineEntity({
  name: 'ResourceGrant',
  tableName: 'resource_grant',
  properties: {
    organizationId: p.uuid().primary(),
    personId: p.uuid().primary(),
    kind: p.text().$type<GrantKind>().primary(),
    resourceId: p.uuid().primary(),
    grantedBy: p.uuid(),
    grantedAt: p.datetime(3),
  },
});

/** A sponsor or campaign that a confined member may see. */
export class ResourceGrant extends ResourceGrantSchema.class {}
ResourceGrantSchema.setClass(ResourceGrant);
