import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Orm, OrmOptions } from '@castgraph/orm/open-orm';
import type { Log } from '@castgraph/telemetry/log';

/** What a benchmark uses of analytics. */
export interface Analytics {
  entities: OrmOptions['entities'];
  findUncounted(orm: Orm): Promise<string[]>;
  countUncounted(
    options: { orm: Orm; log: Log; onCounted: () => void; signal: AbortSignal },
    failures: Map<string, { count: number; retryAt: number }>,
  ): Promise<boolean>;
}

/**
 * Loads it by path: an import would bring what the subgraph adds to shared types into the one program that all benchmarks
 * are checked in.
 */
export async function loadAnalytics(): Promise<Analytics> {
  const [entities, find, count] = await Promise.all(['entities', 'listening/find-uncounted', 'listening/count-uncounted'].map(load));
  return { ...entities, ...find, ...count } as Analytics;
}

function load(name: string): Promise<Partial<Analytics>> {
  const file = join(import.meta.dirname, '../../../subgraphs/analytics/src', `${name}.ts`);
  return import(pathToFileURL(file).href) as Promise<Partial<Analytics>>;
}
