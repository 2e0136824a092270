import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { findPlacement } from '../placements/find-placements.ts';
import { copyContent, hashContent, orderContent } from './approval-content.ts';
import { Approval } from './approval.entity.ts';

/**
 * Finds approvals of a campaign that approve it no more, since what they were about was changed by this transaction, which holds the
 * campaign: they are outdated, and stay so if it is changed back.
 */
export async function outdateApprovals(em: EntityManager, campaign: Campaign): Promise<void> {
  // What is to be compared must be written before it is read.
  await em.flush();
  const { organizationId, id: campaignId } = campaign;
  const approvals = await em.find(Approval, { organizationId, campaignId, state: { $in: ['PENDING', 'APPROVED'] } });
  if (approvals.length === 0) return;
  const order = hashContent(await orderContent(em, campaign));
  for (const approval of approvals) {
    const now = approval.kind === 'ORDER' ? order : await hashCopy(em, approval);
    if (!now?.equals(approval.contentHash)) outdate(approval);
  }
}

/** Marks an approval as one that holds no more. */
export function outdate(approval: Approval): void {
  approval.state = 'OUTDATED';
  approval.outdatedAt = new Date();
}

async function hashCopy(em: EntityManager, { organizationId, placementId, content }: Approval): Promise<Buffer | undefined> {
  const placement = await findPlacement(em, organizationId, placementId!);
  return placement ? hashContent(copyContent(placement, content['script'] as string | null)) : undefined;
}
