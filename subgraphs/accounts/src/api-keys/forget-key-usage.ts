import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';

/** Days that the use of keys is kept, today included; keys that are over are listed for as long. */
export const USAGE_DAYS = 90;

/** Forgets the use of keys, and keys that are over, after 90 days, in all organizations. May be repeated. */
export async function forgetKeyUsage(orm: Orm): Promise<void> {
  await inSystem(orm, async (em) => {
    await em.execute(`delete from accounts.api_key_usage where day <= (now() at time zone 'UTC')::date - ?::int`, [USAGE_DAYS]);
    await em.execute(`delete from accounts.api_key_door_usage where day <= (now() at time zone 'UTC')::date - ?::int`, [USAGE_DAYS]);
    await em.execute(`delete from accounts.api_key where least(revoked_at, expires_at) < now() - make_interval(days => ?)`, [USAGE_DAYS]);
    await em.execute(`delete from accounts.api_key_usage_batch where taken_at < now() - interval '7 days'`);
  });
}
