import { networkKey } from '@castgraph/kernel/ip-address';
import type { OperationContext } from '@castgraph/service/context';
import type { Attempt } from './sign-in-guard.ts';

/**
 * The attempt of this request on an account. The address is what the gateway tells, of IPv6 the network: who has one address there has
 * as many as they like. Without it all such requests count together.
 */
export function attemptOf({ requestHeaders }: OperationContext, account: string): Attempt {
  const forwarded = requestHeaders['x-forwarded-for'];
  const address = String(Array.isArray(forwarded) ? forwarded[0] : (forwarded ?? 'unknown'));
  return { account, address: networkKey(address) ?? address };
}
