import { defineEntity, p } from '@mikro-orm/core';

const OrganizationSchema = defineEntity({
  name: 'Organization',
  tableName: 'organization',
  properties: {
    id: p.uuid().primary().fieldName('organization_id'),
    name: p.text(),
    createdAt: p.datetime(3),
  },
});

/** A tenant: publisher, network, agency or sponsor. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);
