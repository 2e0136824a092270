import { LockMode } from '@mikro-orm/core';
import { conflict } from '@castgraph/kernel/errors';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Membership } from './membership.entity.ts';

/**
 * Refuses to take the last owner away. The owners' rows are locked, so that two owners who remove each other at once do it one after
 * the other, and the second is refused. @throws CONFLICT
 */
export async function keepAnOwner(em: EntityManager, organizationId: string, personId: string): Promise<void> {
  const owners = await em.find(
    Membership,
    { organizationId, role: 'owner' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { personId: 'asc' }, refresh: true },
  );
  if (owners.length === 1 && owners[0]!.personId === personId)
    throw conflict('An organization keeps at least one owner: make somebody else an owner first');
}
