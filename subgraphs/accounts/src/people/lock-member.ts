import { LockMode } from '@mikro-orm/core';
import { notFound } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Membership } from './membership.entity.ts';

/** A membership, held until the transaction ends, so that no session begins meanwhile with the rights of before. @throws NOT_FOUND */
export async function lockMember(em: EntityManager, organizationId: string, personId: string): Promise<Membership> {
  const membership = await em.findOne(Membership, { organizationId, personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!membership) throw notFound('member', personId);
  return membership;
}
