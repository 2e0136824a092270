import { createSecretKey } from 'node:crypto';
import { appendFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { openAccountsDoor } from '@castgraph/auth/ask-accounts';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { openGuardedClient } from '@castgraph/http/guarded-client';
import { readOutboundPolicy } from '@castgraph/http/outbound-policy';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import type { Live } from '@castgraph/service/live-channel';
import { connectDoorUsage } from '@castgraph/service/count-door-usage';
import { hostProcess, type RunningProcess } from '@castgraph/service/process-host';
import type { Log } from '@castgraph/telemetry/log';
import { counter } from '@castgraph/telemetry/metrics';
import { makeClientAddress } from '@castgraph/measurement/client-address';
import type { CollectorEnvironment } from './collector-environment.ts';
import { makeDescribeListener } from './describe-listener.ts';
import { holdDirectory } from '@castgraph/service/hold-directory';
import { makeIdentifySender } from '@castgraph/service/identify-sender';
import { RecordKeeper } from './keep-records.ts';
import { KnownHosts, readEnclosureHosts } from './known-hosts.ts';
import { limitBodies } from './limit-bodies.ts';
import { makeListeningDoor } from './listening-door.ts';
import { openLists } from '../lists/open-lists.ts';
import { ENCLOSURE_HOSTS_CHANNEL } from '../live-pokes.ts';
import { openPlaces } from '../places/open-places.ts';
import { makeRecordRequest } from './record-request.ts';
import { makeRedirectDoor } from './redirect-door.ts';
import { openSenderLimits } from '@castgraph/service/sender-limits';
import { startShipping } from '@castgraph/service/ship-spool';
import { openSpoolSeal } from '@castgraph/service/spool-seal';
import { Spool } from '@castgraph/service/spool';
import { makeStoreAndTell } from './store-and-tell.ts';

export interface CollectorOptions {
  env: CollectorEnvironment;
  live: Live;
  log: Log;
  /** False in tests: leaves signals alone. */
  handleSignals?: boolean;
}

const HOSTS_EVERY_MS = 3_000;
/** The shipper's, the hosts', and those of the doors that answer after the commit. */
const CONNECTIONS = { shipping: 2, doors: 2 };
/** A log of gigabytes over a slow line. Everything else is cut sooner, see limitBodies. */
const LONGEST_UPLOAD_MS = 30 * 60_000;

/**
 * Starts the collector: the plain-HTTP doors for listening. Redirects wait for nothing; what they leave behind goes to the
 * spool, from there into ingestion.listener_event. Reported events and logs are answered once they are in the table, or on
 * disk while it cannot be reached. After each commit the word goes out that there is something to count.
 */
export async function startCollector({ env, live, log, handleSignals }: CollectorOptions): Promise<RunningProcess> {
  const release = await holdDirectory(env.COLLECTOR_DIR, 'COLLECTOR_DIR');
  const { seal, open } = openSpoolSeal(env.SECRETS_KEY);
  const [pool, doorPool] = [openPool(env, log, CONNECTIONS.shipping), openPool(env, log, CONNECTIONS.doors)];
  const [hosts, judging, spool] = await Promise.all([
    KnownHosts.open({ directory: env.COLLECTOR_DIR, read: readEnclosureHosts(pool), log }),
    openJudging(env, log),
    Spool.open({ directory: join(env.COLLECTOR_DIR, 'spool'), maxBytes: env.COLLECTOR_SPOOL_BYTES, seal, log }),
  ]);
  spool.onLost = (records) => counter('ingest_spool_overflow_total').inc(records);
  const stopRefreshing = keepRefreshing(hosts, live);
  const shipping = await startShipping({ spool, log, open, store: makeStoreAndTell(pool, live), park: makePark(env.COLLECTOR_DIR, log) });
  const { describe } = judging;
  const clientAddress = makeClientAddress(env.TRUSTED_PROXIES);
  const record = makeRecordRequest({ clientAddress, describe, spool });
  const usage = connectDoorUsage(env.REDIS_URL, log);
  const listening = makeListeningDoor({
    usage,
    identify: makeIdentifySender(openAccountsDoor({ graphqlUrl: () => env.ACCOUNTS_URL, secretsKey: env.SECRETS_KEY }), 'listening:write'),
    limits: openSenderLimits(env.COLLECTOR_RATE_LIMIT),
    keeper: new RecordKeeper({ store: makeStoreAndTell(doorPool, live), spool, lanes: CONNECTIONS.doors, log }),
    describe,
    clientAddress,
    log,
  });
  return hostProcess({
    service: 'collector',
    env,
    log,
    handlers: [limitBodies, makeRedirectDoor({ hosts, record, log }), listening],
    requestTimeoutMs: LONGEST_UPLOAD_MS,
    skipsEmptyBodies: true,
    // PostgreSQL and Redis are no conditions: redirects go on without them.
    checks: { 'enclosure-hosts': async () => requireLoaded(hosts) },
    closing: [
      { name: 'enclosure hosts', close: async () => stopRefreshing() },
      { name: 'lists', close: () => judging.close() },
      { name: 'spool', close: () => spool.close() },
      { name: 'shipping', close: () => shipping.stop(5_000) },
      { name: 'use of keys', close: () => usage.close() },
      { name: 'live', close: () => live.close() },
      { name: 'pools', close: () => Promise.all([pool.end(), doorPool.end()]) },
      { name: 'directory', close: release },
    ],
    handleSignals,
  });
}

/** What judges who asks: the database of places, the lists and what keeps them up to date. */
async function openJudging(env: CollectorEnvironment, log: Log) {
  const outbound = openGuardedClient({ policy: readOutboundPolicy(env.OUTBOUND_ALLOW.join(',')) });
  const places = await openPlaces(env.GEO_DATABASE.length > 0 ? env.GEO_DATABASE : undefined);
  const lists = await openLists({
    directory: env.COLLECTOR_DIR,
    userAgentsUrl: env.OPAWG_USER_AGENTS_URL,
    networkSources: env.IP_LISTS_URL,
    placesBuiltAt: places.builtAt,
    fetchUrl: outbound.fetch,
    log,
  });
  return {
    describe: makeDescribeListener({ secret: createSecretKey(listenerSecret(env.SECRETS_KEY)), places, lists }),
    close: async () => {
      lists.close();
      await outbound.close();
    },
  };
}

function openPool(env: CollectorEnvironment, log: Log, max: number): pg.Pool {
  const pool = new pg.Pool({
    connectionString: roleUrl(env.DATABASE_URL, COLLECTOR_ROLE, env.SECRETS_KEY),
    application_name: 'castgraph-collector',
    max,
    connectionTimeoutMillis: 5_000,
    // A server that has gone without a word: the statement is given up, and the records are sent again.
    query_timeout: 60_000,
    keepAlive: true,
  });
  // A server that ends tells the connection as well as its statement, at any moment; an error that nobody hears would end the
  // process. The statement's is the one that matters.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  pool.on('error', (error) => log.debug({ err: error }, 'An idle database connection ended'));
  return pool;
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
