import { readDoorUsageBatch, type DoorUsageRow } from '@castgraph/auth/door-usage';
import { KEY_USAGE_BATCH_PREFIX, KEY_USAGE_KEY, readKeyUsageBatch, type KeyUsage, type KeyUsageSubject } from '@castgraph/auth/key-usage';
import { isId, newId } from '@castgraph/kernel/ids';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { addDoorUsage } from './add-door-usage.ts';

/** The part of an ioredis client that taking needs. */
export interface UsageStore {
  rename(from: string, to: string): Promise<unknown>;
  scan(cursor: string, mode: 'MATCH', pattern: string, count: 'COUNT', number: number): Promise<[string, string[]]>;
  hgetall(key: string): Promise<Record<string, string>>;
  del(key: string): Promise<unknown>;
}

/**
 * Moves what gateways and doors counted from Redis into the table. The hash is set aside under a new name first, which no gateway adds to; its id
 * goes into the transaction that adds its counts, so a batch is added once, wherever this was interrupted before.
 * @returns how many key days were added to
 */
export async function takeKeyUsage(orm: Orm, store: UsageStore): Promise<number> {
  await store.rename(KEY_USAGE_KEY, `${KEY_USAGE_BATCH_PREFIX}${newId()}`).catch((error: unknown) => {
    if (!/no such key/i.test(String(error))) throw error;
  });
  let added = 0;
  for (const key of await listBatches(store)) {
    const id = key.slice(KEY_USAGE_BATCH_PREFIX.length);
    const hash = isId(id) ? await store.hgetall(key) : {};
    const [rows, doors] = [readKeyUsageBatch(hash), readDoorUsageBatch(hash)];
    const count = rows.length + doors.length;
    if (count > 0 && (await inSystem(orm, (em) => addOnce(em, id, { rows, doors })))) added += count;
    await store.del(key);
  }
  return added;
}

async function listBatches(store: UsageStore): Promise<string[]> {
  const keys = new Set<string>();
  let cursor = '0';
  do {
    const [next, found] = await store.scan(cursor, 'MATCH', `${KEY_USAGE_BATCH_PREFIX}*`, 'COUNT', 1000);
    for (const key of found) keys.add(key);
    cursor = next;
  } while (cursor !== '0');
  return [...keys];
}

interface Batch {
  rows: readonly (KeyUsageSubject & KeyUsage)[];
  doors: readonly DoorUsageRow[];
}

async function addOnce(em: EntityManager, batchId: string, { rows, doors }: Batch): Promise<boolean> {
  const taken = await em.execute<unknown[]>(
    'insert into accounts.api_key_usage_batch (id) values (?) on conflict do nothing returning id',
    [batchId],
  );
  if (taken.length === 0) return false;
  await addDoorUsage(em, doors);
  if (rows.length === 0) return true;
  await em.execute(
    `/* add-key-usage */ insert into accounts.api_key_usage (organization_id, api_key_id, day, requests, cost, errors)
     select "organizationId", "apiKeyId", day, requests, cost, errors
       from jsonb_to_recordset(?::jsonb)
         as counted ("organizationId" uuid, "apiKeyId" text, day date, requests bigint, cost bigint, errors bigint)
      -- Not of a sandbox that went meanwhile: nothing would erase it any more.
      where exists (select from accounts.organization o
                     where o.organization_id = counted."organizationId" and (not o.is_sandbox or o.sample_id is not null))
      order by 1, 2, 3
     on conflict (organization_id, api_key_id, day) do update set
       requests = api_key_usage.requests + excluded.requests,
       cost = api_key_usage.cost + excluded.cost,
       errors = api_key_usage.errors + excluded.errors`,
    [JSON.stringify(rows)],
  );
  return true;
}
