import { z } from 'zod';
import { readEnvironment } from '@castgraph/service/environment';
import { SETTINGS } from './environment-settings.ts';

/** What the server was told by its environment, read once; throws one error that lists all that is wrong. */
export const env = readEnvironment({
  ...SETTINGS,
  /** GraphQL endpoint of the accounts subgraph, which knows whose an API key is. */
  ACCOUNTS_URL: z.url({ protocol: /^https?$/, error: 'must be an http: or https: URL' }),
  /** The process' own directory: calls of pixels on their way to the database. It must survive a restart. */
  ANALYTICS_DIR: z.string().default('.data/analytics'),
  /** Bytes of calls that may wait on disk while the database is away. At 700 bytes a call the default holds some 1.5 million. */
  PIXEL_SPOOL_BYTES: z.coerce
    .number()
    .int()
    .min(1_048_576)
    .default(1024 ** 3),
  /** Calls a minute that each pixel may get; more are answered and not kept. */
  PIXEL_RATE_LIMIT: z.coerce.number().int().min(1).default(6_000),
  /** Requests a minute that each API key may make to /v1/conversions. */
  CONVERSIONS_RATE_LIMIT: z.coerce.number().int().min(1).default(600),
});
