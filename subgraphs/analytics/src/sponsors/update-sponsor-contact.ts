import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requireContact } from './require-contact.ts';
import type { SponsorContact } from './sponsor-contact.entity.ts';
import { contactFields } from './sponsor-input.ts';

const input = z.strictObject({ contactId: z.string(), ...contactFields, name: contactFields.name.optional() });

/** Changes what is given of a contact; the log names the fields only. @throws BAD_INPUT; NOT_FOUND */
// no event: nothing outside analytics keeps contacts
export async function updateSponsorContact(context: OperationContext, raw: z.input<typeof input>): Promise<SponsorContact> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { contactId, name, ...rest } = parseInput(input, raw);
  return context.transact(async (em) => {
    const contact = await requireContact(em, viewer.organizationId, contactId);
    if (name !== undefined) contact.name = name;
    for (const field of ['email', 'phone', 'job'] as const) {
      const value = rest[field];
      if (value !== undefined) contact[field] = value;
    }
    const details = { fields: Object.entries({ name, ...rest }).flatMap(([field, value]) => (value === undefined ? [] : [field])) };
    await recordAudit(em, { viewer, action: 'sponsor-contact.update', subjectType: 'SponsorContact', subjectId: contactId, details });
    return contact;
  });
}
