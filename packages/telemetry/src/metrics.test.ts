import { describe, expect, it } from 'vitest';
import { METRICS, type CounterName, type HistogramName, type MetricDefinition } from './metric-names.ts';
import { assertMetricsWired, counter, gauge, histogram, neverSetMetrics, registry, timed, unclaimedMetrics } from './metrics.ts';
import { observeOutcome, observeOutcomes } from './rate-gauge.ts';

/** The observability points of the specification, layer by layer. */
const SPECIFIED = `
  ingestion_latency_ms ingestion_success_rate ingestion_errors_total feed_poll_duration_seconds api_sync_duration_seconds
  processing_latency_seconds ad_detection_accuracy attribution_match_rate data_quality_score
  analytics_query_latency_seconds roi_calculation_duration_seconds aggregation_latency_seconds cache_hit_rate
  report_generation_duration_seconds report_generation_success_rate report_file_size_bytes report_delivery_latency_seconds
  integration_api_latency_seconds integration_success_rate webhook_processing_latency_seconds integration_error_rate
  auth_latency_seconds auth_success_rate permission_check_latency_seconds security_events_total
  page_load_time_seconds chart_render_time_seconds api_request_latency_seconds frontend_errors_total
  task_execution_duration_seconds task_success_rate task_queue_depth scheduled_task_accuracy_seconds
  health_check_duration_seconds alert_delivery_latency_seconds metrics_collection_latency_seconds system_uptime_percent
`
  .trim()
  .split(/\s+/);

describe('the table of metrics', () => {
  it('holds every name of the specification', () => {
    expect(SPECIFIED.filter((name) => !(name in METRICS))).toEqual([]);
  });

  it('follows Prometheus: a help text, an owner, counters end in _total, buckets rise', () => {
    const faulty = (Object.entries(METRICS) as [string, MetricDefinition][]).filter(([name, { type, help, owners, buckets }]) => {
      const isNamed = name.endsWith('_total') === (type === 'counter') && help.length > 10 && owners.length > 0;
      const isRising = (buckets ?? []).every((edge, index, all) => index === 0 || edge > all[index - 1]!);
      return !isNamed || !isRising || (type === 'histogram') !== (buckets !== undefined);
    });
    expect(faulty).toEqual([]);
  });
});

describe('wiring', () => {
  it('names the metrics that nobody in a process sets, and how to mend it', () => {
    expect(() => assertMetricsWired(['collector'])).toThrow(/ingest_commit_lag_seconds.*metric-names\.ts.*collector/);
    counter('ingest_events_total');
    expect(unclaimedMetrics(['collector'])).not.toContain('ingest_events_total');
    for (const name of unclaimedMetrics(['collector'])) {
      if (METRICS[name].type === 'counter') counter(name as CounterName);
      else histogram(name as HistogramName);
    }
    expect(() => assertMetricsWired(['collector'])).not.toThrow();
  });

  it('tells what was claimed and never set', async () => {
    counter('ingest_events_total').inc({ result: 'accepted' });
    const names = await neverSetMetrics();
    expect(names).toContain('ingest_stored_total');
    expect(names).not.toContain('ingest_events_total');
  });
});

it('keeps a rate over fifteen minutes', async () => {
  const at = 1_800_000_000_000;
  const rate = async () => (await gauge('ingestion_success_rate').get()).values.find(({ labels }) => labels.source === 'rss')?.value;
  observeOutcome('ingestion_success_rate', { source: 'rss' }, false, at);
  observeOutcome('ingestion_success_rate', { source: 'rss' }, true, at + 60_000);
  expect(await rate()).toBe(0.5);
  observeOutcome('ingestion_success_rate', { source: 'rss' }, true, at + 15 * 60_000);
  expect(await rate()).toBe(1);
  observeOutcomes('ingestion_success_rate', { source: 'rss' }, { good: 0, all: 6 }, at + 15 * 60_000);
  expect(await rate()).toBe(0.25);
});

it('has no rate rather than an old one when nothing happened for fifteen minutes', async () => {
  const labelled = async () => (await gauge('ingestion_success_rate').get()).values.map(({ labels }) => labels.source);
  const now = Date.now();
  observeOutcome('ingestion_success_rate', { source: 'long-ago' }, true, now - 16 * 60_000);
  observeOutcome('ingestion_success_rate', { source: 'lately' }, true, now - 13 * 60_000);
  expect(await labelled()).toContain('lately');
  expect(await labelled()).not.toContain('long-ago');
});

it('times work that fails as well', async () => {
  await expect(timed('roi_calculation_duration_seconds', {}, async () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await registry.metrics()).toMatch(/roi_calculation_duration_seconds_count 1/);
});
