import { raw } from '@mikro-orm/core';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';

/** A person's account by e-mail address (lower case), with the membership they joined first. For system scope. */
export async function findAccount(em: EntityManager, email: string): Promise<{ person: Person; membership: Membership } | undefined> {
  const person = await findPersonByEmail(em, email);
  const membership = person && (await findFirstMembership(em, person.id));
  return person && membership ? { person, membership } : undefined;
}

/** The membership that a person joined first, or null: where they go when they sign in. */
export function findFirstMembership(em: EntityManager, personId: string): Promise<Membership | null> {
  return em.findOne(Membership, { personId }, { orderBy: { createdAt: 'asc' } });
}

/** What a person is in an organization, or null. */
export function findMembership(em: EntityManager, organizationId: string, personId: string): Promise<Membership | null> {
  return em.findOne(Membership, { organizationId, personId });
}

/** All that a person is, by organization. For system scope. */
export function findMemberships(em: EntityManager, personId: string): Promise<Membership[]> {
  return em.find(Membership, { personId });
}

/** A person by e-mail address (lower case), or null: as the index has it. */
export function findPersonByEmail(em: EntityManager, email: string): Promise<Person | null> {
  return em.findOne(Person, { [raw('lower(email)')]: email });
}

/** A person by id, or null. */
export function findPerson(em: EntityManager, id: string): Promise<Person | null> {
  return em.findOne(Person, { id });
}
