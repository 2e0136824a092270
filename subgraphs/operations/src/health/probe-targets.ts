import type { HealthState, StoredCheck } from './health-status.entity.ts';

/** A process whose `/readyz` is asked. */
export interface HealthTarget {
  /** The area's key, a subgraph's name or `gateway`. */
  area: string;
  /** `api`, `worker`, `collector`. */
  process: string;
  url: string;
}

/** How an area does. */
export interface AreaHealth {
  area: string;
  status: HealthState;
  checks: StoredCheck[];
}

const TIMEOUT_MS = 3_000;
const PROCESS_NAMES: Readonly<Record<string, string>> = { api: 'Pages and API', worker: 'Background work', collector: 'Listening door' };

/** Asks every process how it does, all at once; an answer that does not come within 3 s is a no. Never throws. */
export async function probeTargets(targets: readonly HealthTarget[]): Promise<AreaHealth[]> {
  const results = await Promise.all(targets.map(async (target) => ({ target, check: await probe(target) })));
  return [...Map.groupBy(results, ({ target }) => target.area)].map(([area, group]) => ({
    area,
    status: judge(group.map(({ target, check }) => ({ isDoor: target.process !== 'worker', status: check.status }))),
    checks: group.map(({ check }) => check),
  }));
}

/** An area whose door is shut does not answer; one that only works on nothing in the background is degraded. */
function judge(checks: readonly { isDoor: boolean; status: HealthState }[]): HealthState {
  if (checks.some(({ isDoor, status }) => isDoor && status === 'UNHEALTHY')) return 'UNHEALTHY';
  return checks.every(({ status }) => status === 'HEALTHY') ? 'HEALTHY' : 'DEGRADED';
}

async function probe({ process, url }: HealthTarget): Promise<StoredCheck> {
  const startedAt = performance.now();
  const name = PROCESS_NAMES[process] ?? process;
  const result = (status: HealthState, message: string | null): StoredCheck => ({
    name,
    status,
    durationMs: Math.round((performance.now() - startedAt) * 10) / 10,
    message,
  });
  try {
    const response = await fetch(new URL('/readyz', url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const failing = response.ok ? [] : failingChecks(await response.text());
    if (response.ok) return result('HEALTHY', null);
    return result('UNHEALTHY', failing.length > 0 ? `Not ready: ${failing.join(', ')}` : 'Not ready');
  } catch (error) {
    return result('UNHEALTHY', (error as Error).name === 'TimeoutError' ? 'No answer in time' : 'No answer');
  }
}

function failingChecks(text: string): string[] {
  try {
    const { checks = [] } = JSON.parse(text) as { checks?: { name: string; status: string }[] };
    return checks.filter(({ status }) => status !== 'healthy').map(({ name }) => name);
  } catch {
    return [];
  }
}
