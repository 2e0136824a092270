// Before anything of Apollo's is loaded: the gateway otherwise reports to its vendor every hour.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
process.env['NODE_ENV'] ??= 'production';

const { readGatewayEnvironment } = await import('./env.ts');
const { openLog } = await import('@castgraph/telemetry/log');
const { collectProcessMetrics } = await import('@castgraph/telemetry/metrics');
const { startTracing, stopTracing } = await import('@castgraph/telemetry/tracing');
const { startGateway } = await import('./start-gateway.ts');

const env = readGatewayEnvironment();
const log = openLog('gateway', { level: env.LOG_LEVEL });
collectProcessMetrics('gateway');
await startTracing({ service: 'gateway', endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT });

const gateway = await startGateway({
  host: env.HOST,
  port: env.PORT,
  publicUrl: env.PUBLIC_URL,
  redisUrl: env.REDIS_URL,
  secretsKey: env.SECRETS_KEY,
  supergraphPath: env.SUPERGRAPH,
  trustedDocumentsPath: env.TRUSTED_DOCUMENTS,
  tokenGeneration: env.ACCESS_TOKEN_GENERATION,
  subgraphUrls: env.SUBGRAPH_URLS,
  trustedProxies: env.TRUSTED_PROXIES,
  corsOrigins: env.CORS_ORIGINS,
  deadlines: { query: { totalMs: env.QUERY_DEADLINE_MS, hopMs: Math.round(env.QUERY_DEADLINE_MS * 0.85) } },
  limits: {
    requestsPerViewer: env.RATE_LIMIT_PER_VIEWER,
    requestsPerAddress: env.RATE_LIMIT_PER_ADDRESS,
    socketsPerAddress: env.SOCKETS_PER_ADDRESS,
    socketsPerViewer: env.SOCKETS_PER_VIEWER,
  },
  log,
});
log.info({ port: gateway.port }, 'listening');

let isStopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (isStopping) return;
    isStopping = true;
    log.info({ signal }, 'stopping');
    await gateway.close();
    await stopTracing();
    process.exit(0);
  });
}

export {};
