import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notFound } from '@castgraph/kernel/errors';
import { GRANT_KINDS } from '@castgraph/kernel/grants';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Membership } from '../people/membership.entity.ts';

/** One grant as callers name it; `kind` in the words of the database. */
export const grantInput = z.strictObject({
  userId: z.uuid(),
  kind: z
    .string()
    .transform((kind) => kind.toLowerCase())
    .pipe(z.enum(GRANT_KINDS)),
  resourceId: z.uuid(),
});

/** The membership, held so that no session begins with the grants of before. @throws NOT_FOUND */
export async function lockMember(em: EntityManager, organizationId: string, personId: string): Promise<Membership> {
  const membership = await em.findOne(Membership, { organizationId, personId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!membership) throw notFound('member', personId);
  return membership;
}
