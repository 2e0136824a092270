import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';

/** What the benchmark uses of crediting orders. */
export interface Matching {
  attributeConversions(
    em: EntityManager,
    organizationId: string,
    ids: readonly string[],
    cause: string,
  ): Promise<{ creditOf: ReadonlyMap<string, unknown> }>;
  markDue(em: EntityManager, organizationId: string, ids: readonly string[], cause: string): Promise<void>;
  takeDue(orm: Orm, organizationId: string): Promise<{ looked: number; hasMore: boolean }>;
}

/** Loads it by path, for the reason that load-analytics.ts gives. */
export async function loadMatching(): Promise<Matching> {
  const parts = await Promise.all(['attribute-conversions', 'mark-due', 'take-due'].map(load));
  return Object.assign({}, ...parts) as Matching;
}

function load(name: string): Promise<Partial<Matching>> {
  const file = join(import.meta.dirname, '../../../subgraphs/analytics/src/attribution', `${name}.ts`);
  return import(pathToFileURL(file).href) as Promise<Partial<Matching>>;
}
