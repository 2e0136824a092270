import { isFromAllowedNetwork } from '@castgraph/auth/allowed-networks';
import { IdentityUnavailable } from '@castgraph/auth/ask-accounts';
import type { Caller } from './admit-caller.ts';
import type { Identity } from './identify.ts';
import { identityKey } from './identity-key.ts';

const RECHECK_MS = 15_000;
/** setTimeout counts in 32 bits. */
const MAX_TIMER_MS = 2_147_483_647;

/**
 * Watches over somebody who stays connected: calls `onEnd` when their identity expires, is revoked, or changes its rights. Looks when
 * somebody says that it changed, and every 15 seconds, since nobody may have said so.
 * While nobody can be asked, what was known goes on holding until it expires. Returns how to stop watching.
 */
export function watchIdentity(
  identity: Identity,
  { credential, viewer, address }: Caller,
  onEnd: (reason: string) => void,
  recheckMs = RECHECK_MS,
): () => void {
  if (!credential || !viewer) return () => {};
  let isOver = false;
  const end = (reason: string) => {
    if (isOver) return;
    stop();
    onEnd(reason);
  };
  const recheck = async () => {
    try {
      const now = await identity.identify(credential);
      if (!now) end('Session ended');
      else if (!isFromAllowedNetwork(now.allowedNetworks, address)) end('Key does not work from this address');
      else if (identityKey(now) !== identityKey(viewer)) end('Rights changed');
    } catch (error) {
      if (!(error instanceof IdentityUnavailable)) throw error;
    }
  };
  const expiry =
    viewer.expiresAt === undefined
      ? undefined
      : setTimeout(() => end('Token expired'), Math.min(MAX_TIMER_MS, Math.max(0, viewer.expiresAt * 1000 - Date.now())));
  const rechecking = setInterval(() => void recheck(), recheckMs);
  const stopHearing = identity.watch(credential, () => void recheck());
  const stop = () => {
    isOver = true;
    clearTimeout(expiry);
    clearInterval(rechecking);
    stopHearing();
  };
  return stop;
}
