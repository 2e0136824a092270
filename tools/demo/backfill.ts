import { createSecretKey } from 'node:crypto';
import { DAY_MS, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeDescribeListener } from '../../subgraphs/ingestion/src/collector/describe-listener.ts';
import { storeListenerEvents } from '../../subgraphs/ingestion/src/collector/store-listener-events.ts';
import { openPlaces } from '../../subgraphs/ingestion/src/places/open-places.ts';
import type { HeardEpisode } from '../../subgraphs/ingestion/src/sample-listening/choose-episode.ts';
import { makeHour } from '../../subgraphs/ingestion/src/sample-listening/make-history.ts';
import type { PastRequest } from '../../subgraphs/ingestion/src/sample-listening/make-history.ts';
import { pastRecords } from '../../subgraphs/ingestion/src/sample-listening/past-records.ts';

/** Whole UTC days, today among them: what the pages show, and the same length before it to compare with. Older ones are not counted. */
const DAYS = 56;
const PAUSE_MS = 150;

export type BackfillOptions = {
  databaseUrl: string;
  secretsKey: string;
  episodes: readonly HeardEpisode[];
  /** The present of the first run, in Unix milliseconds: a later run stores the same requests again, which changes nothing. */
  until: number;
  signal: AbortSignal;
};

/**
 * Writes the demo's listening of the past eight weeks into the log of requests. The collector stamps what it sees with its
 * own clock, so the past cannot come through its door; it goes through the rest of it: the same classification, the same
 * keyed hashes, the same record and the same writer under the same role. Analytics then counts it by the same rules.
 * The latest day comes first.
 *
 * @returns how many requests were new
 */
export async function backfill({ databaseUrl, secretsKey, episodes, until, signal }: BackfillOptions): Promise<number> {
  const pool = new pg.Pool({
    connectionString: roleUrl(databaseUrl, COLLECTOR_ROLE, secretsKey),
    application_name: 'castgraph-demo',
    max: 1,
  });
  const describe = makeDescribeListener({
    secret: createSecretKey(listenerSecret(secretsKey)),
    places: await openPlaces(),
    lists: { userAgents: null, networks: null },
  });
  let stored = 0;
  try {
    for (let day = 0; day < DAYS && !signal.aborted; day++) {
      const records = makeDay(episodes, dayStart(utcDay(until)) - day * DAY_MS, until).flatMap((request, index) =>
        pastRecords(request, index, describe, until),
      );
      if (records.length > 0) stored += (await storeListenerEvents(pool, records)).inserted;
      // Leaves the machine to those who look at the first page meanwhile.
      await sleep(PAUSE_MS, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await pool.end();
  }
  return stored;
}

function makeDay(episodes: readonly HeardEpisode[], startsAt: number, until: number): PastRequest[] {
  return Array.from({ length: 24 }, (_, hour) => makeHour(episodes, startsAt + hour * HOUR_MS, until)).flat();
}
