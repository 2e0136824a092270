import { requireScope } from '@castgraph/auth/scopes';
import { badInput, forbidden } from '@castgraph/kernel/errors';
import { grantsOf } from '@castgraph/kernel/grants-of';
import { LONGEST_ATTRIBUTION_DAYS } from '@castgraph/measurement/retention';
import type { OperationContext } from '@castgraph/service/context';
import type { Campaign } from '../campaigns/campaign.entity.ts';
import type { CreditedOrder } from './credited.ts';
import { judgeCredited, readCredited } from './read-credited.ts';

/** What a campaign earned, from which every table and model is made. */
export interface CampaignAttributionState {
  campaign: Campaign;
  asOf: Date;
  windowDays: number;
  isComplete: boolean;
  orders: readonly CreditedOrder[];
}

/**
 * What a campaign earned by the versions that held at an instant, or would earn with another window.
 * @throws BAD_INPUT for both at once, a window outside 1 to 60 days, and an instant in the future; FORBIDDEN for another window to viewers
 * who see only what was granted to them
 */
export async function readCampaignAttribution(
  context: OperationContext,
  campaign: Campaign,
  { asOf, windowDays }: { asOf?: Date | null | undefined; windowDays?: number | null | undefined },
): Promise<CampaignAttributionState> {
  const viewer = requireScope(context.viewer, 'campaigns:read');
  const now = new Date();
  if (asOf != null && asOf.getTime() > now.getTime()) throw badInput('The instant lies in the future', { path: ['asOf'] });
  if (windowDays == null) {
    const at = asOf ?? now;
    const orders = await context.read((em) => readCredited(em, campaign, at));
    return { campaign, asOf: at, windowDays: campaign.attributionWindowDays, isComplete: true, orders };
  }
  if (asOf != null) throw badInput('Another window is judged by what is known now: leave out asOf', { path: ['windowDays'] });
  if (!Number.isInteger(windowDays) || windowDays < 1 || windowDays > LONGEST_ATTRIBUTION_DAYS)
    throw badInput(`A window has 1 to ${LONGEST_ATTRIBUTION_DAYS} days`, { path: ['windowDays'] });
  // Row-level security shows them the orders alone that the campaign has earned by its own window.
  if (grantsOf(viewer) !== undefined) throw forbidden('Another window is judged by all orders, which you do not see');
  const judged = await context.read((em) => judgeCredited(em, campaign, windowDays));
  return { campaign, asOf: now, windowDays, ...judged };
}
