import { completeSecretsKey } from '@castgraph/auth/complete-secrets-key';
import { isSecretsKeys } from '@castgraph/kernel/secrets-keys';

/** What the environment says about a start; everything is optional. */
export type Settings = {
  port: number | undefined;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  publicUrl: string | undefined;
  secretsKey: string | undefined;
  storageUrl: string | undefined;
  outboundAllow: string | undefined;
  logLevel: string;
};

type Rule = { name: string; wants: string; accepts: (value: string) => boolean };

const logLevels = ['ERROR', 'WARN', 'INFO', 'DEBUG'];

const rules: readonly Rule[] = [
  {
    name: 'PORT',
    wants: 'a port number from 1 to 65535',
    accepts: (value) => isWhole(value, 1, 65_535),
  },
  {
    name: 'DATABASE_URL',
    wants: 'postgres://user:password@host:port/database',
    accepts: (value) => isUrl(value, ['postgres:', 'postgresql:']),
  },
  {
    name: 'DATABASE_REPLICA_URLS',
    wants: 'postgres:// URLs separated by commas',
    accepts: (value) => value.split(',').every((url) => isUrl(url.trim(), ['postgres:', 'postgresql:'])),
  },
  { name: 'REDIS_URL', wants: 'redis://:password@host:port', accepts: (value) => isUrl(value, ['redis:', 'rediss:']) },
  {
    name: 'PUBLIC_URL',
    wants: 'the http(s):// address that browsers and podcast apps use',
    accepts: (value) => isUrl(value, ['http:', 'https:']),
  },
  {
    name: 'SECRETS_KEY',
    wants: '32 bytes in base64 (openssl rand -base64 32), and so should every key of SECRETS_KEY_PREVIOUS',
    accepts: isSecretsKeys,
  },
  { name: 'SMTP_URL', wants: 'smtp://user:password@host:port', accepts: (value) => isUrl(value, ['smtp:', 'smtps:']) },
  { name: 'STORAGE_URL', wants: 'file:folder or s3://bucket', accepts: (value) => /^(file|s3):./.test(value) },
  { name: 'TRANSCRIPTION_URL', wants: 'an http(s):// address', accepts: (value) => isUrl(value, ['http:', 'https:']) },
  {
    name: 'OPAWG_USER_AGENTS_URL',
    wants: 'an http(s):// or file: address',
    accepts: (value) => isUrl(value, ['http:', 'https:', 'file:']),
  },
  {
    name: 'IP_LISTS_URL',
    wants: 'class=URL pairs separated by spaces, such as hosting=https://…',
    accepts: (value) => value.split(/[\s,]+(?=[a-z]+=)/).every((pair) => /^\s*[a-z]+=(?:https?|file):\S+\s*$/.test(pair)),
  },
  {
    name: 'EXCHANGE_RATES_URL',
    wants: 'an http(s):// address, or off',
    accepts: (value) => value === 'off' || isUrl(value, ['http:', 'https:']),
  },
  {
    name: 'CORS_ORIGINS',
    wants: 'origins such as https://app.example, separated by commas',
    accepts: (value) =>
      value.split(',').every((origin) => isUrl(origin.trim(), ['http:', 'https:']) && new URL(origin).origin === origin.trim()),
  },
  { name: 'OTEL_EXPORTER_OTLP_ENDPOINT', wants: 'an http(s):// address', accepts: (value) => isUrl(value, ['http:', 'https:']) },
  { name: 'LOG_LEVEL', wants: logLevels.join(', '), accepts: (value) => logLevels.includes(value) },
  {
    name: 'OUTBOUND_ALLOW',
    wants: 'host:port pairs separated by commas',
    accepts: (value) => value.split(',').every((pair) => /^[^\s,/]+:\d{1,5}$/.test(pair.trim())),
  },
  // The same bounds as the processes have that read them, which would otherwise refuse to start one by one.
  { name: 'LISTENER_EVENT_RETENTION_DAYS', wants: 'a number of days, at least 63', accepts: (value) => isWhole(value, 63, Infinity) },
  { name: 'REQUEST_VERDICT_RETENTION_DAYS', wants: 'a number of days from 62 to 3660', accepts: (value) => isWhole(value, 62, 3_660) },
];

/**
 * Reads the environment of a start. An empty variable counts as none.
 *
 * @throws Error whose one message lists every variable that is wrong and what it should be
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const secretsKey = completeSecretsKey(env);
  const given: NodeJS.ProcessEnv = { ...env, ...(secretsKey && { SECRETS_KEY: secretsKey }) };
  const wrong = rules.filter(({ name, accepts }) => given[name] && !accepts(given[name]));
  if (wrong.length > 0) {
    const lines = wrong.map(({ name, wants }) => `  ${name} should be ${wants}`);
    throw new Error(`The environment cannot be used:\n${lines.join('\n')}`);
  }
  return {
    port: env['PORT'] ? Number(env['PORT']) : undefined,
    databaseUrl: env['DATABASE_URL'] || undefined,
    redisUrl: env['REDIS_URL'] || undefined,
    publicUrl: env['PUBLIC_URL'] || undefined,
    secretsKey,
    storageUrl: env['STORAGE_URL'] || undefined,
    outboundAllow: env['OUTBOUND_ALLOW'] || undefined,
    logLevel: env['LOG_LEVEL'] || 'INFO',
  };
}

function isWhole(value: string, least: number, most: number): boolean {
  return /^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most;
}

function isUrl(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}
