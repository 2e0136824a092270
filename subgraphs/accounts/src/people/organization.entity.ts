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
    /** A place to try things in, with sample data: neither counted nor billed as an organization. */
    isSandbox: p.boolean().default(false),
    /** Of a sandbox: the organization it was made from. */
    homeOrganizationId: p.uuid().nullable(),
    /** Of a sandbox: the sample data it shall hold; null once it is to go. */
    sampleId: p.uuid().nullable(),
  },
});

/** A tenant: publisher, network, agency or sponsor. */
export class Organization extends OrganizationSchema.class {}
OrganizationSchema.setClass(Organization);
