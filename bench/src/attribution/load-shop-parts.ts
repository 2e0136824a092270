import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type pg from 'pg';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';

/** The databases of ingestion and analytics, as tests have them. */
export interface ShopDatabase {
  orm: Orm;
  databaseUrl: string;
  secretsKey: string;
  owner: pg.Pool;
  store(organizationId: string, requests: readonly object[], options?: { waitUntilFinal?: boolean }): Promise<void>;
  announce(organizationId: string): Promise<{ podcastId: string; url: string }>;
  close(): Promise<void>;
}

/** What the benchmark uses of analytics. */
export interface ShopParts {
  openListeningDatabase(): Promise<ShopDatabase>;
  contextOf(database: ShopDatabase, organizationId: string): OperationContext;
  /** `file` from the folder of the fixtures. */
  startProcess(
    file: string,
    database: ShopDatabase,
    environment?: Record<string, string>,
  ): Promise<{ process: ChildProcess; port: number }>;
  keyOf(organizationId: string, ip: string): string;
  createPixel(context: OperationContext, fields: object): Promise<{ token: string }>;
  createPlacement(context: OperationContext, fields: object): Promise<unknown>;
  createPromoCode(context: OperationContext, fields: object): Promise<unknown>;
  recordSurveyAnswer(context: OperationContext, fields: object): Promise<unknown>;
  storeConversion(em: EntityManager, organizationId: string, order: object): Promise<unknown>;
}

const PARTS = [
  'fixture/listening-database',
  'fixture/recounting',
  'fixture/start-process',
  'fixture/attribution-desk',
  'pixels/create-pixel',
  'placements/create-placement',
  'placements/create-promo-code',
  'surveys/record-survey-answer',
  'conversions/store-conversion',
];

/** Loads it by path, for the reason that load-analytics.ts gives. */
export async function loadShopParts(): Promise<ShopParts> {
  const parts = await Promise.all(PARTS.map((name) => load<ShopParts>(`analytics/src/${name}`)));
  return Object.assign({}, ...parts) as ShopParts;
}

/** A module of a subgraph, by its path from the folder of all. */
export function load<T>(name: string): Promise<Partial<T>> {
  const file = join(import.meta.dirname, '../../../subgraphs', `${name}.ts`);
  return import(pathToFileURL(file).href) as Promise<Partial<T>>;
}
