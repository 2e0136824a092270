import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { attributeConversions } from './attribute-conversions.ts';

const AT_ONCE = 200;

/** What computing anew did so far. */
export interface Recomputed {
  done: number;
  changed: number;
}

interface Recompute extends Recomputed {
  campaignId: string | null;
  first: Date;
  last: Date;
  nextAt: Date;
  nextId: string;
  total: number | null;
}

interface Options {
  signal?: AbortSignal;
  /** Told when a part was committed. */
  onPart?: (share: number, campaignIds: readonly string[]) => void;
}

/** Does what is left of computing credits anew, in parts that are whole or not at all. Nothing to do when it is done or was never asked for. */
export async function continueRecompute(
  orm: Orm,
  organizationId: string,
  recomputeId: string,
  { signal, onPart }: Options = {},
): Promise<Recomputed> {
  for (;;) {
    signal?.throwIfAborted();
    const part = await inOrganization(orm, organizationId, (em) => recomputePart(em, organizationId, recomputeId));
    if (!part) return { done: 0, changed: 0 };
    onPart?.(part.total === 0 ? 1 : Math.min(1, part.done / part.total), part.campaignIds);
    if (part.isLast) return { done: part.done, changed: part.changed };
  }
}

async function recomputePart(em: EntityManager, organizationId: string, id: string) {
  const recompute = await readRecompute(em, organizationId, id);
  if (!recompute) return null;
  const total = recompute.total ?? (await countOrders(em, organizationId, recompute));
  const orders = await readOrders(em, organizationId, recompute);
  const ids = orders.map((order) => order.id);
  const { changed, campaignIds } = await attributeConversions(em, organizationId, ids, 'SETTINGS');
  const [done, allChanged] = [recompute.done + orders.length, recompute.changed + changed];
  const next = orders.at(-1) ?? { at: recompute.nextAt, id: recompute.nextId };
  await em.execute(
    `/* move-recompute-on */ update analytics.attribution_recompute set next_at = ?, next_id = ?, done = ?, changed = ?, total = ?
      where organization_id = ? and id = ?`,
    [next.at, next.id, done, allChanged, total, organizationId, id],
  );
  return { done, changed: allChanged, total, campaignIds, isLast: orders.length < AT_ONCE };
}

async function readRecompute(em: EntityManager, organizationId: string, id: string): Promise<Recompute | undefined> {
  const [row] = await em.execute<Recompute[]>(
    `/* read-recompute */ select campaign_id as "campaignId", first, last, next_at as "nextAt", next_id as "nextId", done, changed, total
       from analytics.attribution_recompute where organization_id = ? and id = ? for update`,
    [organizationId, id],
  );
  return row;
}

const WHERE = `o.organization_id = ? and o.at < ? and (?::uuid is null or o.sponsor_id is null
        or o.sponsor_id = (select c.sponsor_id from analytics.campaign c where c.organization_id = o.organization_id and c.id = ?::uuid))`;

async function countOrders(em: EntityManager, organizationId: string, { first, last, campaignId }: Recompute): Promise<number> {
  const [row] = await em.execute<{ n: number }[]>(
    `/* count-recompute */ select count(*)::int as n from analytics.conversion o where ${WHERE} and o.at >= ?`,
    [organizationId, last, campaignId, campaignId, first],
  );
  return row!.n;
}

async function readOrders(
  em: EntityManager,
  organizationId: string,
  { last, campaignId, nextAt, nextId }: Recompute,
): Promise<{ id: string; at: Date }[]> {
  return em.execute<{ id: string; at: Date }[]>(
    `/* read-recompute-orders */ select o.id, o.at from analytics.conversion o where ${WHERE} and (o.at, o.id) > (?::timestamptz, ?::uuid)
      order by o.at, o.id limit ${AT_ONCE}`,
    [organizationId, last, campaignId, campaignId, nextAt, nextId],
  );
}
