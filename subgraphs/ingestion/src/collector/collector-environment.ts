import { makeCidrSet } from '@castgraph/measurement/cidr-set';
import { IP_LIST_KINDS } from '@castgraph/measurement/ip-class';
import { readEnvironment } from '@castgraph/service/environment';
import { z } from 'zod';
import { readNetworkSources } from '../lists/network-list.ts';

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
      /** Where the OPAWG user-agents-v2 list is: a folder with its files, or one JSON file with all of them. */
      OPAWG_USER_AGENTS_URL: z
        .string()
        .refine((text) => URL.canParse(text) && /^(?:file|https?):/.test(text), { error: 'must be a file:, http: or https: URL' })
        .optional(),
      /** Lists of networks by class, such as `hosting=https://… vpn=file:///…`. */
      IP_LISTS_URL: z.string().default('').transform(readSources),
      /** Databases of places in MaxMind's format that replace the packaged one: paths, separated by commas. */
      GEO_DATABASE: z.string().default('').transform(list),
    },
    source,
  );
}

function readSources(text: string, context: z.RefinementCtx) {
  const sources = readNetworkSources(text);
  if (!sources)
    context.addIssue({ code: 'custom', message: `must be class=URL, separated by spaces; classes are ${IP_LIST_KINDS.join(', ')}` });
  return sources ?? [];
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
