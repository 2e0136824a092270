import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { Sponsor } from './sponsor.entity.ts';

/** The organization's sponsor of that id. @throws NOT_FOUND */
export async function requireSponsor(em: EntityManager, organizationId: string, id: string): Promise<Sponsor> {
  const sponsor = isId(id) ? await em.findOne(Sponsor, { organizationId, id }) : null;
  if (!sponsor) throw notFound('sponsor', id);
  return sponsor;
}
