import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import type { Migration } from '@castgraph/orm/migrate';

/**
 * Brings the schemas of all subgraphs up to date, one after the other.
 *
 * @param options `databaseUrl` of an owner who may create roles and schemas; `secretsKey` all keys of SECRETS_KEY
 * @returns how many migrations ran now
 * @throws Error when a subgraph has no list of migrations, or one fails
 */
export async function migrateProduct(root: string, options: { databaseUrl: string; secretsKey: string }): Promise<number> {
  let ran = 0;
  for (const subgraph of readdirSync(join(root, 'subgraphs')).toSorted()) {
    const file = join(root, 'subgraphs', subgraph, 'src/migrations.ts');
    if (!existsSync(join(root, 'subgraphs', subgraph, 'package.json'))) continue;
    if (!existsSync(file))
      throw new Error(`subgraphs/${subgraph}/src/migrations.ts is missing: export \`migrations\` from it, empty if need be.`);
    const { migrations } = (await import(pathToFileURL(file).href)) as { migrations: readonly Migration[] };
    ran += (await migrateSubgraph({ subgraph, migrations, ...options })).length;
  }
  return ran;
}
