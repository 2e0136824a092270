import { hourStart } from '@castgraph/kernel/days';
import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import { recountSpan } from '../job-definitions.ts';
import { firstCountableAt } from '../listening/tend-listening.ts';

/**
 * Begins to count a span (Unix ms) again with the caller's transaction, as far as it lies within the days whose household
 * keys are kept.
 * @returns the task's id
 */
export async function startRecount(em: EntityManager, organizationId: string, span: { from: number; to: number }): Promise<string> {
  const recountId = newId();
  const first = new Date(hourStart(Math.max(span.from, firstCountableAt()))).toISOString();
  await em.execute(
    `/* start-recount */
     insert into analytics.recount (organization_id, id, first, last, next) values (?, ?, ?::timestamptz, ?::timestamptz, ?::timestamptz)`,
    [organizationId, recountId, first, new Date(span.to).toISOString(), first],
  );
  return enqueueAfterCommit(em, recountSpan, { organizationId, recountId });
}
