import { LATE_EVENT_DAYS } from '@castgraph/measurement/retention';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { Log } from '@castgraph/telemetry/log';
import { findCampaigns } from '../campaigns/find-campaigns.ts';
import type { CampaignFigures } from '../performance/campaign-figures.ts';
import { campaignSpan } from '../performance/campaign-span.ts';
import { readCampaignFigures } from '../performance/read-campaign-figures.ts';

interface DueRow {
  organization_id: string;
  campaign_id: string;
}

/** So many campaigns at once; their reach is counted from single downloads. */
const BATCH = 50;

/**
 * Keeps what became of campaigns that are over, once no late download and no attributed order can come any more: so that comparing with them
 * costs a look and not a count. Each is kept once; a refund of after that changes its figures and no benchmark. One that cannot be
 * computed is said and passed over.
 * @returns how many were kept
 */
export async function keepOutcomes({ orm, log, signal }: { orm: Orm; log: Log; signal?: AbortSignal }): Promise<number> {
  let kept = 0;
  let after: DueRow | undefined;
  do {
    const due = await findDue(orm, after);
    for (const row of due) {
      if (signal?.aborted) return kept;
      const { organization_id: organizationId, campaign_id: campaignId } = row;
      try {
        await inOrganization(orm, organizationId, (em) => keepOutcome(em, organizationId, campaignId));
        kept++;
      } catch (error) {
        log.error({ err: error, organization_id: organizationId, campaign_id: campaignId }, 'What became of a campaign was not kept');
      }
    }
    after = due.length < BATCH ? undefined : due.at(-1);
  } while (after);
  return kept;
}

function findDue(orm: Orm, after: DueRow | undefined): Promise<DueRow[]> {
  return inSystem(
    orm,
    (em) =>
      em.execute<DueRow[]>(
        `/* find-due-outcomes */
         select c.organization_id, c.id as campaign_id from analytics.campaign c
          where c.state in ('COMPLETED', 'RECONCILED') and c.archived_at is null
            and c.flight_to + greatest(c.attribution_window_days, ${LATE_EVENT_DAYS}) + 1 < (now() at time zone 'UTC')::date
            and not exists (select from analytics.campaign_outcome o where o.organization_id = c.organization_id and o.campaign_id = c.id)
            and (?::uuid is null or (c.organization_id, c.id) > (?::uuid, ?::uuid))
          order by c.organization_id, c.id limit ${BATCH}`,
        [after?.organization_id ?? null, after?.organization_id ?? null, after?.campaign_id ?? null],
      ),
    { readOnly: true },
  );
}

async function keepOutcome(em: EntityManager, organizationId: string, campaignId: string): Promise<void> {
  const [campaign] = await findCampaigns(em, organizationId, [campaignId]);
  if (!campaign) return;
  const [figures] = await readCampaignFigures(em, organizationId, [campaignSpan(campaign, null)]);
  await storeOutcome(em, organizationId, { figures: figures!, flightFrom: campaign.flightFrom, flightTo: campaign.flightTo });
}

/** What nothing was delivered for has no CPM, and says nothing of what one costs. */
function storeOutcome(
  em: EntityManager,
  organizationId: string,
  { figures, flightFrom, flightTo }: { figures: CampaignFigures; flightFrom: string; flightTo: string },
): Promise<unknown> {
  const { campaignId, metrics, roi } = figures;
  return em.execute(
    `/* keep-outcome */
     insert into analytics.campaign_outcome
       (organization_id, campaign_id, currency, flight_from, flight_to, cpm_minor, roas, response_rate, frequency, computed_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing`,
    [
      organizationId,
      campaignId,
      roi.campaignCost.currency,
      flightFrom,
      flightTo,
      metrics.effectiveCpm?.amountMinor ?? null,
      roi.roas,
      metrics.responseRate,
      metrics.frequency,
      figures.asOf,
    ],
  );
}
