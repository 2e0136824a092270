import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Where gateways are told whose sessions, keys and grants they must forget. */
export const IDENTITY_CHANNEL = 'castgraph:identity:forget';

/** The part of an ioredis client that telling needs. */
export interface IdentitySignal {
  publish(channel: string, message: string): Promise<unknown>;
}

const hashes = z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000);

/** What gateways know a grant by: a grant is none of the secrets whose hashes the channel carries, so its id is hashed under a name. */
export function hashGrant(grantId: string): string {
  return createHash('sha256').update(`grant:${grantId}`).digest('hex');
}

/**
 * Tells every gateway to ask anew about these sessions and keys (SHA-256 of their tokens, hex) and grants (`hashGrant`), whose rights
 * changed or which ended.
 */
export async function tellIdentityChange(signal: IdentitySignal, changedHashes: readonly string[]): Promise<void> {
  if (changedHashes.length > 0) await signal.publish(IDENTITY_CHANNEL, JSON.stringify(changedHashes));
}

/** The hashes of such a message; none for anything else. */
export function readIdentityChange(message: string): string[] {
  try {
    return hashes.parse(JSON.parse(message));
  } catch {
    return [];
  }
}
