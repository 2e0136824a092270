import type { Migration } from '@castgraph/orm/migrate';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TestSubgraph } from './database.ts';

/**
 * A subgraph with its migrations, by name: for tests of what one subgraph reads of another by contract, as analytics reads
 * ingestion's log. Looked up rather than imported, because the code of one subgraph never depends on another's.
 */
export async function subgraphMigrations(subgraph: string): Promise<TestSubgraph> {
  const file = join(import.meta.dirname, '../../../subgraphs', subgraph, 'src/migrations.ts');
  const { migrations } = (await import(pathToFileURL(file).href)) as { migrations: readonly Migration[] };
  return { subgraph, migrations };
}
