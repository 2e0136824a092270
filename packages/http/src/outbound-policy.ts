import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

/** Which hosts and ports may be reached. */
export interface OutboundPolicy {
  /** `host:port`, lower case, that may be reached although it is not public: local stubs and engines. */
  allow: ReadonlySet<string>;
  /** Ports that public hosts may be reached on. */
  ports: ReadonlySet<number>;
}

const DEFAULT_PORTS = [80, 443, 8080, 8443];
const ENTRY = /^(\[[\da-f:.]+\]|[^\s:,/@]+):(\d{1,5})$/i;

/** The list in `OUTBOUND_ALLOW`, such as `127.0.0.1:9000,[::1]:9000,minio:9000`; a wrong entry fails with its text. */
export const outboundAllowSchema = z
  .string()
  .default('')
  .transform((text, context) => {
    const entries = text
      .split(',')
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
    for (const entry of entries) {
      const port = Number(ENTRY.exec(entry)?.[2] ?? 0);
      if (port < 1 || port > 65_535) context.addIssue({ code: 'custom', message: `OUTBOUND_ALLOW: not host:port: ${entry}` });
    }
    return new Set(entries.map((entry) => entry.toLowerCase()));
  });

/** The policy of this installation; `allow` is the text of `OUTBOUND_ALLOW`. Throws ZodError for a wrong list. */
export function readOutboundPolicy(allow: string | undefined, ports: readonly number[] = DEFAULT_PORTS): OutboundPolicy {
  return { allow: outboundAllowSchema.parse(allow), ports: new Set(ports) };
}

/** True when host and port stand in the allow list, exactly as written there. */
export function isAllowed(policy: OutboundPolicy, hostname: string, port: number): boolean {
  return policy.allow.has(`${hostname.toLowerCase()}:${port}`);
}

/**
 * True for an address on the public internet. Everything else is refused: loopback, private, link-local, carrier NAT,
 * multicast, documentation, and every IPv6 form that only wraps an IPv4 address (mapped, compatible, NAT64, 6to4, Teredo).
 * Text that is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // Only 2000::/3 is given out; the library calls the rest, IPv4-compatible ::127.0.0.1 among it, unicast too.
  return parsed.kind() === 'ipv4' || ((parsed as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}
