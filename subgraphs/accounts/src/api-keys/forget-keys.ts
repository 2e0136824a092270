import { tellIdentityChange } from '@castgraph/auth/identity-signal';
import type { OperationContext } from '@castgraph/service/context';

/** Makes gateways ask anew about keys, after the commit that changed them. With Redis away they do so within 15 seconds. */
export async function forgetKeys({ accounts: { sessions }, log }: OperationContext, hashes: readonly string[]): Promise<void> {
  try {
    await tellIdentityChange(sessions, hashes);
  } catch (error) {
    log.warn({ err: error }, 'Gateways were not told of a changed key');
  }
}
