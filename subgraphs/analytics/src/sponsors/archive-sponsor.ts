import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { CampaignChange } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import { lockSponsor } from './lock-sponsor.ts';
import type { Sponsor } from './sponsor.entity.ts';

const input = z.strictObject({ sponsorId: z.string(), archived: z.boolean().default(true), expectedVersion: z.int().nullish() });

/** Puts a sponsor away, or takes it out again; its campaigns stay as they are. @throws NOT_FOUND; CONFLICT for another version */
// no event: nothing outside analytics keeps sponsors
export async function archiveSponsor(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ sponsor: Sponsor; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { sponsorId, archived, expectedVersion } = parseInput(input, raw);
  return context.transact(async (em) => {
    const sponsor = await lockSponsor(em, viewer.organizationId, sponsorId, expectedVersion);
    const isSo = (sponsor.archivedAt != null) === archived;
    const change = isSo
      ? null
      : await changeSubject(
          em,
          viewer,
          { subject: 'SPONSOR', row: sponsor },
          { kind: archived ? 'ARCHIVE' : 'RESTORE', fields: { archivedAt: archived ? new Date().toISOString() : null } },
        );
    await recordAudit(em, { viewer, action: 'sponsor.archive', subjectType: 'Sponsor', subjectId: sponsor.id, details: { archived } });
    return { sponsor, change };
  });
}
