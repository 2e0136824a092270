import type { Pool } from 'pg';
import type { Live } from '@castgraph/service/live-channel';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { INGESTED_CHANNEL } from '../live-pokes.ts';
import { storeListenerEvents, type StoredBatch } from './store-listener-events.ts';

/** Stores records, counts what became of them, and says that there is something to count. */
export type StoreAndTell = (records: readonly (string | Buffer)[]) => Promise<StoredBatch>;

const POKE_PAUSE_MS = 5_000;

/** Makes it over a pool of the collector's role. Of the records that it stores, `accepted = stored + duplicate`. */
export function makeStoreAndTell(pool: Pool, live: Live): StoreAndTell {
  const lag = histogram('ingest_commit_lag_seconds');
  const stored = counter('ingest_stored_total');
  const events = counter('ingest_events_total');
  let isPokeAway = 0;
  return async (records) => {
    const batch = await storeListenerEvents(pool, records);
    const now = Date.now();
    for (const at of batch.at) lag.observe(Math.max(0, now - at) / 1000);
    stored.inc(batch.inserted);
    if (batch.inserted < records.length) events.inc({ result: 'duplicate' }, records.length - batch.inserted);
    // Counting also looks by itself; without Redis it is told less often, not less.
    if (batch.inserted > 0 && now >= isPokeAway) {
      const { organizationIds } = batch;
      void live.publish(INGESTED_CHANNEL, { organizationIds }).then((isSent) => (isPokeAway = isSent ? 0 : Date.now() + POKE_PAUSE_MS));
    }
    return batch;
  };
}
