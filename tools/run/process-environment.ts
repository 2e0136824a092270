import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProductProcess } from './product-processes.ts';
import type { Settings } from './settings.ts';

/** What all server processes are told. */
export type Surroundings = {
  root: string;
  dataDir: string;
  settings: Settings;
  databaseUrl: string;
  redisUrl: string;
  secretsKey: string;
  publicUrl: string;
  /** Port of every process by its name. */
  ports: ReadonlyMap<string, number>;
  /** Where shops' Admin APIs are, `{shop}` standing for the domain; undefined means at Shopify. */
  shopifyAdminUrl?: string;
};

/** The environment of one server process: this one's own, completed. */
export function processEnvironment(process_: ProductProcess, around: Surroundings): NodeJS.ProcessEnv {
  const { settings, ports, dataDir } = around;
  const at = (name: string): string => `http://127.0.0.1:${ports.get(name)}`;
  const subgraphs = [...ports.keys()].filter((name) => name !== 'gateway' && name !== 'collector' && !name.endsWith('-worker'));
  const storageUrl = settings.storageUrl ?? `file:${join(dataDir, 'storage')}`;
  if (settings.storageUrl === undefined) mkdirSync(join(dataDir, 'storage'), { recursive: true });
  return {
    ...process.env,
    DATABASE_URL: around.databaseUrl,
    REDIS_URL: around.redisUrl,
    SECRETS_KEY: around.secretsKey,
    HOST: '127.0.0.1',
    PORT: String(ports.get(process_.name)),
    PUBLIC_URL: around.publicUrl,
    LOG_LEVEL: settings.logLevel,
    STORAGE_URL: storageUrl,
    COLLECTOR_DIR: join(dataDir, 'collector'),
    ANALYTICS_DIR: join(dataDir, 'analytics'),
    OUTBOUND_ALLOW: settings.outboundAllow ?? '',
    SCHEMA_DIR: join(around.root, 'schema'),
    TRUSTED_DOCUMENTS: join(around.root, 'schema/documents'),
    HEALTH_TARGETS: healthTargets(ports),
    SUBGRAPH_URLS: subgraphs.map((name) => `${name}=${at(name)}/graphql`).join(','),
    ACCOUNTS_URL: `${at('accounts')}/graphql`,
    GATEWAY_URL: `${at('gateway')}/graphql`,
    // Without a mail server the letter box is a folder, which whoever just tries the product need not open to go on.
    MAIL_DIR: join(dataDir, 'mail'),
    EMAIL_VERIFICATION: process.env['EMAIL_VERIFICATION'] || (process.env['SMTP_URL'] ? 'required' : 'optional'),
    // Requests come through the origin of this machine: the address it appends may be believed.
    TRUSTED_PROXIES: process.env['TRUSTED_PROXIES'] || '127.0.0.1,::1',
    // @apollo/gateway would post usage figures to its maker every hour.
    APOLLO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    ...(around.shopifyAdminUrl === undefined ? {} : { SHOPIFY_ADMIN_URL: around.shopifyAdminUrl }),
  };
}

/** `ingestion.api=http://127.0.0.1:20001,ingestion.worker=…`: every process by its area and part. */
function healthTargets(ports: ReadonlyMap<string, number>): string {
  const target = ([name, port]: [string, number]): string => {
    if (name === 'collector') return `ingestion.collector=http://127.0.0.1:${port}`;
    const area = name.replace(/-worker$/, '');
    return `${area}.${area === name ? 'api' : 'worker'}=http://127.0.0.1:${port}`;
  };
  return Array.from(ports, target).join(',');
}
