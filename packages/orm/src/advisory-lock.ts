import type { EntityManager } from './open-orm.ts';

/**
 * Takes the named lock for the rest of this transaction when nobody holds it.
 * Transaction-scoped, so that it works behind PgBouncer and cannot outlive its holder.
 * @returns false when another transaction holds it
 */
export async function tryAdvisoryLock(em: EntityManager, name: string): Promise<boolean> {
  const [row] = await em.execute<{ locked: boolean }[]>('select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as locked', [name]);
  return row!.locked;
}

/** Waits for the named lock and holds it for the rest of this transaction. */
export async function advisoryLock(em: EntityManager, name: string): Promise<void> {
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [name]);
}
