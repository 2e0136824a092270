import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';

/** What the benchmark uses of crediting orders. */
export interface Matching {
  attributeConversions(
    em: EntityManager,
    organizationId: string,
    ids: readonly string[],
    cause: string,
  ): Promise<{ creditOf: ReadonlyMap<string, unknown> }>;
  markDue(em: EntityManager, organizationId: string, ids: readonly string[], cause: string): Promise<void>;
  findCampaigns(em: EntityManager, organizationId: string, ids: readonly string[]): Promise<{ id: string }[]>;
  readCampaignAttribution(context: OperationContext, campaign: object, options: object): Promise<{ orders: readonly unknown[] }>;
  readModels(context: OperationContext, state: object): Promise<unknown[]>;
  readModelled(context: OperationContext, state: object): Promise<{ householdImpressions: number }>;
  takeDue(orm: Orm, organizationId: string): Promise<{ looked: number; hasMore: boolean }>;
}

const OF_ATTRIBUTION = ['attribute-conversions', 'mark-due', 'take-due', 'campaign-attribution', 'read-models', 'read-modelled'];

/** Loads it by path, for the reason that load-analytics.ts gives. */
export async function loadMatching(): Promise<Matching> {
  const parts = await Promise.all([...OF_ATTRIBUTION, '../campaigns/find-campaigns'].map(load));
  return Object.assign({}, ...parts) as Matching;
}

function load(name: string): Promise<Partial<Matching>> {
  const file = join(import.meta.dirname, '../../../subgraphs/analytics/src/attribution', `${name}.ts`);
  return import(pathToFileURL(file).href) as Promise<Partial<Matching>>;
}
