import { makeCidrSet } from '@castgraph/measurement/cidr-set';
import { readEnvironment } from '@castgraph/service/environment';
import { z } from 'zod';

const list = (text: string): string[] =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);

/** Reads what the collector is told by its environment; throws one error that lists all that is wrong. */
export function readCollectorEnvironment(source: Readonly<Record<string, string | undefined>> = process.env) {
  return readEnvironment(
    {
      /** The process' own directory: its spool and the hosts it knows. It must survive a restart. */
      COLLECTOR_DIR: z.string().default('.data/collector'),
      /** Bytes that may wait on disk while the database is away. At 400 bytes an event the default holds some 25 million. */
      COLLECTOR_SPOOL_BYTES: z.coerce
        .number()
        .int()
        .min(1_048_576)
        .default(10 * 1024 ** 3),
      /** GraphQL endpoint of the accounts subgraph, which knows whose an API key is. */
      ACCOUNTS_URL: z.url({ protocol: /^https?$/, error: 'must be an http: or https: URL' }),
      /** Requests a minute that each API key may make to /v1/events and /v1/logs. */
      COLLECTOR_RATE_LIMIT: z.coerce.number().int().min(1).default(6_000),
      /** Proxies whose X-Forwarded-For is believed: addresses or CIDR ranges. Nobody unless named. */
      TRUSTED_PROXIES: z.string().default('').transform(list).refine(isRanges, { error: 'must be a list of addresses or CIDR ranges' }),
    },
    source,
  );
}

export type CollectorEnvironment = ReturnType<typeof readCollectorEnvironment>;

function isRanges(ranges: readonly string[]): boolean {
  try {
    makeCidrSet(ranges);
    return true;
  } catch {
    return false;
  }
}
