import { LockMode } from '@mikro-orm/core';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { checkVersion } from '../campaigns/lock-campaign.ts';
import { Sponsor } from './sponsor.entity.ts';

/** The organization's sponsor of that id, held until the transaction ends. @throws NOT_FOUND; CONFLICT for another version than the expected one */
export async function lockSponsor(
  em: EntityManager,
  organizationId: string,
  id: string,
  expectedVersion?: number | null,
): Promise<Sponsor> {
  const sponsor = isId(id) ? await em.findOne(Sponsor, { organizationId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!sponsor) throw notFound('sponsor', id);
  checkVersion(sponsor, expectedVersion);
  return sponsor;
}

/** Lets nobody else name a sponsor of the organization until the transaction ends. */
export function lockSponsorNames(em: EntityManager, organizationId: string): Promise<void> {
  return advisoryLock(em, `castgraph.analytics.sponsors.${organizationId}`);
}

/** Throws CONFLICT with `existingId` when another sponsor has the name, in whatever case. */
export async function checkNameFree(em: EntityManager, organizationId: string, name: string, except?: string): Promise<void> {
  const [same] = await em.execute<{ id: string; name: string }[]>(
    '/* find-sponsor-by-name */ select id, name from analytics.sponsor where organization_id = ? and lower(name) = lower(?) and id is distinct from ?::uuid',
    [organizationId, name, except ?? null],
  );
  if (same) throw conflict(`There is a sponsor named ${same.name}`, { existingId: same.id });
}
