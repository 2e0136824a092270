import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import type { AttributionCause } from '../generated/resolvers.ts';
import { attributeConversions } from './attribute-conversions.ts';
import { markDueCampaign } from './mark-due.ts';

/** Conversions of one transaction. */
export const AT_ONCE = 50;
const ORGANIZATIONS_AT_ONCE = 100;

/** Whether a look may bring what an earlier one could not see. */
const RIPE = '(since <= clock_timestamp() and (after_xid is null or after_xid <= pg_snapshot_xmin(pg_current_snapshot())))';

/** What one transaction of looking again did. */
export interface TakenDue {
  looked: number;
  changed: number;
  campaignIds: string[];
  /** Since when the longest waiting one waited, Unix ms. */
  since: number | null;
  hasMore: boolean;
}

/** Organizations with conversions to be judged again, or campaigns whose terms changed, longest waiting first. */
export async function findDueOrganizations(orm: Orm): Promise<string[]> {
  const rows = await inSystem(
    orm,
    (em) =>
      em.execute<{ id: string }[]>(
        `/* find-due-attributions */
         select organization_id as id from (
           select organization_id, since from analytics.attribution_due where ${RIPE}
           union all select organization_id, since from analytics.attribution_stale where ${RIPE}) due
          group by 1 order by min(since) limit ${ORGANIZATIONS_AT_ONCE}`,
      ),
    { readOnly: true },
  );
  return rows.map(({ id }) => id);
}

/**
 * Judges conversions again that are due. One that was marked while an order or a download was still being written is looked at once more
 * when every transaction that was open at the first look has ended: neither can have missed the other then, however they raced.
 */
export async function takeDue(orm: Orm, organizationId: string, { limit = AT_ONCE }: { limit?: number } = {}): Promise<TakenDue> {
  return inOrganization(orm, organizationId, async (em) => {
    const open = await readOpen(em);
    const due = await em.execute<{ id: string; cause: AttributionCause; since: number; isSecondLook: boolean }[]>(
      `/* take-due-attributions */
       select conversion_id as id, cause, (extract(epoch from since) * 1000)::float8 as since, after_xid is not null as "isSecondLook"
         from analytics.attribution_due
        where organization_id = ? and since <= clock_timestamp() and (after_xid is null or after_xid <= ?::text::xid8)
        order by since, conversion_id limit ? for update skip locked`,
      [organizationId, open.xmin, limit],
    );
    let changed = 0;
    const campaigns = new Set<string>();
    for (const [cause, rows] of Map.groupBy(due, (row) => row.cause)) {
      const result = await attributeConversions(
        em,
        organizationId,
        rows.map(({ id }) => id),
        // What a second look finds came while the order was being stored.
        cause === 'ORDER' ? 'LATE_EXPOSURE' : cause,
      );
      changed += result.changed;
      for (const id of result.campaignIds) campaigns.add(id);
    }
    const isQuiet = open.xmin === open.xmax;
    const done = due.filter(({ isSecondLook }) => isSecondLook || isQuiet).map(({ id }) => id);
    await settle(em, organizationId, { done, seen: due.map(({ id }) => id).filter((id) => !done.includes(id)), xmax: open.xmax });
    return { looked: due.length, changed, campaignIds: [...campaigns], since: due[0]?.since ?? null, hasMore: due.length === limit };
  });
}

/**
 * Marks the orders of campaigns whose terms, spots, codes or links changed, twice where a transaction was open that may have judged an
 * order by what held before. @returns whether there were any
 */
export async function takeStale(orm: Orm, organizationId: string): Promise<boolean> {
  return inOrganization(orm, organizationId, async (em) => {
    const open = await readOpen(em);
    const stale = await em.execute<{ id: string; isSecondLook: boolean }[]>(
      `/* take-stale-campaigns */
       select campaign_id as id, after_xid is not null as "isSecondLook" from analytics.attribution_stale
        where organization_id = ? and (after_xid is null or after_xid <= ?::text::xid8)
        order by since, campaign_id limit ${AT_ONCE} for update skip locked`,
      [organizationId, open.xmin],
    );
    for (const { id, isSecondLook } of stale) {
      await markDueCampaign(em, organizationId, id);
      const isDone = isSecondLook || open.xmin === open.xmax;
      if (isDone)
        await em.execute('/* forget-stale */ delete from analytics.attribution_stale where organization_id = ? and campaign_id = ?', [
          organizationId,
          id,
        ]);
      else
        await em.execute(
          '/* look-at-stale-later */ update analytics.attribution_stale set after_xid = ?::text::xid8 where organization_id = ? and campaign_id = ?',
          [open.xmax, organizationId, id],
        );
    }
    return stale.length > 0;
  });
}

/** Which transactions are open. Asked before anything is written, so that the asking one is not among them. */
async function readOpen(em: EntityManager): Promise<{ xmin: string; xmax: string }> {
  const [open] = await em.execute<{ xmin: string; xmax: string }[]>(
    '/* read-open-transactions */ select pg_snapshot_xmin(s)::text as xmin, pg_snapshot_xmax(s)::text as xmax from pg_current_snapshot() s',
  );
  return open!;
}

async function settle(
  em: EntityManager,
  organizationId: string,
  { done, seen, xmax }: { done: string[]; seen: string[]; xmax: string },
): Promise<void> {
  if (done.length > 0)
    await em.execute(
      '/* forget-due */ delete from analytics.attribution_due where organization_id = ? and conversion_id = any(?::uuid[])',
      [organizationId, arrayLiteral(done)],
    );
  if (seen.length > 0)
    await em.execute(
      '/* look-again-later */ update analytics.attribution_due set after_xid = ?::text::xid8 where organization_id = ? and conversion_id = any(?::uuid[])',
      [xmax, organizationId, arrayLiteral(seen)],
    );
}
