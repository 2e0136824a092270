import { requireScope } from '@castgraph/auth/scopes';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import type { TrackingCheckKind, TrackingState } from '../generated/resolvers.ts';

/** A way by which a campaign's orders are told. */
export interface TrackingCheckRow {
  kind: TrackingCheckKind;
  state: TrackingState;
  count: number;
  lastSeenAt: Date | null;
}

/** Whether a campaign's orders can be told. */
export interface TrackingRow {
  state: TrackingState;
  checks: TrackingCheckRow[];
  warnedSince: Date | null;
}

interface RawRow {
  id: string;
  kind: TrackingCheckKind;
  count: number;
  seen: string | Date | null;
}

/** One row for each campaign and kind. Of a pixel or an order of nobody's in particular it cannot be known whose shop it was. */
const READ = `/* read-tracking */
  with c as (select organization_id, id, sponsor_id from analytics.campaign where organization_id = ? and id = any(?::uuid[]))
  select c.id, 'LINK' as kind, count(distinct l.id)::int as count, max(k.at) as seen
    from c left join analytics.tracking_link l on l.organization_id = c.organization_id and l.campaign_id = c.id
    left join lateral (select max(k.at) as at from analytics.link_click k
                        where k.organization_id = c.organization_id and k.campaign_id = c.id and k.counted) k on l.id is not null
   group by 1
  union all
  select c.id, 'CODE', count(distinct p.id)::int, max(a.at)
    from c left join analytics.promo_code p on p.organization_id = c.organization_id and p.campaign_id = c.id
    left join lateral (select max(a.at) as at from analytics.attribution a
                        where a.organization_id = c.organization_id and a.campaign_id = c.id and a.promo_code is not null) a on p.id is not null
   group by 1
  union all
  select c.id, 'PIXEL', count(p.id)::int, max(h.at)
    from c left join analytics.pixel p on p.organization_id = c.organization_id and p.sponsor_id = c.sponsor_id and p.removed_at is null
    left join lateral (select h.at from analytics.pixel_hit h
                        where h.organization_id = p.organization_id and h.pixel_id = p.id and h.verdict in ('CONVERTED', 'KEPT', 'DUPLICATE')
                        order by h.at desc limit 1) h on true
   group by 1
  union all
  select c.id, 'ORDERS', count(o.id)::int, max(o.at)
    from c left join lateral (select o.id, o.at from analytics.conversion o
                               where o.organization_id = c.organization_id and o.sponsor_id = c.sponsor_id and o.source <> 'pixel'
                               order by o.at desc limit 1) o on true
   group by 1
  union all
  select c.id, 'HOUSEHOLD', count(o.id)::int, max(o.at)
    from c left join lateral (select o.id, o.at from analytics.conversion o
                               where o.organization_id = c.organization_id and o.sponsor_id = c.sponsor_id and o.household_key is not null
                               order by o.at desc limit 1) o on true
   group by 1`;

/** Whether the orders of these campaigns can be told, by campaign id. */
export async function readTracking(context: OperationContext, campaignIds: readonly string[]): Promise<Map<string, TrackingRow>> {
  const { organizationId } = requireScope(context.viewer, 'campaigns:read');
  return context.read((em) => findTracking(em, organizationId, campaignIds));
}

/** The same, for whoever has a transaction. */
export async function findTracking(
  em: EntityManager,
  organizationId: string,
  campaignIds: readonly string[],
): Promise<Map<string, TrackingRow>> {
  const rows = await em.execute<RawRow[]>(READ, [organizationId, arrayLiteral(campaignIds)]);
  const warned = await em.execute<{ id: string; since: Date }[]>(
    `/* read-tracking-warnings */ select campaign_id as id, since from analytics.tracking_warning
      where organization_id = ? and campaign_id = any(?::uuid[])`,
    [organizationId, arrayLiteral(campaignIds)],
  );
  const since = new Map(warned.map((row) => [row.id, new Date(row.since)]));
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => {
      const checks = own.map(toCheck);
      return [id, { checks, state: best(checks), warnedSince: since.get(id) ?? null }];
    }),
  );
}

function toCheck({ kind, count, seen }: RawRow): TrackingCheckRow {
  const lastSeenAt = seen === null ? null : new Date(seen);
  return { kind, count, lastSeenAt, state: lastSeenAt !== null ? 'WORKING' : count > 0 ? 'UNPROVEN' : 'NOT_SET_UP' };
}

function best(checks: readonly TrackingCheckRow[]): TrackingState {
  const states = new Set(checks.map(({ state }) => state));
  if (states.has('WORKING')) return 'WORKING';
  return states.has('UNPROVEN') ? 'UNPROVEN' : 'NOT_SET_UP';
}
