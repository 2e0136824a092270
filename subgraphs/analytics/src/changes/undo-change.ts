import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { outdateApprovals } from '../approvals/outdate-approvals.ts';
import { lockCampaign } from '../campaigns/lock-campaign.ts';
import { checkSpotFree, lockPlacement } from '../placements/lock-placement.ts';
import { lockSponsor, checkNameFree } from '../sponsors/lock-sponsor.ts';
import { CampaignChange } from './campaign-change.entity.ts';
import { changeSubject, readFields, type ChangedSubject } from './change-subject.ts';

const input = z.strictObject({ changeId: z.string() });

/**
 * Puts the fields of a change back to what they were before it, whole or not at all.
 * @throws NOT_FOUND; CONFLICT when it was undone already, is of a kind that is not, or when a later change touched one of its fields
 */
// no event: nothing outside analytics keeps campaigns
export async function undoChange(context: OperationContext, raw: z.input<typeof input>): Promise<CampaignChange | null> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { changeId } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const found = isId(changeId) ? await em.findOne(CampaignChange, { organizationId, id: changeId }) : null;
    if (!found) throw notFound('change', changeId);
    if (!isUndoable(found.kind)) throw conflict('A change of state is undone by moving the campaign back');
    const target = await lockSubject(em, found);
    // Read again behind the lock: whoever held it may have undone this.
    await em.refresh(found);
    if (found.undoneAt) throw conflict('It was undone already', { existingId: found.id });
    await checkUntouched(em, target, found);
    const undoing = await changeSubject(em, viewer, target, { kind: 'UNDO', fields: found.before });
    await checkStillUnique(em, target, Object.keys(found.before));
    if (target.subject !== 'SPONSOR') await outdateApprovals(em, target.subject === 'CAMPAIGN' ? target.row : target.campaign);
    found.undoneAt = new Date();
    const { subject, subjectId } = found;
    await recordAudit(em, {
      viewer,
      action: 'campaign-change.undo',
      subjectType: 'CampaignChange',
      subjectId: changeId,
      details: { subject, subjectId },
    });
    return undoing;
  });
}

/** Of these kinds a change can be undone. */
export function isUndoable(kind: CampaignChange['kind']): boolean {
  return kind !== 'STATE';
}

async function lockSubject(em: EntityManager, { organizationId, subject, subjectId }: CampaignChange): Promise<ChangedSubject> {
  if (subject === 'SPONSOR') return { subject, row: await lockSponsor(em, organizationId, subjectId) };
  if (subject === 'CAMPAIGN') return { subject, row: await lockCampaign(em, organizationId, subjectId, { evenSettled: true }) };
  const { placement, campaign } = await lockPlacement(em, organizationId, subjectId, { evenRemoved: true });
  return { subject, row: placement, campaign };
}

async function checkUntouched(em: EntityManager, target: ChangedSubject, { after, before }: CampaignChange): Promise<void> {
  const current = await readFields(em, target, Object.keys(before));
  const touched = Object.keys(before).filter((name) => !isDeepStrictEqual(current[name], after[name]));
  if (touched.length > 0) throw conflict(`${touched.join(', ')} changed again since`, { existingId: target.row.id });
}

/** What was given up may have been taken meanwhile. */
async function checkStillUnique(em: EntityManager, target: ChangedSubject, names: readonly string[]): Promise<void> {
  if (target.subject === 'PLACEMENT') await checkSpotFree(em, target.row);
  if (target.subject === 'SPONSOR' && names.includes('name'))
    await checkNameFree(em, target.row.organizationId, target.row.name, target.row.id);
}
