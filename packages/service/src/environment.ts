import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { completeSecretsKey } from '@castgraph/auth/complete-secrets-key';
import { isSecretsKeys } from '@castgraph/kernel/secrets-keys';

/** A comma-separated list; empty when the variable is not set. */
const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const connectionUrl = (...protocols: string[]) =>
  z.string().refine((text) => protocols.some((protocol) => text.startsWith(`${protocol}:`)) && URL.canParse(text), {
    error: `must be a ${protocols.join(': or ')}: URL`,
  });

/** The variables that every process of the product knows. */
export const COMMON_VARIABLES = {
  DATABASE_URL: connectionUrl('postgres', 'postgresql'),
  DATABASE_REPLICA_URLS: list,
  REDIS_URL: connectionUrl('redis', 'rediss'),
  ACCESS_TOKEN_GENERATION: z.coerce.number().int().min(1).default(1),
  /** All keys, also those of SECRETS_KEY_FILE and SECRETS_KEY_PREVIOUS, the current one first. */
  SECRETS_KEY: z.string().refine(isSecretsKeys, { error: 'must be 32 bytes in base64, and so must every key of SECRETS_KEY_PREVIOUS' }),
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  HOST: z.string().default('127.0.0.1'),
  LOG_LEVEL: z.enum(['ERROR', 'WARN', 'INFO', 'DEBUG']).default('INFO'),
  PUBLIC_URL: connectionUrl('http', 'https').default('http://localhost:4000'),
  OUTBOUND_ALLOW: list,
  OTEL_EXPORTER_OTLP_ENDPOINT: connectionUrl('http', 'https').optional(),
  SCHEMA_DIR: z.string().default(fileURLToPath(new URL('../../../schema', import.meta.url))),
} as const;

type Common = typeof COMMON_VARIABLES;

/** What `readEnvironment({})` returns. */
export type CommonEnvironment = z.infer<z.ZodObject<Common>>;

/** Everything that is wrong with the environment, in one message. */
export class EnvironmentError extends Error {
  constructor(problems: readonly string[]) {
    super(`The environment is not complete:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'EnvironmentError';
    // Nobody who forgot a variable is helped by a stack.
    this.stack = this.message;
  }
}

/**
 * Reads the environment once: the common variables and those of `shape`, which may also redefine a common one. An empty
 * variable counts as unset. Throws one EnvironmentError that names every missing or wrong variable and shows no value.
 */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Readonly<Record<string, string | undefined>> = process.env,
): z.infer<z.ZodObject<Omit<Common, keyof Shape> & Shape>> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const secretsKey = completeSecretsKey(given);
  const parsed = z.object({ ...COMMON_VARIABLES, ...shape }).safeParse({ ...given, ...(secretsKey && { SECRETS_KEY: secretsKey }) });
  if (parsed.success) return parsed.data as never;
  throw new EnvironmentError(
    parsed.error.issues.map((issue) => {
      const name = String(issue.path[0]);
      return name in given || (name === 'SECRETS_KEY' && secretsKey)
        ? `${name} ${issue.code === 'custom' ? issue.message : `is not usable: ${issue.message}`}`
        : `${name} is missing`;
    }),
  );
}
