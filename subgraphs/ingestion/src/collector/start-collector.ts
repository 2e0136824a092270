import { createSecretKey } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import type { Live } from '@castgraph/service/live-channel';
import { hostProcess, type RunningProcess } from '@castgraph/service/process-host';
import type { Log } from '@castgraph/telemetry/log';
import { counter, histogram } from '@castgraph/telemetry/metrics';
import { makeClientAddress } from './client-address.ts';
import type { CollectorEnvironment } from './collector-environment.ts';
import { makeDescribeListener } from './describe-listener.ts';
import { holdDirectory } from './hold-directory.ts';
import { KnownHosts, readEnclosureHosts } from './known-hosts.ts';
import { openLists } from '../lists/open-lists.ts';
import { ENCLOSURE_HOSTS_CHANNEL, INGESTED_CHANNEL } from '../live-pokes.ts';
import { openPlaces } from '../places/open-places.ts';
import { makeRecordRequest } from './record-request.ts';
import { makeRedirectDoor } from './redirect-door.ts';
import { startShipping } from './ship-spool.ts';
import { Spool } from './spool.ts';
import { storeListenerEvents } from './store-listener-events.ts';

export interface CollectorOptions {
  env: CollectorEnvironment;
  live: Live;
  log: Log;
  /** False in tests: leaves signals alone. */
  handleSignals?: boolean;
}

const HOSTS_EVERY_MS = 3_000;

/**
 * Starts the collector: the plain-HTTP door for listening. Redirects wait for nothing; what they leave behind goes to the
 * spool, from there into ingestion.listener_event, and after each commit the word goes out that there is something to count.
 */
export async function startCollector({ env, live, log, handleSignals }: CollectorOptions): Promise<RunningProcess> {
  const release = await holdDirectory(env.COLLECTOR_DIR);
  const pool = openPool(env, log);
  const outbound = openGuardedClient({ policy: readOutboundPolicy(env.OUTBOUND_ALLOW.join(',')) });
  const [hosts, places, spool] = await Promise.all([
    KnownHosts.open({ directory: env.COLLECTOR_DIR, read: readEnclosureHosts(pool), log }),
    openPlaces(env.GEO_DATABASE.length > 0 ? env.GEO_DATABASE : undefined),
    Spool.open({ directory: join(env.COLLECTOR_DIR, 'spool'), maxBytes: env.COLLECTOR_SPOOL_BYTES, log }),
  ]);
  const lists = await openLists({
    directory: env.COLLECTOR_DIR,
    userAgentsUrl: env.OPAWG_USER_AGENTS_URL,
    networkSources: env.IP_LISTS_URL,
    placesBuiltAt: places.builtAt,
    fetchUrl: outbound.fetch,
    log,
  });
  spool.onLost = (records) => counter('ingest_spool_overflow_total').inc(records);
  const stopRefreshing = keepRefreshing(hosts, live);
  const shipping = await startShipping({ spool, log, store: makeStore(pool, live), park: makePark(env.COLLECTOR_DIR, log) });
  const describe = makeDescribeListener({ secret: createSecretKey(listenerSecret(env.SECRETS_KEY)), places, lists });
  const record = makeRecordRequest({ clientAddress: makeClientAddress(env.TRUSTED_PROXIES), describe, spool });
  return hostProcess({
    service: 'collector',
    env,
    log,
    handlers: [makeRedirectDoor({ hosts, record, log })],
    // PostgreSQL and Redis are no conditions: redirects go on without them.
    checks: { 'enclosure-hosts': async () => requireLoaded(hosts) },
    closing: [
      { name: 'enclosure hosts', close: async () => stopRefreshing() },
      { name: 'lists', close: async () => lists.close() },
      { name: 'outbound', close: () => outbound.close() },
      { name: 'spool', close: () => spool.close() },
      { name: 'shipping', close: () => shipping.stop(5_000) },
      { name: 'live', close: () => live.close() },
      { name: 'pool', close: () => pool.end() },
      { name: 'directory', close: release },
    ],
    handleSignals,
  });
}

function openPool(env: CollectorEnvironment, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: roleUrl(env.DATABASE_URL, COLLECTOR_ROLE, env.SECRETS_KEY),
    application_name: 'castgraph-collector',
    max: 2,
    connectionTimeoutMillis: 5_000,
    // A server that has gone without a word: the statement is given up, and the records are sent again.
    query_timeout: 60_000,
    keepAlive: true,
  });
  pool.on('error', (error) => log.debug({ err: error }, 'An idle database connection ended'));
  return pool;
}

function makeStore(pool: pg.Pool, live: Live): (records: readonly string[]) => Promise<void> {
  const lag = histogram('ingest_commit_lag_seconds');
  const stored = counter('ingest_stored_total');
  const events = counter('ingest_events_total');
  let isPokeAway = 0;
  return async (records) => {
    const { inserted, organizationIds, arrivedAt } = await storeListenerEvents(pool, records);
    const now = Date.now();
    for (const at of arrivedAt) lag.observe(Math.max(0, now - at) / 1000);
    stored.inc(inserted);
    if (inserted < records.length) events.inc({ result: 'duplicate' }, records.length - inserted);
    // Counting also looks by itself; without Redis it is told less often, not less.
    if (inserted > 0 && now >= isPokeAway)
      void live.publish(INGESTED_CHANNEL, { organizationIds }).then((isSent) => (isPokeAway = isSent ? 0 : Date.now() + 5_000));
  };
}

function makePark(directory: string, log: Log): (record: string, cause: unknown) => Promise<void> {
  return async (record, cause) => {
    counter('ingest_events_total').inc({ result: 'rejected' });
    log.error({ err: cause }, 'The database refuses a listening event for ever; it is kept in refused.txt');
    await appendFile(join(directory, 'refused.txt'), `${record}\n`);
  };
}

/** By a look every few seconds, and at once when a reading of a feed says that there is a new one. */
function keepRefreshing(hosts: KnownHosts, live: Live): () => void {
  void hosts.refresh();
  const timer = setInterval(() => void hosts.refresh(), HOSTS_EVERY_MS);
  const pokes = live.subscribe<unknown>(ENCLOSURE_HOSTS_CHANNEL);
  const listen = async () => {
    for await (const _ of pokes) await hosts.refresh();
  };
  void listen().catch(() => undefined);
  return () => {
    clearInterval(timer);
    void pokes.return?.();
  };
}

function requireLoaded(hosts: KnownHosts): void {
  if (!hosts.isLoaded) throw new Error('No enclosure hosts are known yet: neither the file nor the database could be read');
}
