import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { DAY_MS } from '@castgraph/kernel/days';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { lockCampaign } from '../campaigns/lock-campaign.ts';
import { CampaignShare } from './campaign-share.entity.ts';
import { issueShareCode } from './share-code.ts';

const MOST_SHARES = 100;

const input = z.strictObject({
  campaignId: z.string(),
  days: z.int().min(1, 'A code holds for at least 1 day').max(30, 'A code holds for at most 30 days').default(14),
});

/**
 * Opens a campaign to the organization that will use the code, which is shown this once and kept as a hash.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT when the campaign has as many shares that hold as it may have
 */
// no event: nothing outside analytics keeps shares of campaigns
export async function shareCampaign(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ share: CampaignShare; code: string }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { campaignId, days } = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const campaign = await lockCampaign(em, organizationId, campaignId, { evenSettled: true });
    const now = new Date();
    const holding = { $or: [{ acceptedAt: { $ne: null } }, { expiresAt: { $gt: now } }] };
    if ((await em.count(CampaignShare, { organizationId, campaignId, endedAt: null, ...holding })) >= MOST_SHARES)
      throw conflict(`A campaign has at most ${MOST_SHARES} shares; take one back`);
    const share = em.create(CampaignShare, {
      organizationId,
      campaignId: campaign.id,
      id: newId(),
      acceptedById: null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
      acceptedAt: null,
      endedAt: null,
    });
    const code = await issueShareCode(em, { organizationId, shareId: share.id });
    await recordAudit(em, {
      viewer,
      action: 'campaign-share.create',
      subjectType: 'CampaignShare',
      subjectId: share.id,
      details: { campaignId, days },
    });
    return { share, code };
  });
}
