import { requireScope } from '@castgraph/auth/scopes';
import type { OperationContext } from '@castgraph/service/context';
import { SponsorContact } from './sponsor-contact.entity.ts';

/** The contacts of many sponsors in the order in which they were added, by sponsor id. */
export async function readContacts(context: OperationContext, sponsorIds: readonly string[]): Promise<Map<string, SponsorContact[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:write');
  const contacts = await context.read((em) =>
    em.find(SponsorContact, { organizationId, sponsorId: { $in: [...sponsorIds] } }, { orderBy: { id: 'asc' } }),
  );
  return Map.groupBy(contacts, ({ sponsorId }) => sponsorId);
}
