import { createHash, createHmac, hash, KeyObject } from 'node:crypto';
import { badInput } from '@castgraph/kernel/errors';
import { networkKey } from '@castgraph/kernel/ip-address';

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

export interface ListenerKeys {
  listener: Buffer;
  household: Buffer;
}

/**
 * Makes the function that gives both keys of a network (see `networkKey`) and a user agent, the same as `listenerKey` and
 * `householdKey` do, at a third of their cost: collectors ask for them at every turn.
 */
export function makeListenerKeys(secret: Uint8Array | KeyObject): (network: string, userAgent: string) => ListenerKeys {
  const keyedHash = makeKeyedHash(secret);
  return (network, userAgent) => ({
    listener: keyedHash(`listener\0${network}\0${userAgent.trim()}`),
    household: keyedHash(`household\0${network}`),
  });
}

const BLOCK_BYTES = 64;
const HASH_BYTES = 32;
const SCRATCH_BYTES = 8_192;

/**
 * HMAC-SHA256 as RFC 2104 composes it, of two hashes. Node's own makes an object for each message, which costs more than the hashing;
 * hashing in one go makes none.
 */
function makeKeyedHash(secret: Uint8Array | KeyObject): (text: string) => Buffer {
  const key = Buffer.alloc(BLOCK_BYTES);
  const bytes = secret instanceof KeyObject ? secret.export() : secret;
  key.set(bytes.length > BLOCK_BYTES ? createHash('sha256').update(bytes).digest() : bytes);
  const inner = Buffer.alloc(SCRATCH_BYTES);
  const outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES);
  for (let at = 0; at < BLOCK_BYTES; at++) {
    inner[at] = key[at]! ^ 0x36;
    outer[at] = key[at]! ^ 0x5c;
  }
  return (text) => {
    let message = inner;
    const length = BLOCK_BYTES + Buffer.byteLength(text);
    if (length > inner.length) {
      message = Buffer.alloc(length);
      inner.copy(message, 0, 0, BLOCK_BYTES);
    }
    message.write(text, BLOCK_BYTES);
    outer.write(hash('sha256', message.subarray(0, length), 'binary'), BLOCK_BYTES, 'binary');
    return Buffer.from(hash('sha256', outer, 'binary').slice(0, KEY_BYTES), 'binary');
  };
}
