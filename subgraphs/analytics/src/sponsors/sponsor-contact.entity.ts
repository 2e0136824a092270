import { defineEntity, p } from '@mikro-orm/core';

const SponsorContactSchema = defineEntity({
  name: 'SponsorContact',
  tableName: 'sponsor_contact',
  properties: {
    organizationId: p.uuid().primary(),
    id: p.uuid().primary(),
    sponsorId: p.uuid(),
    name: p.text(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    job: p.text().nullable(),
    createdAt: p.datetime(3),
  },
});

/** A person to write to at a sponsor. Personal: it stands in no log, and goes for good when it is removed. */
export class SponsorContact extends SponsorContactSchema.class {}
SponsorContactSchema.setClass(SponsorContact);
