import { createSecretKey } from 'node:crypto';
import { DAY_MS, dayStart, HOUR_MS, utcDay } from '@castgraph/kernel/days';
import { deterministicId } from '@castgraph/kernel/ids';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { makeDescribeListener } from '../../subgraphs/ingestion/src/collector/describe-listener.ts';
import type { ListenerDescription } from '../../subgraphs/ingestion/src/collector/describe-listener.ts';
import { toRecord } from '../../subgraphs/ingestion/src/collector/listener-event.ts';
import { readRedirectTarget } from '../../subgraphs/ingestion/src/collector/redirect-target.ts';
import { storeListenerEvents } from '../../subgraphs/ingestion/src/collector/store-listener-events.ts';
import { openPlaces } from '../../subgraphs/ingestion/src/places/open-places.ts';
import type { HeardEpisode } from './listening/choose-episode.ts';
import { makeHour } from './listening/make-history.ts';
import type { PastRequest } from './listening/make-history.ts';

/** Whole UTC days, today among them: what the first page shows. */
const DAYS = 28;
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
 * Writes the demo's listening of the past four weeks into the log of requests. The collector stamps what it sees with its
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
      const records = makeDay(episodes, dayStart(utcDay(until)) - day * DAY_MS, until).map((request, index) =>
        recordOf(request, index, describe),
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

function recordOf(request: PastRequest, index: number, describe: (ip: string, userAgent: string) => ListenerDescription): string {
  const { pathname, search } = new URL(request.url);
  const target = readRedirectTarget(pathname + search);
  if (!target) throw new Error(`${request.url} is no measured address`);
  return toRecord({
    organization_id: target.organizationId,
    event_id: deterministicId(request.at, `castgraph demo ${index} ${request.url} ${request.ip} ${request.userAgent}`),
    at: new Date(request.at),
    source: 'prefix',
    method: request.method,
    status: null,
    url_key: target.urlKey,
    range_spec: request.range,
    bytes_served: null,
    referrer_host: null,
    user_agent: request.userAgent,
    ...describe(request.ip, request.userAgent),
    kind: 'request',
    listened_seconds: null,
    play_percent: null,
  });
}
