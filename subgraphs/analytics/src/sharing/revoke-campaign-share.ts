import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { isId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { CampaignShare } from './campaign-share.entity.ts';
import { dropShareCode } from './share-code.ts';

const input = z.strictObject({ shareId: z.string() });

/** Takes a share back: the next question that goes by it finds nothing. @throws NOT_FOUND, as for one that ended */
// no event: nothing outside analytics keeps shares of campaigns
export async function revokeCampaignShare(context: OperationContext, raw: z.input<typeof input>): Promise<CampaignShare> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { shareId } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const where = { organizationId, id: shareId, endedAt: null };
    const share = isId(shareId) ? await em.findOne(CampaignShare, where, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
    if (!share) throw notFound('share', shareId);
    share.endedAt = new Date();
    await dropShareCode(em, shareId);
    await recordAudit(em, { viewer, action: 'campaign-share.revoke', subjectType: 'CampaignShare', subjectId: shareId });
    return share;
  });
}
