import { defineEntity, p } from '@mikro-orm/core';

const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    name: p.text(),
    passwordHash: p.text().hidden(),
    createdAt: p.datetime(3),
    emailVerifiedAt: p.datetime(3).nullable(),
    /** From then on an unverified person is asked to verify before they get in. */
    verifyBy: p.datetime(3),
  },
});

/** A person, who may be a member of several organizations. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);
