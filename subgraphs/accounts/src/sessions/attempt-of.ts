import type { OperationContext } from '@castgraph/service/context';
import type { Attempt } from './sign-in-guard.ts';

/** The attempt of this request on an account. The address is what the gateway tells; without it all such requests count together. */
export function attemptOf({ requestHeaders }: OperationContext, account: string): Attempt {
  const forwarded = requestHeaders['x-forwarded-for'];
  return { account, address: String(Array.isArray(forwarded) ? forwarded[0] : (forwarded ?? 'unknown')) };
}
