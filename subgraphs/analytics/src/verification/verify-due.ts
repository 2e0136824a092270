import { executeBound } from '@castgraph/orm/execute-bound';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { verifyCampaign } from './verify-campaign.ts';

/** Campaigns in one batch. */
const BATCH = 100;

/** A campaign that is to be looked at. */
interface DueCampaign {
  organizationId: string;
  campaignId: string;
  changes: string | null;
}

// What changed, the longest ago first; then what nobody looked at for a day. Flights that are over by two months are left alone: by then
// episodes have their downloads, and reads have stayed for as long as they must.
const FIND = `/* find-due-verifications */
  (select organization_id as "organizationId", campaign_id as "campaignId", changes::text as changes
     from analytics.verification_due where since <= now() order by since limit ${BATCH})
  union all
  (select c.organization_id, c.id, null from analytics.campaign c
     left join analytics.campaign_verification v on v.organization_id = c.organization_id and v.campaign_id = c.id
    where c.state in ('BOOKED', 'LIVE', 'COMPLETED') and c.archived_at is null
      and c.flight_to >= (now() at time zone 'UTC')::date - 60 and c.flight_from <= (now() at time zone 'UTC')::date + 7
      and (v.checked_at is null or v.checked_at < now() - interval '1 day')
      and not exists (select from analytics.verification_due d where d.organization_id = c.organization_id and d.campaign_id = c.id)
    order by v.checked_at nulls first limit ${BATCH})`;

// Only when nothing changed since it was taken up: otherwise it is due again.
const DONE = `/* settle-due-verification */
  delete from analytics.verification_due where organization_id = ?::uuid and campaign_id = ?::uuid and changes = ?::bigint`;

// What fails is tried again in an hour, so that it neither stands before others nor fills the log; a change meanwhile comes with it.
const PUT_OFF = `/* put-off-verification */
  insert into analytics.verification_due (organization_id, campaign_id, since) values (?::uuid, ?::uuid, now() + interval '1 hour')
  on conflict (organization_id, campaign_id) do update set since = excluded.since`;

/**
 * Looks at the campaigns of all organizations about which something changed, and, once a day, at those that run. A campaign that cannot be
 * looked at keeps no other from it, and is tried again in an hour. @returns how many were looked at; @throws the first failure, at the end
 */
export async function verifyDue(orm: Orm, signal?: AbortSignal): Promise<number> {
  const due = await inSystem(orm, (em) => em.execute<DueCampaign[]>(FIND));
  const failures: unknown[] = [];
  let looked = 0;
  for (const { organizationId, campaignId, changes } of due) {
    if (signal?.aborted) break;
    try {
      await verifyCampaign(orm, organizationId, campaignId);
      if (changes !== null)
        await inOrganization(orm, organizationId, (em) => executeBound(em, DONE, [organizationId, campaignId, changes]));
      looked++;
    } catch (error) {
      failures.push(error);
      await inOrganization(orm, organizationId, (em) => executeBound(em, PUT_OFF, [organizationId, campaignId]));
    }
  }
  if (failures.length > 0) throw failures[0];
  return looked;
}
