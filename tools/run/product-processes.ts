import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** One server process of the product. */
export type ProductProcess = {
  /** Name in messages, logs and records: `analytics`, `analytics-worker`, `collector`, `gateway`. */
  name: string;
  /** Path of the program, from the root of the clone. */
  program: string;
  /** What it is: subgraphs and the gateway make the page, workers follow. */
  kind: 'subgraph' | 'worker' | 'collector' | 'gateway';
};

/** Every server process that this clone holds: a subgraph is a folder of `subgraphs/` with a `src/main.ts`. */
export function listProductProcesses(root: string): ProductProcess[] {
  const subgraphs = readdirSync(join(root, 'subgraphs')).toSorted();
  const candidates: ProductProcess[] = [
    ...subgraphs.map((name): ProductProcess => ({ name, program: `subgraphs/${name}/src/main.ts`, kind: 'subgraph' })),
    { name: 'collector', program: 'subgraphs/ingestion/src/collector.ts', kind: 'collector' },
    { name: 'gateway', program: 'gateway/src/main.ts', kind: 'gateway' },
    ...subgraphs.map((name): ProductProcess => ({ name: `${name}-worker`, program: `subgraphs/${name}/src/worker.ts`, kind: 'worker' })),
  ];
  return candidates.filter(({ program }) => existsSync(join(root, program)));
}
