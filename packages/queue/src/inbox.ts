import { subgraphOf, type EntityManager } from '@castgraph/orm/open-orm';
import { qualified } from '@castgraph/orm/sql-names';

/**
 * Does the work unless this consumer has taken the event before, in the caller's transaction: the note that it has, and
 * its effect, are committed together or not at all. Two deliveries at once: the second waits for the first to end.
 * @returns whether the work was done now
 */
export async function consumeOnce(em: EntityManager, eventId: string, consumer: string, work: () => Promise<unknown>): Promise<boolean> {
  const inbox = qualified(subgraphOf(em), 'inbox');
  const noted = await em.execute('insert into ' + inbox + ' (consumer, event_id) values (?, ?) on conflict do nothing returning event_id', [
    consumer,
    eventId,
  ]);
  if (noted.length === 0) return false;
  await work();
  return true;
}

/** Whether this consumer has taken the event. */
export async function hasConsumed(em: EntityManager, eventId: string, consumer: string): Promise<boolean> {
  const inbox = qualified(subgraphOf(em), 'inbox');
  return (await em.execute('select 1 from ' + inbox + ' where consumer = ? and event_id = ?', [consumer, eventId])).length > 0;
}
