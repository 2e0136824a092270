import { hashGrant, tellIdentityChange, type IdentitySignal } from '@castgraph/auth/identity-signal';
import type { Log } from '@castgraph/telemetry/log';

/** Makes gateways ask anew about tokens of these grants, after the commit that changed them. With Redis away they do so within 15 seconds. */
export async function forgetGrants(signal: IdentitySignal, log: Log, grantIds: readonly string[]): Promise<void> {
  try {
    await tellIdentityChange(signal, grantIds.map(hashGrant));
  } catch (error) {
    log.warn({ err: error }, 'Gateways were not told of an ended grant');
  }
}
