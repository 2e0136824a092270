import { lookup as systemLookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { fetchError } from './fetch-error.ts';
import { isAllowed, isPublicAddress } from './outbound-policy.ts';
import type { OutboundPolicy } from './outbound-policy.ts';

/** Finds all addresses of a name; the system's resolver unless a test gives its own. */
export type ResolveName = (hostname: string) => Promise<LookupAddress[]>;

export const resolveBySystem: ResolveName = (hostname) => systemLookup(hostname, { all: true, verbatim: true });

/**
 * A `lookup` for sockets that resolves a name once and hands over exactly the addresses it has checked, so that a
 * second answer (DNS rebinding) is never asked for. One address that is not public refuses the whole name.
 */
export function guardedLookup(resolve: ResolveName): LookupFunction {
  return (hostname, options, callback) => void answerLookup(resolve, hostname, options.all === true, callback);
}

async function answerLookup(resolve: ResolveName, hostname: string, all: boolean, callback: Parameters<LookupFunction>[2]): Promise<void> {
  let addresses: LookupAddress[];
  try {
    addresses = await resolve(hostname);
  } catch (error) {
    callback(error as NodeJS.ErrnoException, '');
    return;
  }
  const [first] = addresses;
  const refused = addresses.find(({ address }) => !isPublicAddress(address));
  if (first === undefined) callback(fetchError('name-not-found', `${hostname} has no address`, hostname), '');
  else if (refused) callback(fetchError('blocked-address', `${hostname} does not name a public address`, hostname), '');
  else if (all) callback(null, addresses);
  else callback(null, first.address, first.family);
}

/**
 * The connector of the guarded client. Every new socket to a name goes through `guardedLookup`, and the address it
 * really reached is looked at once more before a byte is sent.
 */
export function guardedConnector(policy: OutboundPolicy, resolve: ResolveName, connectTimeoutMs: number): buildConnector.connector {
  const guarded = buildConnector({ timeout: connectTimeoutMs, lookup: guardedLookup(resolve) });
  const open = buildConnector({ timeout: connectTimeoutMs });
  return (options, callback) => {
    const port = Number(options.port) || (options.protocol === 'https:' ? 443 : 80);
    const host = options.hostname.includes(':') && !options.hostname.startsWith('[') ? `[${options.hostname}]` : options.hostname;
    if (isAllowed(policy, host, port)) {
      open(options, callback);
      return;
    }
    guarded(options, (...[error, socket]) => {
      if (error !== null) callback(error, null);
      else if (isPublicAddress(socket.remoteAddress ?? '')) callback(null, socket);
      else {
        socket.destroy();
        callback(fetchError('blocked-address', `${options.hostname} does not name a public address`, options.hostname), null);
      }
    });
  };
}
