import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { completeSecretsKey } from '@castgraph/auth/complete-secrets-key';
import { isSecretsKeys } from '@castgraph/kernel/secrets-keys';

const DEFAULT_SUPERGRAPH = fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url));
const DEFAULT_DOCUMENTS = fileURLToPath(new URL('../../schema/documents', import.meta.url));

const integer = (fallback: number) => z.coerce.number().int().min(0).default(fallback);
const httpUrl = z.url({ protocol: /^https?$/ });

const environment = z.object({
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  ACCESS_TOKEN_GENERATION: integer(1).pipe(z.number().min(1)),
  SECRETS_KEY: z.string().refine(isSecretsKeys, 'must be 32 bytes in base64, and so must every key of SECRETS_KEY_PREVIOUS'),
  PORT: integer(4000).pipe(z.number().max(65_535)),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: httpUrl.default('http://localhost:4000'),
  SUPERGRAPH: z.string().min(1).default(DEFAULT_SUPERGRAPH),
  TRUSTED_DOCUMENTS: z.string().min(1).default(DEFAULT_DOCUMENTS),
  SUBGRAPH_URLS: z.string().default('').transform(readSubgraphUrls),
  RATE_LIMIT_PER_VIEWER: integer(6000).pipe(z.number().min(1)),
  RATE_LIMIT_PER_ADDRESS: integer(600).pipe(z.number().min(1)),
  SOCKETS_PER_ADDRESS: integer(400).pipe(z.number().min(1)),
  SOCKETS_PER_VIEWER: integer(300).pipe(z.number().min(1)),
  QUERY_DEADLINE_MS: integer(950).pipe(z.number().min(50)),
  TRUSTED_PROXIES: z.string().default('').transform(items),
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform(items)
    .refine((origins) => origins.every(isOrigin), 'must be a list of origins such as https://app.example'),
  LOG_LEVEL: z.enum(['ERROR', 'WARN', 'INFO', 'DEBUG']).default('INFO'),
  OTEL_EXPORTER_OTLP_ENDPOINT: httpUrl.optional(),
});

export type GatewayEnvironment = z.infer<typeof environment>;

/** Reads the gateway's environment; throws one error that lists every missing or wrong variable. */
export function readGatewayEnvironment(variables: NodeJS.ProcessEnv = process.env): GatewayEnvironment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const secretsKey = completeSecretsKey(given);
  const read = environment.safeParse({ ...given, ...(secretsKey && { SECRETS_KEY: secretsKey }) });
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The environment is not usable:\n${problems.join('\n')}`);
}

/** `accounts=http://127.0.0.1:4101/graphql,…` */
function readSubgraphUrls(text: string, context: z.RefinementCtx): Map<string, string> {
  const urls = new Map<string, string>();
  for (const pair of items(text)) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const url = pair.slice(at + 1);
    if (at < 1 || !URL.canParse(url)) context.addIssue(`"${pair}" is not name=url`);
    else urls.set(name, url);
  }
  return urls;
}

/** The items of a list with commas. */
function items(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}

/** A whole origin and nothing more; no wildcard. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
