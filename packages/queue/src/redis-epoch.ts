import { newId } from '@castgraph/kernel/ids';
import type { Redis } from 'ioredis';

/** Which memory of Redis something was sent to. */
export interface Epoch {
  /** `<marker>/<server run>`: changes when the data are gone (flush, empty restart) and when the server restarted. */
  name: string;
  marker: string;
  /** After a restart: until when Redis certainly remembered, in Unix milliseconds of the database. */
  rememberedUntil: number | undefined;
}

const key = (subgraph: string) => `castgraph:epoch:${subgraph}`;

/** Reads the current epoch, beginning one where Redis holds none. */
export async function readEpoch(redis: Redis, subgraph: string): Promise<Epoch> {
  await redis.hsetnx(key(subgraph), 'marker', newId());
  const [info, fields] = await Promise.all([redis.info('server'), redis.hgetall(key(subgraph))]);
  const run = /^run_id:(\S+)/m.exec(info)?.[1] ?? 'unknown';
  if (fields['run'] !== run) {
    // The last beat before the restart bounds what an append-only file or snapshot can have kept.
    await redis.hset(key(subgraph), { run, restarted: fields['beat'] ?? '0' });
    fields['restarted'] = fields['beat'] ?? '0';
  }
  const marker = fields['marker']!;
  return { name: `${marker}/${run}`, marker, rememberedUntil: fields['restarted'] ? Number(fields['restarted']) : undefined };
}

/** Leaves the database's time in Redis, for the next restart to be compared with. */
export async function beatEpoch(redis: Redis, subgraph: string, databaseNowMs: number): Promise<void> {
  await redis.hset(key(subgraph), 'beat', String(databaseNowMs));
}
