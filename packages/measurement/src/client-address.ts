import { makeCidrSet } from './cidr-set.ts';
import { formatV4, parseIp, type IpAddress } from '@castgraph/kernel/ip-address';

/** Finds the listener's address of a request: from the socket, and from `X-Forwarded-For` where its writer is trusted. */
export type ClientAddress = (remoteAddress: string | undefined, forwardedFor: string | undefined) => string | null;

/**
 * Trusts the proxies in the ranges given. The header is read from its right end, each entry vouched for by the hop behind
 * it, and the first that is no trusted proxy is the client: everything further left is the client's own claim.
 * An entry that is no address ends the reading; the last hop that was one stands. Null when there is no address at all.
 * The address is given without port and brackets, IPv4 in IPv6 unwrapped.
 * @param trustedProxies CIDR ranges or addresses; BAD_INPUT for anything else
 */
export function makeClientAddress(trustedProxies: readonly string[]): ClientAddress {
  const trusted = makeCidrSet(trustedProxies);
  // Behind a proxy nearly all requests come from the same few addresses.
  let [lastRemote, lastIp] = ['', parseIp('')];
  return (remoteAddress = '', forwardedFor) => {
    if (remoteAddress !== lastRemote) [lastRemote, lastIp] = [remoteAddress, parseIp(remoteAddress)];
    let ip = lastIp;
    if (!ip) return null;
    const hops = forwardedFor?.split(',') ?? [];
    while (trusted.has(ip) && hops.length > 0) {
      const next = parseIp(hops.pop()!);
      if (!next) break;
      ip = next;
    }
    return formatIp(ip);
  };
}

function formatIp(ip: IpAddress): string {
  if (ip.version === 4) return formatV4(ip.value);
  // Sixteen bits at a time, each a number of any length, it costs as much as the whole rest.
  const digits = ip.value.toString(16).padStart(32, '0');
  return digits
    .match(/.{4}/g)!
    .map((group) => group.replace(/^0{1,3}/, ''))
    .join(':');
}
