import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { householdKey } from '@castgraph/measurement/listener-key';
import { migrateSubgraph } from '@castgraph/orm/migrate';
import { closeOrm, openOrm, type Orm, type OrmOptions } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { subgraphMigrations } from '@castgraph/testing/subgraph-migrations';
import { findFreePort } from '../../../tools/run/find-free-port.ts';
import { findOrInstallRedis } from '../../../tools/run/find-redis.ts';
import { openProcessLog } from '../../../tools/run/logs.ts';
import { startPostgres } from '../../../tools/run/start-postgres.ts';
import { startRedis } from '../../../tools/run/start-redis.ts';
import { type Exposures, fillExposures } from './fill-exposures.ts';
import { load, loadShopParts, type ShopDatabase, type ShopParts } from './load-shop-parts.ts';
import { type CreditWatch, watchCredits } from './watch-credits.ts';

/** An advertiser's shop beside a full database, with the processes that take its orders and credit them. */
export interface Shop extends Pick<Exposures, 'organizationId'> {
  parts: ShopParts;
  database: ShopDatabase;
  context: OperationContext;
  /** In the role of the subgraph that shops' webhooks come to. */
  integrations: Orm;
  watch: CreditWatch;
  campaignId: string;
  sponsorId: string;
  code: string;
  /** A show with a spot of the campaign; this is its episode. */
  episodeUrl: string;
  /** Address of the pixel on this machine. */
  pixelUrl: string;
  /** Addresses of households that heard the campaign, one for each buyer. */
  buyers: string[];
  close(): Promise<void>;
}

/** Starts PostgreSQL with fsync and Redis, fills the books with exposures, and starts the server and the workers as they are deployed. */
export async function openShop(exposures: number, buyers: number): Promise<Shop> {
  // PostgreSQL runs as another user, who must be able to enter.
  const folder = mkdtempSync(join(tmpdir(), 'castgraph-bench-'));
  const log = openProcessLog(join(folder, 'logs'), 'servers');
  const port = { postgres: await findFreePort(), redis: await findFreePort() };
  const postgres = await startPostgres({ dir: join(folder, 'postgres'), password: 'bench', log, port: port.postgres, durable: true });
  const binary = findOrInstallRedis(console.error);
  const redis = await startRedis({ binary, dir: join(folder, 'redis'), password: 'bench', log, port: port.redis, durable: true });
  process.env['DATABASE_URL'] = postgres.url;
  process.env['REDIS_URL'] = redis.url;
  const parts = await loadShopParts();
  const database = await parts.openListeningDatabase();
  const { databaseUrl, secretsKey } = database;
  await migrateSubgraph({ ...(await subgraphMigrations('integrations')), databaseUrl, secretsKey });
  const { entities = [] } = await load<Pick<OrmOptions, 'entities'>>('integrations/src/entities');
  const integrations = await openOrm({ subgraph: 'integrations', entities, databaseUrl, secretsKey });
  const filled = await fillExposures(database.owner, exposures);
  const desk = await furnish(parts, database, filled, buyers);
  await database.owner.query('vacuum analyze');
  const watch = await watchCredits(databaseUrl);
  const [main, ...workers] = await Promise.all([
    parts.startProcess('../main.ts', database, { TRUSTED_PROXIES: '127.0.0.1/32', PIXEL_RATE_LIMIT: '100000', LOG_LEVEL: 'INFO' }),
    parts.startProcess('../worker.ts', database),
    parts.startProcess('../../../integrations/src/worker.ts', database),
  ]);
  return {
    ...desk,
    parts,
    database,
    integrations,
    watch,
    organizationId: filled.organizationId,
    pixelUrl: `http://127.0.0.1:${main.port}/pixel/${desk.token}.gif`,
    close: async () => {
      const ended = [main, ...workers].map(({ process: child }) => new Promise((resolve) => child.once('exit', resolve)));
      for (const { process: child } of [main, ...workers]) child.kill('SIGTERM');
      await Promise.all(ended);
      await watch.close();
      await closeOrm(integrations);
      await database.close();
      await redis.stop();
      await postgres.stop();
      log.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Furnished = Pick<Shop, 'context' | 'sponsorId' | 'campaignId' | 'code' | 'episodeUrl' | 'buyers'> & { token: string };

/** What the advertiser has: a campaign with a code and a pixel, a spot in one more show, and households that heard it. */
async function furnish(
  parts: ShopParts,
  database: ShopDatabase,
  { organizationId, sponsorIds, campaignIds }: Exposures,
  count: number,
): Promise<Furnished> {
  const context = parts.contextOf(database, organizationId);
  const [sponsorId, campaignId] = [sponsorIds[0]!, campaignIds[0]!];
  const { podcastId, url } = await database.announce(organizationId);
  await parts.createPlacement(context, { campaignId, podcastId });
  await parts.createPromoCode(context, { campaignId, code: 'BENCH' });
  const { token } = await parts.createPixel(context, { name: 'Shop', sponsorId });
  const buyers = Array.from({ length: count }, (_, n) => `82.69.${10 + (n >> 7)}.${1 + (n & 127)}`);
  const secret = listenerSecret(database.secretsKey);
  await database.owner.query(
    `with heard as (
       select household_key, row_number() over (order by household_key) as no from (
         select distinct d.household_key from analytics.download d join analytics.placement p on p.organization_id = d.organization_id
            and p.podcast_id = d.podcast_id where d.organization_id = $1 and p.campaign_id = $2 limit $4) h),
     keys as (select decode(key, 'hex') as key, no from unnest($3::text[]) with ordinality k (key, no))
     update analytics.download d set household_key = keys.key from heard join keys using (no)
      where d.organization_id = $1 and d.household_key = heard.household_key`,
    [organizationId, campaignId, buyers.map((ip) => householdKey(secret, ip).toString('hex')), count],
  );
  return { context, sponsorId, campaignId, code: 'BENCH', episodeUrl: url, token, buyers };
}
