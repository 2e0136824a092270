import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { recountSpan, type Recounted } from '../listening/recount-span.ts';
import { firstCountableAt } from '../listening/tend-listening.ts';

interface Recount {
  first: number;
  last: number;
  next: number;
}

/**
 * Does what is left of a recount. Hours whose household keys were erased while it waited are passed over. Nothing to do when
 * it is done, or was never asked for.
 */
export async function continueRecount(
  orm: Orm,
  organizationId: string,
  recountId: string,
  { signal, limit, onPart }: { signal?: AbortSignal; limit?: number; onPart?: (share: number, upTo: string) => void } = {},
): Promise<Recounted> {
  const recount = await inOrganization(orm, organizationId, (em) => readRecount(em, organizationId, recountId), { readOnly: true });
  const from = recount ? Math.max(recount.next, firstCountableAt()) : 0;
  if (!recount || from >= recount.last) return { requests: 0, keptHours: 0 };
  const { first, last } = recount;
  return recountSpan(orm, organizationId, from, last, {
    signal,
    limit,
    inPart: (em, next) => moveOn(em, organizationId, recountId, next),
    onPart: (next) => onPart?.(Math.min(1, (next - first) / (last - first)), new Date(next).toISOString()),
  });
}

async function readRecount(em: EntityManager, organizationId: string, id: string): Promise<Recount | undefined> {
  const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8 as ${column}`;
  const [row] = await em.execute<Recount[]>(
    `/* read-recount */ select ${ms('first')}, ${ms('last')}, ${ms('next')} from analytics.recount where organization_id = ? and id = ?`,
    [organizationId, id],
  );
  return row;
}

/** In the transaction of the part itself: it is counted again and noted, or neither. */
async function moveOn(em: EntityManager, organizationId: string, id: string, next: number): Promise<void> {
  await em.execute('/* move-recount-on */ update analytics.recount set next = ?::timestamptz where organization_id = ? and id = ?', [
    new Date(next).toISOString(),
    organizationId,
    id,
  ]);
}
