import { join } from 'node:path';
import { migrateProduct } from './migrate-product.ts';
import { readSettings } from './settings.ts';

/** `node tools/run/migrate.ts`: migrates the database that DATABASE_URL names, for set-ups that run the parts themselves. */
try {
  const { databaseUrl, secretsKey } = readSettings(process.env);
  if (databaseUrl === undefined || secretsKey === undefined) throw new Error('DATABASE_URL and SECRETS_KEY are needed.');
  const ran = await migrateProduct(join(import.meta.dirname, '../..'), { databaseUrl, secretsKey });
  console.log(ran === 0 ? 'The database is up to date.' : `${ran} migrations ran.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
