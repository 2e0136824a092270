import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockSponsor } from './lock-sponsor.ts';
import { SponsorContact } from './sponsor-contact.entity.ts';
import { contactFields } from './sponsor-input.ts';

const MOST_CONTACTS = 100;

const input = z.strictObject({ sponsorId: z.string(), ...contactFields });

/** Adds a person to write to at a sponsor. @throws BAD_INPUT; NOT_FOUND; CONFLICT for more than there may be */
// no event: nothing outside analytics keeps contacts
export async function createSponsorContact(context: OperationContext, raw: z.input<typeof input>): Promise<SponsorContact> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { sponsorId, name, email, phone, job } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    await lockSponsor(em, organizationId, sponsorId);
    if ((await em.count(SponsorContact, { organizationId, sponsorId })) >= MOST_CONTACTS)
      throw conflict(`A sponsor has at most ${MOST_CONTACTS} contacts`);
    const id = newId();
    const contact = em.create(SponsorContact, {
      organizationId,
      id,
      sponsorId,
      name,
      email: email ?? null,
      phone: phone ?? null,
      job: job ?? null,
      createdAt: new Date(),
    });
    // The log is never emptied: it says that there was somebody, not who.
    await recordAudit(em, {
      viewer,
      action: 'sponsor-contact.create',
      subjectType: 'SponsorContact',
      subjectId: id,
      details: { sponsorId },
    });
    return contact;
  });
}
