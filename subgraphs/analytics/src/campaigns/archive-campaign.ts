import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import type { CampaignChange } from '../changes/campaign-change.entity.ts';
import { changeSubject } from '../changes/change-subject.ts';
import type { Campaign } from './campaign.entity.ts';
import { lockCampaign } from './lock-campaign.ts';

const input = z.strictObject({ campaignId: z.string(), archived: z.boolean().default(true), expectedVersion: z.int().nullish() });

/**
 * Puts a campaign away that is a draft or over, or takes one out again. Its figures stay.
 * @throws NOT_FOUND; CONFLICT for another version, and for a campaign that is sold and not over
 */
// no event: nothing outside analytics keeps campaigns
export async function archiveCampaign(
  context: OperationContext,
  raw: z.input<typeof input>,
): Promise<{ campaign: Campaign; change: CampaignChange | null }> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { campaignId, archived, expectedVersion } = parseInput(input, raw);
  return context.transact(async (em) => {
    const campaign = await lockCampaign(em, viewer.organizationId, campaignId, { expectedVersion, evenSettled: true });
    if (archived && (campaign.state === 'BOOKED' || campaign.state === 'LIVE'))
      throw conflict(`The campaign is ${campaign.state}: make it a draft, or complete it, before it is put away`);
    const isSo = (campaign.archivedAt != null) === archived;
    const fields = { archivedAt: archived ? new Date().toISOString() : null };
    const target = { subject: 'CAMPAIGN' as const, row: campaign };
    const change = isSo ? null : await changeSubject(em, viewer, target, { kind: archived ? 'ARCHIVE' : 'RESTORE', fields });
    await recordAudit(em, { viewer, action: 'campaign.archive', subjectType: 'Campaign', subjectId: campaign.id, details: { archived } });
    return { campaign, change };
  });
}
