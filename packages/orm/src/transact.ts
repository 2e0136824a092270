import { isId } from '@castgraph/kernel/ids';
import { setTimeout as delay } from 'node:timers/promises';
import type { EntityManager, Orm } from './open-orm.ts';

export interface TransactOptions {
  /** Refuses writes. */
  readOnly?: boolean;
  /** With `readOnly`: may read from a replica, whose rows can be seconds old. Without replicas: the primary. */
  replica?: boolean;
  /** What alone a confined viewer sees of the tables of `confineToGrants`, as `kind:id`; left out for one who sees all rows. */
  grants?: readonly string[];
  /** One read timestamp for the whole transaction, as snapshots and reports need. Default: each statement its own. */
  repeatableRead?: boolean;
  /**
   * Statements of `executePrepared` keep one plan whatever their values, from the first time on: for those that look into an index,
   * whose planning takes longer than the look.
   */
  genericPlans?: boolean;
}

const RETRIES = 3;
/** serialization_failure and deadlock_detected: the transaction did nothing and may run again. */
const RETRYABLE = new Set(['40001', '40P01']);
const GENERIC_PLANS = ", set_config('plan_cache_mode', 'force_generic_plan', true)";
const afterCommits = new WeakMap<EntityManager, (() => void)[]>();

/**
 * Runs the work in one transaction of its own that sees and writes only the rows of one organization.
 * The entity manager is a fork made for it: do not use it after the work ends. Pending changes are flushed at the commit.
 * Serialization failures and deadlocks run the work again, at most three times, so it must have no effect outside the database.
 * @throws RangeError when the id is none; what the work throws, after a rollback
 */
export function inOrganization<T>(
  orm: Orm,
  organizationId: string,
  work: (em: EntityManager) => Promise<T>,
  options: TransactOptions = {},
): Promise<T> {
  if (!isId(organizationId)) return Promise.reject(new RangeError(`Not an organization id: ${JSON.stringify(organizationId)}`));
  const settings: Settings = [['castgraph.organization_id', organizationId]];
  if (options.grants) settings.push(['castgraph.grants', `{${options.grants.join(',')}}`]);
  return withRetries(orm, settings, work, options);
}

/**
 * Runs the work in one transaction with no organization set: tenant tables look empty, except those that opted in by
 * `enableSystemAccess`. For lists, plumbing, and for finding out whose organization something belongs to.
 */
export function inSystem<T>(orm: Orm, work: (em: EntityManager) => Promise<T>, options: TransactOptions = {}): Promise<T> {
  return withRetries(orm, [['castgraph.system', 'on']], work, options);
}

/** Runs the action once the transaction of this entity manager has committed; never when it rolled back. It must not throw. */
export function afterCommit(em: EntityManager, action: () => void): void {
  const actions = afterCommits.get(em);
  if (!actions) throw new Error('afterCommit needs an entity manager of inOrganization or inSystem');
  actions.push(action);
}

/** What holds within the transaction alone, by the name of the setting. */
type Settings = [name: string, value: string][];

async function withRetries<T>(orm: Orm, settings: Settings, work: (em: EntityManager) => Promise<T>, options: TransactOptions): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await once(orm, settings, work, options);
    } catch (error) {
      if (attempt >= RETRIES || !RETRYABLE.has(sqlState(error))) throw error;
      await delay(Math.random() * 20 * 2 ** attempt);
    }
  }
}

/**
 * The connection is held by `connection().execute`, which gives it back whatever happens. The transaction alone would not:
 * one whose commit or rollback fails, as all do when the server restarts, keeps its place in the pool for ever.
 */
async function once<T>(
  orm: Orm,
  settings: Settings,
  work: (em: EntityManager) => Promise<T>,
  { readOnly = false, replica = false, repeatableRead = false, genericPlans = false }: TransactOptions,
): Promise<T> {
  const em = orm.em.fork({ clear: true });
  const actions: (() => void)[] = [];
  afterCommits.set(em, actions);
  const connection = em.getConnection(readOnly && replica ? 'read' : 'write');
  await connection.ensureConnection();
  const result = await connection
    .getClient()
    .connection()
    .execute(async (held) => {
      let builder = held.startTransaction();
      if (repeatableRead) builder = builder.setIsolationLevel('repeatable read');
      if (readOnly) builder = builder.setAccessMode('read only');
      const transaction = await builder.execute();
      em.setTransactionContext(transaction);
      try {
        await em.execute(
          `select ${settings.map(() => 'set_config(?, ?, true)').join(', ')}${genericPlans ? GENERIC_PLANS : ''}`,
          settings.flat(),
        );
        const done = await work(em);
        await em.flush();
        await connection.commit(transaction);
        return done;
      } catch (error) {
        // A dead connection cannot roll back; the server has done so, and the first error is the one that matters.
        await connection.rollback(transaction).catch(() => undefined);
        throw error;
      } finally {
        em.resetTransactionContext();
      }
    });
  for (const action of actions) action();
  return result;
}

/** The SQLSTATE of a driver error, however deeply it is wrapped; '' when it is none. */
export function sqlState(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    const code = (at as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
  return '';
}
