/** The processes of the product, each of which owns the metrics it sets. */
export type MetricOwner =
  | 'gateway'
  | 'accounts'
  | 'accounts-worker'
  | 'analytics'
  | 'analytics-worker'
  | 'ingestion'
  | 'ingestion-worker'
  | 'collector'
  | 'integrations'
  | 'integrations-worker'
  | 'operations'
  | 'operations-worker'
  | 'reporting'
  | 'reporting-worker'
  | 'every-service'
  | 'every-subgraph'
  | 'every-worker';

/** What a metric is: its kind, what it tells, its labels (each of few values), its buckets, and the processes that set it. */
export interface MetricDefinition {
  type: 'counter' | 'gauge' | 'histogram';
  help: string;
  labels: readonly string[];
  buckets?: readonly number[];
  owners: readonly MetricOwner[];
}

/** Seconds; the edges are the promises of the specification (200 ms, 500 ms, 1 s, 2 s, 5 s, 30 s, 60 s). */
const FAST = [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];
const SLOW = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900];
const CRYPTO = [0.0005, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];
const LATE = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600];

type Definition<Type extends MetricDefinition['type'], Label extends string> = MetricDefinition & { type: Type; labels: readonly Label[] };
type Owners = readonly MetricOwner[];

function count<Label extends string = never>(owners: Owners, help: string, labels: readonly Label[]): Definition<'counter', Label> {
  return { type: 'counter', owners, help, labels };
}

function level<Label extends string = never>(owners: Owners, help: string, labels: readonly Label[]): Definition<'gauge', Label> {
  return { type: 'gauge', owners, help, labels };
}

function spread<Label extends string = never>(
  owners: Owners,
  help: string,
  labels: readonly Label[],
  buckets: readonly number[],
): Definition<'histogram', Label> {
  return { type: 'histogram', owners, help, labels, buckets };
}

/** Layers 1 to 4 of the specification: ingestion, processing, analytics, reporting. */
const PIPELINE = {
  ingestion_latency_ms: spread(
    ['ingestion-worker'],
    'Time to fetch and parse a feed, in milliseconds',
    ['source'],
    [50, 100, 250, 500, 1000, 2500, 5000, 15_000, 60_000],
  ),
  ingestion_success_rate: level(['ingestion-worker'], 'Share of ingestion attempts of the last 15 minutes that succeeded (0-1)', [
    'source',
  ]),
  ingestion_errors_total: count(['ingestion-worker'], 'Ingestion attempts that failed, by kind of failure', ['source', 'code']),
  feed_poll_duration_seconds: spread(['ingestion-worker'], 'Duration of one feed poll', ['outcome'], SLOW),
  api_sync_duration_seconds: spread(
    ['integrations-worker'],
    'Duration of one synchronisation with a platform or host',
    ['platform', 'outcome'],
    SLOW,
  ),
  processing_latency_seconds: spread(['ingestion-worker'], 'Time to process one episode', ['stage'], SLOW),
  ad_detection_accuracy: level(['ingestion-worker'], 'Precision and recall of ad detection against reviewed slots (0-1)', ['measure']),
  attribution_due_seconds: spread(['analytics-worker'], 'Time from a late fact to the credits it changes', [], LATE),
  attribution_match_rate: level(
    ['analytics', 'analytics-worker'],
    'Share of conversions of the last 15 minutes that were matched to a campaign (0-1)',
    ['method'],
  ),
  data_quality_score: level(['ingestion-worker'], 'Share of records of the last 15 minutes with every required field valid (0-1)', [
    'source',
  ]),
  analytics_query_latency_seconds: spread(['analytics'], 'Response time of an analytical question', ['question'], FAST),
  roi_calculation_duration_seconds: spread(['analytics'], 'Time to compute the ROI of one campaign', [], FAST),
  aggregation_latency_seconds: spread(['analytics-worker'], 'From a listening event to its place in the rollups', ['rollup'], LATE),
  cache_hit_rate: level(['gateway', 'analytics'], 'Share of lookups of the last 15 minutes answered by a cache (0-1)', ['cache']),
  report_generation_duration_seconds: spread(['reporting-worker'], 'Time to generate one report', ['format'], SLOW),
  report_generation_success_rate: level(['reporting-worker'], 'Share of reports of the last 15 minutes that were generated (0-1)', [
    'format',
  ]),
  report_file_size_bytes: spread(['reporting-worker'], 'Size of a generated report', ['format'], [1e3, 1e4, 1e5, 1e6, 1e7, 1e8]),
  report_delivery_latency_seconds: spread(['reporting-worker'], 'From the scheduled time to the delivered report', ['channel'], LATE),
};

/** Layers 5 to 9 of the specification: integration, security, frontend, automation, monitoring. */
const PLATFORM = {
  integration_api_latency_seconds: spread(['integrations-worker'], 'Latency of a call to a vendor', ['vendor'], FAST),
  integration_success_rate: level(['integrations'], 'Share of integration operations of the last 15 minutes that succeeded (0-1)', [
    'vendor',
  ]),
  webhook_processing_latency_seconds: spread(['integrations'], 'From the arrival of a webhook to its stored effect', ['vendor'], FAST),
  integration_error_rate: level(['integrations'], 'Share of integration operations of the last 15 minutes that failed (0-1)', ['vendor']),
  auth_latency_seconds: spread(['gateway', 'accounts'], 'Time to authenticate a request or a sign-in', ['method'], CRYPTO),
  auth_success_rate: level(['gateway', 'accounts'], 'Share of authentications of the last 15 minutes that succeeded (0-1)', ['method']),
  permission_check_latency_seconds: spread(['gateway'], 'Time to authorize one operation', [], CRYPTO),
  sealed_outdated_rows: level(
    ['accounts-worker', 'integrations-worker', 'reporting-worker'],
    'Secrets that no key of SECRETS_KEY opens, after the last round of resealing',
    ['table'],
  ),
  security_events_total: count(['gateway', 'accounts', 'every-subgraph'], 'Security events by kind', ['type']),
  page_load_time_seconds: spread(['gateway'], 'Page load time seen by browsers', ['route'], FAST),
  chart_render_time_seconds: spread(['gateway'], 'Time to draw a chart, seen by browsers', ['chart'], FAST),
  api_request_latency_seconds: spread(['gateway'], 'API latency seen by browsers', ['operation'], FAST),
  frontend_errors_total: count(['gateway'], 'Errors reported by browsers', ['kind']),
  task_execution_duration_seconds: spread(['every-worker'], 'Execution time of one attempt of a task', ['task', 'outcome'], SLOW),
  task_success_rate: level(['every-worker'], 'Share of task attempts of the last 15 minutes that succeeded (0-1)', ['task']),
  task_queue_depth: level(['every-worker'], 'Tasks waiting to run', ['queue']),
  scheduled_task_accuracy_seconds: spread(['every-worker'], 'Deviation of a scheduled task from its time', ['task'], LATE),
  health_check_duration_seconds: spread(['every-service'], 'Execution time of one health check', ['check', 'outcome'], CRYPTO),
  alert_delivery_latency_seconds: spread(['operations-worker'], 'From the detection of an alert to its delivery', ['channel'], LATE),
  metrics_collection_latency_seconds: spread(['every-service'], 'Time to collect and render the metrics of this process', [], CRYPTO),
  system_uptime_percent: level(
    ['operations-worker'],
    'Share of health probes of the last 24 hours that found the service healthy, in percent',
    ['service'],
  ),
};

/** What the product measures beyond the specification: transport, conservation of events, queues, pools, clocks. */
const OPERATION = {
  http_request_duration_seconds: spread(['every-service'], 'Duration of an HTTP request', ['service', 'route', 'code'], FAST),
  graphql_operation_duration_seconds: spread(
    ['gateway', 'every-subgraph'],
    'Duration of a GraphQL operation',
    ['operation', 'outcome'],
    FAST,
  ),
  graphql_subgraph_fetch_duration_seconds: spread(['gateway'], 'Duration of one fetch from a subgraph', ['subgraph', 'outcome'], FAST),
  graphql_subscriptions_active: level(['gateway', 'every-subgraph'], 'Streams open now', ['subscription']),
  graphql_subscription_dropped_total: count(
    ['gateway', 'every-subgraph'],
    'Stream values replaced by newer ones before a slow client took them',
    ['subscription'],
  ),
  websocket_connections_active: level(['gateway', 'every-subgraph'], 'WebSocket connections open now', []),
  websocket_closed_total: count(['gateway', 'every-subgraph'], 'WebSocket connections closed, by close code', ['code']),
  ingest_events_total: count(
    ['collector'],
    'Listening events by result: accepted = stored + duplicate + rejected (by the database, for ever); refused were never accepted',
    ['result'],
  ),
  ingest_stored_total: count(['collector'], 'Listening events stored in the log', []),
  counting_requests_total: count(
    ['analytics-worker'],
    'Requests judged, and where they went: judged = downloads + duplicates + rejected + unknown',
    ['result'],
  ),
  ingest_spool_overflow_total: count(['collector'], 'Redirects answered without a stored event because the spool was full', []),
  ingest_commit_lag_seconds: spread(['collector'], 'From the arrival of an event to its commit', [], LATE),
  list_age_seconds: level(
    ['collector'],
    'Since a list that judges user agents, networks or places was last found current; for what comes with the release, since it was made',
    ['list'],
  ),
  exchange_rate_import_total: count(['analytics-worker'], 'Looks for newer exchange rates: read, unchanged, refused, unreachable', [
    'outcome',
  ]),
  list_refresh_total: count(['collector'], 'Looks for a newer list: changed, unchanged, refused, unreachable', ['list', 'outcome']),
  partition_default_rows: level(
    ['ingestion-worker'],
    'Rows that the last look found without a partition of their day, and moved to a new one',
    ['table'],
  ),
  feed_poll_overdue_seconds: level(['ingestion-worker'], 'Largest delay of a due feed poll', []),
  websub_pushes_total: count(['ingestion'], 'What hubs have told: accepted, unknown, late, forged', ['result']),
  websub_requests_total: count(['ingestion-worker'], 'Requests to hubs by mode and whether the hub accepted them', ['mode', 'outcome']),
  pixel_hits_total: count(
    ['analytics'],
    'Calls of pixels by result: converted, kept, duplicate, bot, rejected are stored; unknown token, limited and lost are not',
    ['result'],
  ),
  conversion_rows_total: count(['analytics'], 'Rows of POST /v1/conversions by result: accepted, duplicates, rejected', ['result']),
  webhook_effect_seconds: spread(['analytics-worker'], 'From the arrival of a webhook to its effect on campaign numbers', ['vendor'], LATE),
  token_validate_seconds: spread(['gateway', 'every-subgraph'], 'Time to verify a token or a request signature', ['kind'], CRYPTO),
  bull_jobs: level(['every-worker'], 'Jobs in a queue by state', ['queue', 'state']),
  bull_job_wait_seconds: spread(['every-worker'], 'From the due time of a job to its start', ['queue'], LATE),
  bull_stalled_total: count(['every-worker'], 'Jobs taken from a worker that stopped renewing its lock', ['queue']),
  bull_oldest_waiting_seconds: level(['every-worker'], 'Age of the oldest waiting job', ['queue']),
  scheduler_tick_delay_seconds: spread(['every-worker'], 'Delay of the scheduler behind its clock', [], LATE),
  scheduler_repair_total: count(['every-worker'], 'Schedules and jobs put back by the reconciler', ['kind']),
  outbox_oldest_seconds: level(['every-worker'], 'Age of the oldest event that waits to be relayed', []),
  db_pool_waiting: level(['every-subgraph', 'every-worker'], 'Operations that wait for a database connection', ['pool']),
  clock_offset_seconds: level(['every-worker'], 'Clock of this process minus the clock of the database', []),
};

/** Every metric of the product. The names of the first two groups are the specification's, letter by letter. */
export const METRICS = { ...PIPELINE, ...PLATFORM, ...OPERATION } as const;

export type MetricName = keyof typeof METRICS;
type NamesOf<Type extends MetricDefinition['type']> = {
  [Name in MetricName]: (typeof METRICS)[Name]['type'] extends Type ? Name : never;
}[MetricName];
export type CounterName = NamesOf<'counter'>;
export type GaugeName = NamesOf<'gauge'>;
export type HistogramName = NamesOf<'histogram'>;
export type LabelsOf<Name extends MetricName> = (typeof METRICS)[Name]['labels'][number];
