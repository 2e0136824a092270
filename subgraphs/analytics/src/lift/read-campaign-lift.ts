import { requireScope } from '@castgraph/auth/scopes';
import { grantsOf } from '@castgraph/kernel/grants-of';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import { describeLift, type DescribedLift } from './describe-lift.ts';
import { readLiftPlan } from './read-lift-plan.ts';
import { readStanding } from './read-standing.ts';

/** With more downloads than this, a sample of households is looked at: a question must end in seconds. */
const MOST_DOWNLOADS_READ = 500_000;

/**
 * What a campaign added (A7); null for a viewer confined to grants, from whom row-level security hides the orders of the control.
 * Two statements, whatever the campaign.
 */
export async function readCampaignLift(
  context: OperationContext,
  campaign: Campaign,
  { now = new Date(), mostDownloads = MOST_DOWNLOADS_READ }: { now?: Date; mostDownloads?: number } = {},
): Promise<DescribedLift | null> {
  const viewer = requireScope(context.viewer, 'campaigns:read');
  if (grantsOf(viewer) !== undefined) return null;
  return context.read(async (em) => {
    const plan = await readLiftPlan(em, campaign, now.getTime());
    const share = plan.downloads <= mostDownloads ? 1 : mostDownloads / plan.downloads;
    const { organizationId, sponsorId, attributionWindowDays: windowDays } = campaign;
    const { days, spots } = plan;
    const standing =
      days === null || spots.length === 0 ? [] : await readStanding(em, { organizationId, sponsorId, windowDays, spots, days, share });
    return describeLift({ campaign, plan, share, standing, readAt: now });
  });
}
