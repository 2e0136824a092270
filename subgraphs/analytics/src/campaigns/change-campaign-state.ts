import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { recordChange, type Actor } from '../changes/record-change.ts';
import type { CampaignState } from '../generated/resolvers.ts';
import type { Campaign } from './campaign.entity.ts';
import { checkTransition } from './campaign-states.ts';
import { lockCampaign } from './lock-campaign.ts';

const input = z.strictObject({
  campaignId: z.string(),
  state: z.enum(['DRAFT', 'BOOKED', 'LIVE', 'COMPLETED', 'RECONCILED']),
  expectedVersion: z.int().nullish(),
});

/**
 * Moves a campaign to another state, as the table of transitions allows; to the one that it is in, nothing happens.
 * @throws BAD_INPUT; NOT_FOUND; CONFLICT for another version, and, with what is allowed, for a transition that is not
 */
// no event: nothing outside analytics keeps campaigns
export async function changeCampaignState(context: OperationContext, raw: z.input<typeof input>): Promise<Campaign> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const { campaignId, state, expectedVersion } = parseInput(input, raw);
  return context.transact(async (em) => {
    const campaign = await lockCampaign(em, viewer.organizationId, campaignId, { expectedVersion, evenSettled: true });
    const from = campaign.state;
    if (from !== state) {
      checkTransition(from, state, campaign);
      moveCampaign(em, viewer, campaign, state);
    }
    await recordAudit(em, {
      viewer,
      action: 'campaign.change-state',
      subjectType: 'Campaign',
      subjectId: campaign.id,
      details: { from, to: state },
    });
    return campaign;
  });
}

/** Sets the state of a campaign that the transaction holds, and keeps that it was done. */
export function moveCampaign(em: EntityManager, actor: Actor, campaign: Campaign, to: CampaignState): void {
  recordChange(em, actor, {
    subject: 'CAMPAIGN',
    subjectId: campaign.id,
    campaignId: campaign.id,
    kind: 'STATE',
    before: { state: campaign.state },
    after: { state: to },
  });
  campaign.state = to;
  campaign.version++;
}
