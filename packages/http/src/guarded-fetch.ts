import type { Readable } from 'node:stream';
import { openGuardedClient } from './guarded-client.ts';
import type { GuardedClient, GuardedFetchOptions, GuardedResponse } from './guarded-client.ts';
import { readOutboundPolicy } from './outbound-policy.ts';

let shared: GuardedClient | undefined;

/**
 * Fetches a URL that a stranger may have written: http and https only, public unicast addresses only, checked as
 * literals at every hop and pinned when a name is resolved; ports 80, 443, 8080 and 8443; no credentials in the URL;
 * at most `maxRedirects` (5) redirects, each checked anew; `maxBytes` (50 MB) decompressed; `timeoutMs` (15 s) in all.
 * `OUTBOUND_ALLOW` (`host:port,…`, read once) admits local stubs and engines.
 *
 * Any HTTP status is an answer. Errors are CastgraphErrors with `details.cause`: `bad-url`, `blocked-address`,
 * `blocked-port`, `too-many-redirects`, `too-large`, `timeout`, `name-not-found`, `connection-failed`, `broken-body`, `aborted`.
 */
export function guardedFetch(url: string, options?: GuardedFetchOptions & { stream?: false }): Promise<GuardedResponse>;
export function guardedFetch(url: string, options: GuardedFetchOptions & { stream: true }): Promise<GuardedResponse<Readable>>;
export function guardedFetch(
  url: string,
  options: GuardedFetchOptions & { stream?: boolean } = {},
): Promise<GuardedResponse<Uint8Array | Readable>> {
  shared ??= openGuardedClient({ policy: readOutboundPolicy(process.env.OUTBOUND_ALLOW) });
  return shared.fetch(url, options as GuardedFetchOptions);
}
