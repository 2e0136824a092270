import { defineEntity, p } from '@mikro-orm/core';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary().fieldName('organization_id'),
    name: p.text(),
    createdAt: p.datetime(3),
    /** Whether who has shown no second factor may do nothing here. */
    requiresMfa: p.boolean().default(false),
  },
});

/** A tenant: publisher, network, agency or sponsor. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);
