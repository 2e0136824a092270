import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { badInput, conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockCampaign } from '../campaigns/lock-campaign.ts';
import { lockPlacement } from '../placements/lock-placement.ts';
import { copyContent, hashContent, orderContent, type ApprovalContent } from './approval-content.ts';
import { Approval } from './approval.entity.ts';
import { outdate } from './outdate-approvals.ts';

/** Nobody asks so often about one order; what was asked is never removed. */
const MOST_REVISIONS = 500;

const input = z.strictObject({
  campaignId: z.string(),
  placementId: z.string().nullish(),
  script: z.string().trim().min(1, 'A script has words').max(20_000, 'A script has at most 20,000 characters').nullish(),
});
type Fields = z.output<typeof input>;

/**
 * Asks the sponsor to approve an order or a copy as it is now; what was asked of the same before is outdated.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when the same was approved, or is being asked, already
 */
// no event: sponsors see what they are asked when they look; nothing outside analytics keeps approvals
export async function requestApproval(context: OperationContext, raw: z.input<typeof input>): Promise<Approval> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  if (fields.placementId == null && fields.script != null) throw badInput('A script is part of a copy', { path: ['input', 'script'] });
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const { content, ...subject } = await readSubject(em, organizationId, fields);
    const before = await em.find(Approval, { organizationId, ...subject }, { orderBy: { revision: 'desc' }, limit: MOST_REVISIONS });
    if (before.length === MOST_REVISIONS) throw conflict(`This was asked ${MOST_REVISIONS} times, as often as it may be`);
    const contentHash = hashContent(content);
    for (const approval of before.filter(({ state }) => state === 'PENDING' || state === 'APPROVED')) {
      if (approval.contentHash.equals(contentHash))
        throw conflict(`This is ${approval.state.toLowerCase()} already, as it stands`, { existingId: approval.id });
      outdate(approval);
    }
    const approval = em.create(Approval, {
      organizationId,
      ...subject,
      content,
      contentHash,
      id: newId(),
      revision: (before[0]?.revision ?? 0) + 1,
      state: 'PENDING',
      requestedById: viewer.id,
      requestedAt: new Date(),
      decidedById: null,
      decidedAt: null,
      note: null,
      outdatedAt: null,
    });
    const details = { ...subject, contentHash: contentHash.toString('hex') };
    await recordAudit(em, { viewer, action: 'approval.request', subjectType: 'Approval', subjectId: approval.id, details });
    return approval;
  });
}

async function readSubject(
  em: EntityManager,
  organizationId: string,
  { campaignId, placementId, script }: Fields,
): Promise<{ campaignId: string; placementId: string | null; kind: 'ORDER' | 'COPY'; content: ApprovalContent }> {
  if (placementId == null) {
    const campaign = await lockCampaign(em, organizationId, campaignId, { evenSettled: true });
    return { campaignId: campaign.id, placementId: null, kind: 'ORDER', content: await orderContent(em, campaign) };
  }
  const { placement, campaign } = await lockPlacement(em, organizationId, placementId);
  if (campaign.id !== campaignId) throw badInput('The placement is another campaign’s', { path: ['input', 'placementId'] });
  return { campaignId: campaign.id, placementId, kind: 'COPY', content: copyContent(placement, script ?? null) };
}
