import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import type { CampaignChange } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import { lockPlacement } from './lock-placement.ts';
import type { Placement } from './placement.entity.ts';

const input = z.strictObject({ placementId: z.string(), expectedVersion: z.int().nullish() });

/** Takes a placement out of its campaign; it is kept, so that this can be undone. @throws NOT_FOUND; CONFLICT for another version, and a settled campaign */
// no event: nothing outside analytics keeps placements
export async function removePlacement(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ placement: Placement; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const given = parseInput(input, raw);
  return context.transact(async (em) => {
    const { placement, campaign } = await lockPlacement(em, viewer.organizationId, given.placementId, given);
    const fields = { archivedAt: new Date().toISOString() };
    const change = await changeSubject(em, viewer, { subject: 'PLACEMENT', row: placement, campaign }, { kind: 'ARCHIVE', fields });
    await outdateApprovals(em, campaign);
    await recordAudit(em, { viewer, action: 'placement.remove', subjectType: 'Placement', subjectId: placement.id });
    return { placement, change };
  });
}
