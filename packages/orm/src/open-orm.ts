import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { AnyEntity, EntityClass, EntitySchema } from '@mikro-orm/core';
import { roleUrl, subgraphRole } from './role-url.ts';
import { StatementClient } from './statement-client.ts';

export type Orm = MikroORM;
export type { EntityManager } from '@mikro-orm/postgresql';

export interface OrmOptions {
  subgraph: string;
  /** The subgraph's `entities.ts`. Their schema is the subgraph's unless they name another. */
  entities: readonly (EntityClass<AnyEntity> | EntitySchema)[];
  /** DATABASE_URL. Its user does not matter: the role below replaces it. */
  databaseUrl: string;
  /** Read replicas, used only by `inOrganization(…, { readOnly: true, replica: true })`. */
  replicaUrls?: readonly string[];
  /** SECRETS_KEY, from which the role's password follows. */
  secretsKey: string;
  /** Default: the subgraph's login role. */
  role?: string;
  /** Connections at most, per process and host. Default 10. */
  poolMax?: number;
}

/**
 * Opens MikroORM for a subgraph, as a role that row-level security binds. Connects on first use.
 * A request that finds no free connection within 5 s fails rather than queue for ever.
 */
export async function openOrm(options: OrmOptions): Promise<Orm> {
  const { subgraph, secretsKey } = options;
  const role = options.role ?? subgraphRole(subgraph);
  const asRole = (url: string) => roleUrl(url, role, secretsKey);
  return MikroORM.init({
    entities: [...options.entities],
    clientUrl: asRole(options.databaseUrl),
    replicas: options.replicaUrls?.map((url) => ({ clientUrl: asRole(url) })),
    // A plain read goes to the primary, so that it sees the write before it.
    preferReadReplicas: false,
    schema: subgraph,
    pool: { min: 0, max: options.poolMax ?? 10, idleTimeoutMillis: 30_000 },
    driverOptions: { Client: StatementClient, application_name: `castgraph-${subgraph}`, connectionTimeoutMillis: 5_000, keepAlive: true },
    discovery: { warnWhenNoEntities: false },
    ensureDatabase: false,
    debug: false,
  });
}

/** Ends all connections, after the statements under way. */
export async function closeOrm(orm: Orm): Promise<void> {
  await orm.close(true);
}

/** Readiness: throws unless the database answers within the time. */
export async function pingOrm(orm: Orm, timeoutMs = 1_000): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`PostgreSQL did not answer within ${timeoutMs} ms`)), timeoutMs);
  try {
    await Promise.race([orm.em.fork().execute('select 1'), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The subgraph whose schema an entity manager works in. */
export function subgraphOf(em: EntityManager): string {
  const schema = em.config.get('schema');
  if (!schema) throw new Error('This entity manager was not opened by openOrm: it has no schema');
  return schema;
}
