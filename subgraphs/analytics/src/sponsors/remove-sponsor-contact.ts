import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requireContact } from './require-contact.ts';

const input = z.strictObject({ contactId: z.string() });

/** Removes a contact for good. @returns the contact's id @throws NOT_FOUND */
// no event: nothing outside analytics keeps contacts
export async function removeSponsorContact(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { contactId } = parseInput(input, raw);
  return context.transact(async (em) => {
    em.remove(await requireContact(em, viewer.organizationId, contactId));
    await recordAudit(em, { viewer, action: 'sponsor-contact.remove', subjectType: 'SponsorContact', subjectId: contactId });
    return contactId;
  });
}
