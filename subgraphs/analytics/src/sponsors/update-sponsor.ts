import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { CampaignChange } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import { checkNameFree, lockSponsor, lockSponsorNames } from './lock-sponsor.ts';
import { sponsorFields } from './sponsor-input.ts';
import type { Sponsor } from './sponsor.entity.ts';

const input = z.strictObject({
  sponsorId: z.string(),
  expectedVersion: z.int().nullish(),
  name: sponsorFields.name.optional(),
  website: sponsorFields.website,
});

/** Changes what is given of a sponsor. @throws BAD_INPUT; NOT_FOUND; CONFLICT for another version, and for a name that is taken */
// no event: nothing outside analytics keeps sponsors
export async function updateSponsor(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ sponsor: Sponsor; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { sponsorId, expectedVersion, name, website } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    if (name !== undefined) await lockSponsorNames(em, organizationId);
    const sponsor = await lockSponsor(em, organizationId, sponsorId, expectedVersion);
    if (name !== undefined) await checkNameFree(em, organizationId, name, sponsor.id);
    const fields = { ...(name !== undefined && { name }), ...(website !== undefined && { website }) };
    const change = await changeSubject(em, viewer, { subject: 'SPONSOR', row: sponsor }, { kind: 'UPDATE', fields });
    await recordAudit(em, { viewer, action: 'sponsor.update', subjectType: 'Sponsor', subjectId: sponsor.id, details: fields });
    return { sponsor, change };
  });
}
