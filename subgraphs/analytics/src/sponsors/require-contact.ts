import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { SponsorContact } from './sponsor-contact.entity.ts';

/** The organization's contact of that id. @throws NOT_FOUND */
export async function requireContact(em: EntityManager, organizationId: string, id: string): Promise<SponsorContact> {
  const contact = isId(id) ? await em.findOne(SponsorContact, { organizationId, id }) : null;
  if (!contact) throw notFound('contact', id);
  return contact;
}
