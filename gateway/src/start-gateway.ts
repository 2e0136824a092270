import { Redis } from 'ioredis';
import { openAccountsDoor } from '@castgraph/auth/ask-accounts';
import { logSecurityEvents } from '@castgraph/telemetry/security-events';
import { healthRoutes } from '@castgraph/telemetry/health';
import type { Log } from '@castgraph/telemetry/log';
import { counter, gauge } from '@castgraph/telemetry/metrics';
import { observeOutcome, observeOutcomes } from '@castgraph/telemetry/rate-gauge';
import { DEFAULT_DEADLINES, type Deadlines } from './execution/carrier.ts';
import type { HttpSubgraphOptions } from './execution/http-subgraph.ts';
import { SubgraphFailure } from './errors/subgraph-failure.ts';
import { openApolloDoor } from './http/apollo-door.ts';
import { readClientAddressBehind } from './http/client-address.ts';
import { graphqlRoute } from './http/graphql-route.ts';
import { openHttpServer } from './http/http-server.ts';
import type { Admission } from './identity/admit-caller.ts';
import { openKeyUsageCounter, type CountKeyUsage } from './identity/count-key-usage.ts';
import { followIdentity } from './identity/follow-identity.ts';
import { createIdentity, type Identity } from './identity/identify.ts';
import { openTokenEnds, type TokenEnds } from './identity/token-ends.ts';
import { DEFAULT_LIMITS, type Limits } from './limits/limits.ts';
import { openRateLimit } from './limits/rate-limit.ts';
import { createScreen } from './planning/screen-source.ts';
import { takePlanLookups } from './planning/supergraph-snapshot.ts';
import { openSupergraphStore, type SupergraphStore } from './planning/supergraph-store.ts';
import { readTrustedDocuments } from './planning/trusted-documents.ts';
import { createEventStreams } from './subscriptions/event-stream.ts';
import type { StreamOptions } from './subscriptions/shared-stream.ts';
import { createStreamHub, type StreamHub } from './subscriptions/stream-hub.ts';
import { openUpstreamSockets, type UpstreamSockets } from './subscriptions/upstream-sockets.ts';
import { openWebSocketDoor } from './subscriptions/websocket-door.ts';

export interface GatewayOptions {
  host: string;
  port: number;
  publicUrl: string;
  redisUrl: string;
  secretsKey: string;
  /** The generation of the key that signs access tokens. Default 1. */
  tokenGeneration?: number;
  supergraphPath: string;
  trustedDocumentsPath: string;
  subgraphUrls: ReadonlyMap<string, string>;
  trustedProxies: readonly string[];
  /** Origins, besides our own, whose pages may read answers. */
  corsOrigins?: readonly string[];
  log: Log;
  limits?: Partial<Limits>;
  deadlines?: Partial<Deadlines>;
  subgraph?: Partial<Pick<HttpSubgraphOptions, 'connections' | 'breaker'>>;
  watchIntervalMs?: number;
  /** How long a stream that lost its subgraph is tried again, in milliseconds. */
  giveUpMs?: number;
  sockets?: { heartbeatMs?: number; initTimeoutMs?: number };
}

export interface Gateway {
  port: number;
  store: SupergraphStore;
  hub: StreamHub;
  upstreamSockets: UpstreamSockets;
  /** Says goodbye to streams, finishes requests, closes everything. */
  close: () => Promise<void>;
}

const GRACE_MS = 20_000;
const GIVE_UP_MS = 120_000;
const PLAN_HITS_MS = 10_000;

/** Starts the public GraphQL door: everything is wired here, in the order in which a request meets it. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { log, secretsKey, host, port } = options;
  logSecurityEvents(log);
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const deadlines = { ...DEFAULT_DEADLINES, ...options.deadlines };
  const onFailure = logFailures(log);
  const redis = openRedis(options.redisUrl, log);
  const trusted = await readTrustedDocuments(options.trustedDocumentsPath);
  const store = openSupergraphStore({ ...options, path: options.supergraphPath, isTrusted: trusted.has });
  const screen = createScreen(limits, trusted);
  const usage = openKeyUsageCounter(redis, log);
  const { tokenEnds, ...admission } = openAdmission(options, { limits, redis, store, countUsage: usage.count });
  // Before the first request, so that a gateway that was just started believes no token that ended before.
  const [stopFollowing] = await Promise.all([followIdentity(redis, { identity: admission.identity, tokenEnds }, log), tokenEnds.refresh()]);
  const door = await openApolloDoor({ store, limits, deadlines, log, onFailure });
  let isDraining = false;
  const sockets = openUpstreamSockets({ secretsKey });
  const hub = openHub(options, { sockets, deadlines, log, onFailure });
  const accept = { store, limits, trusted, screen, hub, deadlines, onFailure, countUsage: usage.count };
  const events = createEventStreams({ ...accept, identity: admission.identity });
  const graphql = graphqlRoute({ door, admission, openStream: events.open, ...accept });
  const routes = {
    health: healthRoutes({ checks: { supergraph: async () => store.current() }, isDraining: () => isDraining }),
    paths: { '/graphql': graphql, '/graphql/stream': graphql },
    crossOrigins: new Set(options.corsOrigins),
  };
  const http = await openHttpServer({ host, port, routes });
  const hitRate = reportPlanHits();
  const origins = [new URL(options.publicUrl).origin];
  const webSockets = openWebSocketDoor(http.server, { ...accept, admission, log, origins, ...options.sockets });

  return {
    port: http.port,
    store,
    hub,
    upstreamSockets: sockets,
    async close() {
      isDraining = true;
      clearInterval(hitRate);
      webSockets.close();
      events.close();
      await http.close(GRACE_MS);
      sockets.close();
      await door.close();
      await store.close();
      stopFollowing();
      tokenEnds.close();
      await usage.close();
      redis.disconnect();
    },
  };
}

function openHub({ giveUpMs = GIVE_UP_MS }: GatewayOptions, options: Omit<StreamOptions, 'onDrop' | 'giveUpMs'>): StreamHub {
  const dropped = counter('graphql_subscription_dropped_total');
  return createStreamHub({ ...options, giveUpMs, onDrop: (subscription, count) => dropped.inc({ subscription }, count) });
}

/** Who may come in, and how often; and which tokens were ended before their time. */
function openAdmission(
  { secretsKey, tokenGeneration, trustedProxies, publicUrl, log }: GatewayOptions,
  { limits, redis, store, countUsage }: { limits: Limits; redis: Redis; store: SupergraphStore; countUsage: CountKeyUsage },
): Admission & { tokenEnds: TokenEnds } {
  const accounts = openAccountsDoor({ graphqlUrl: () => store.current().urls.get('accounts'), secretsKey });
  const tokenEnds = openTokenEnds({ source: accounts, log, onEnd: (subjectHash) => identity.forget({ subjectHash }) });
  const identity: Identity = createIdentity({
    sessions: redis,
    accounts,
    secretsKey,
    tokenGeneration,
    tokenEnds,
    onOutcome: (method, isKnown) => observeOutcome('auth_success_rate', { method }, isKnown),
  });
  const readAddress = readClientAddressBehind(trustedProxies);
  return { identity, rateLimit: openRateLimit(redis, limits), readAddress, publicUrl, countUsage, tokenEnds };
}

/** Commands fail at once while Redis is away: everything that asks it has another way. */
function openRedis(url: string, log: Log): Redis {
  const redis = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    connectTimeout: 2000,
    commandTimeout: 300,
    retryStrategy: (attempt) => Math.min(attempt * 100, 1000),
  });
  redis.on('error', (error) => log.warn({ err: error.message }, 'redis is away'));
  return redis;
}

function reportPlanHits(): NodeJS.Timeout {
  gauge('cache_hit_rate').set({ cache: 'plan' }, 0);
  const report = () => {
    const lookups = takePlanLookups();
    if (lookups.all > 0) observeOutcomes('cache_hit_rate', { cache: 'plan' }, lookups);
  };
  return setInterval(report, PLAN_HITS_MS).unref();
}

function logFailures(log: Log): (failure: unknown) => void {
  return (failure) => {
    if (failure instanceof SubgraphFailure)
      log.warn({ subgraph: failure.subgraph, code: failure.code, cause: String(failure.cause) }, 'a subgraph gave no answer');
    else log.error({ err: failure }, 'an operation failed');
  };
}
