import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import {
  METRICS,
  type CounterName,
  type GaugeName,
  type HistogramName,
  type LabelsOf,
  type MetricDefinition,
  type MetricName,
  type MetricOwner,
} from './metric-names.ts';

/** The metrics of this process. */
export const registry = new Registry();

const claimed = new Map<MetricName, Counter | Gauge | Histogram>();
const refreshing = new Map<MetricName, () => void>();

/** The counter of that name; asking for it is the promise to set it. */
export function counter<Name extends CounterName>(name: Name): Counter<LabelsOf<Name>> {
  return claim(name, (settings) => new Counter(settings)) as Counter<LabelsOf<Name>>;
}

/** The gauge of that name; asking for it is the promise to set it. */
export function gauge<Name extends GaugeName>(name: Name): Gauge<LabelsOf<Name>> {
  return claim(name, (settings) => new Gauge({ ...settings, collect: () => refreshing.get(name)?.() })) as Gauge<LabelsOf<Name>>;
}

/** Has the gauge brought up to date whenever it is read, for values that change by the clock alone. */
export function refreshWhenRead(name: GaugeName, refresh: () => void): void {
  refreshing.set(name, refresh);
}

/** The histogram of that name; asking for it is the promise to set it. Observe in the unit of the name. */
export function histogram<Name extends HistogramName>(name: Name): Histogram<LabelsOf<Name>> {
  return claim(name, (settings) => new Histogram(settings)) as Histogram<LabelsOf<Name>>;
}

/** Starts to collect what Node itself tells: event loop lag, heap, garbage collection, file handles. Once per process. */
export function collectProcessMetrics(service: string): void {
  registry.setDefaultLabels({ service });
  if (registry.getSingleMetric('process_cpu_seconds_total') === undefined) collectDefaultMetrics({ register: registry });
}

/** The metrics that these owners must set and that nothing in this process has asked for. */
export function unclaimedMetrics(owners: readonly MetricOwner[]): MetricName[] {
  const names = Object.keys(METRICS) as MetricName[];
  return names.filter((name) => METRICS[name].owners.some((owner) => (owners as readonly string[]).includes(owner)) && !claimed.has(name));
}

/** Stops the start of a process that leaves one of its metrics unset, and says how to mend it. */
export function assertMetricsWired(owners: readonly MetricOwner[]): void {
  const missing = unclaimedMetrics(owners);
  if (missing.length === 0) return;
  throw new Error(
    `Nobody in this process sets ${missing.join(', ')}, which packages/telemetry/src/metric-names.ts gives to ${owners.join(', ')}. ` +
      `Ask for each with counter(), gauge() or histogram() where the thing happens, or name another owner in the table.`,
  );
}

/** The metrics that were asked for but hold no value yet: suspicious after some minutes of traffic. */
export async function neverSetMetrics(): Promise<MetricName[]> {
  const names: MetricName[] = [];
  for (const [name, metric] of claimed) {
    const { values } = await metric.get();
    const isSet =
      METRICS[name].type === 'histogram'
        ? values.some(({ value }) => value > 0)
        : METRICS[name].labels.length === 0
          ? values.some(({ value }) => value !== 0)
          : values.length > 0;
    if (!isSet) names.push(name);
  }
  return names;
}

/** Runs the work and observes how long it took, in seconds; `outcome` labels are the caller's to add from the result. */
export async function timed<Name extends HistogramName, T>(
  name: Name,
  labels: Partial<Record<LabelsOf<Name>, string>>,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    (histogram(name) as Histogram).observe(labels as Record<string, string>, (performance.now() - startedAt) / 1000);
  }
}

interface MetricSettings {
  name: string;
  help: string;
  labelNames: string[];
  registers: Registry[];
  buckets?: number[];
}

function claim(name: MetricName, make: (settings: MetricSettings) => Counter | Gauge | Histogram): Counter | Gauge | Histogram {
  const existing = claimed.get(name);
  if (existing) return existing;
  const { help, labels, buckets }: MetricDefinition = METRICS[name];
  const metric = make({ name, help, labelNames: [...labels], registers: [registry], ...(buckets ? { buckets: [...buckets] } : {}) });
  claimed.set(name, metric);
  return metric;
}
