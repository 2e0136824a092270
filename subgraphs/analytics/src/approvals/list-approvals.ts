import { requireScope } from '@castgraph/auth/scopes';
import type { Page } from '@castgraph/service/connection';
import type { OperationContext } from '@castgraph/service/context';
import type { ApprovalState } from '../generated/resolvers.ts';
import { Approval } from './approval.entity.ts';

/** A page of what sponsors were asked, newest first: at most `limit + 1`. A member of a sponsor sees what they were granted. */
export async function listApprovals(context: OperationContext, { after, limit }: Page, state?: ApprovalState | null): Promise<Approval[]> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const where = { organizationId, ...(state && { state }), ...(after && { id: { $lt: after.id } }) };
  return context.read((em) => em.find(Approval, where, { orderBy: { id: 'desc' }, limit: limit + 1 }));
}

/** The approvals of many campaigns, newest first, by campaign id. */
export async function readApprovals(context: OperationContext, campaignIds: readonly string[]): Promise<Map<string, Approval[]>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const approvals = await context.read((em) =>
    em.find(Approval, { organizationId, campaignId: { $in: [...campaignIds] } }, { orderBy: { id: 'desc' } }),
  );
  return Map.groupBy(approvals, ({ campaignId }) => campaignId);
}

/** The approvals of these ids that the viewer may see, by id. */
export async function readApprovalsById(context: OperationContext, ids: readonly string[]): Promise<Map<string, Approval>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  const approvals = await context.read((em) => em.find(Approval, { organizationId, id: { $in: [...ids] } }));
  return new Map(approvals.map((approval) => [approval.id, approval]));
}
