import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { addDays, dayStart } from '@castgraph/kernel/days';
import { badInput } from '@castgraph/kernel/errors';
import { newId, NIL_ID } from '@castgraph/kernel/ids';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import type { OperationContext } from '@castgraph/service/context';
import { parseInput } from '@castgraph/service/parse-input';
import { requireCampaign } from '../campaigns/require-campaign.ts';
import { recomputeCredits } from '../job-definitions.ts';
import { firstCountableAt } from '../listening/tend-listening.ts';

const input = z.strictObject({ campaignId: z.string().nullish(), from: z.date().nullish(), to: z.date().nullish() });

/** What to compute anew: orders of a span, at any advertiser's shop or at those that may be a campaign's. */
interface Scope {
  campaignId: string | null;
  first: number;
  last: number;
}

/**
 * Begins to judge orders anew by all that is known now: those that may be a campaign's effect, or those of a span.
 * @returns the task's id
 * @throws BAD_INPUT for neither or both, and for a span that is over or empty; NOT_FOUND
 */
// no event: campaigns whose figures move are announced as they do
export async function recomputeAttribution(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireScope(context.viewer, 'campaigns:write');
  const fields = parseInput(input, raw);
  const { organizationId } = viewer;
  return context.transact(async (em) => {
    const scope = await readScope(em, organizationId, fields);
    const recomputeId = newId();
    await em.execute(
      `/* start-recompute */
       insert into analytics.attribution_recompute (organization_id, id, campaign_id, first, last, cause, next_at, next_id)
       values (?, ?, ?, ?, ?, 'SETTINGS', ?, ?)`,
      [organizationId, recomputeId, scope.campaignId, new Date(scope.first), new Date(scope.last), new Date(scope.first), NIL_ID],
    );
    const taskId = await enqueueAfterCommit(em, recomputeCredits, { organizationId, recomputeId });
    const details = { campaignId: scope.campaignId, from: new Date(scope.first).toISOString(), to: new Date(scope.last).toISOString() };
    const subject = scope.campaignId === null ? ['Organization', organizationId] : ['Campaign', scope.campaignId];
    await recordAudit(em, { viewer, action: 'attribution.recompute', subjectType: subject[0]!, subjectId: subject[1]!, details });
    return taskId;
  });
}

async function readScope(em: EntityManager, organizationId: string, { campaignId, from, to }: z.output<typeof input>): Promise<Scope> {
  const kept = firstCountableAt();
  if (campaignId != null) {
    if (from != null || to != null) throw badInput('Give a campaign or a span, not both', { path: ['input', 'from'] });
    const { id, flightFrom, flightTo, attributionWindowDays } = await requireCampaign(em, organizationId, campaignId);
    const last = dayStart(addDays(flightTo, attributionWindowDays + 1));
    if (last <= kept) throw badInput('The campaign is so long over that its credits stand', { path: ['input', 'campaignId'] });
    return { campaignId: id, first: Math.max(kept, dayStart(flightFrom)), last };
  }
  if (from == null || to == null) throw badInput('Give a campaign, or from and to', { path: ['input', 'from'] });
  if (to.getTime() <= from.getTime()) throw badInput('The span ends before it begins', { path: ['input', 'to'] });
  if (from.getTime() < kept)
    throw badInput(`Household keys are kept since ${new Date(kept).toISOString()}; what is older stays as it was credited`, {
      path: ['input', 'from'],
    });
  return { campaignId: null, first: from.getTime(), last: to.getTime() };
}
