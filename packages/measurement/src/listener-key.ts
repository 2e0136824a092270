import { createHmac, type KeyObject } from 'node:crypto';
import { badInput } from '@castgraph/kernel/errors';
import { networkKey } from './ip-address.ts';

const KEY_BYTES = 16;

/**
 * The listener: 16 bytes of HMAC-SHA256 over the address (C18) and the user agent, so that no address is ever stored.
 * The referrer is not part of it. Throws BAD_INPUT when `ip` is no address.
 */
export function listenerKey(secret: Uint8Array | KeyObject, ip: string, userAgent: string): Buffer {
  return keyed(secret, 'listener', requireNetwork(ip), userAgent.trim());
}

/**
 * The household: 16 bytes of HMAC-SHA256 over the address alone (A5d), to be erased after the longest window and a day.
 * Throws BAD_INPUT when `ip` is no address.
 */
export function householdKey(secret: Uint8Array | KeyObject, ip: string): Buffer {
  return keyed(secret, 'household', requireNetwork(ip));
}

function requireNetwork(ip: string): string {
  const network = networkKey(ip);
  if (network === null) throw badInput('Not an IP address', { path: ['ip'] });
  return network;
}

// A KeyObject is several times faster than its bytes, which are made into one at each call.
function keyed(secret: Uint8Array | KeyObject, ...parts: string[]): Buffer {
  return createHmac('sha256', secret).update(parts.join('\0')).digest().subarray(0, KEY_BYTES);
}
