import { LRUCache } from 'lru-cache';
import { parseApiKey } from '@castgraph/auth/api-key';
import { IdentityUnavailable, type AccountsDoor } from '@castgraph/auth/ask-accounts';
import type { Scope } from '@castgraph/kernel/scopes';
import { hasScope, type Viewer } from '@castgraph/kernel/viewer';
import { DoorRefusal, unavailable } from './door-refusal.ts';

/** How long an answer is believed: the longest that a revoked key still works while accounts is there. */
const REMEMBERED_MS = 15_000;
/** A wrong key is asked about again sooner: its row may be on its way. */
const REFUSAL_REMEMBERED_MS = 2_000;
/**
 * How long a key that was good goes on being good while nobody can be asked. Not every sender keeps what it could not
 * deliver, and an hour is longer than restarts, upgrades and most outages last; a key that is revoked in that hour can add
 * events of its own organization, and read nothing.
 */
const GRACE_MS = 3_600_000;
/** Senders do not all wait for an answer that does not come. */
const UNANSWERED_MS = 2_000;
const MAX_REMEMBERED = 20_000;
const BEARER = /^Bearer +(\S{1,200})$/i;

interface Remembered {
  viewer: Viewer | undefined;
  askedAt: number;
  /** Not before, while nobody answers. */
  askAgainAt: number;
}

/** Finds who sends, by the API key in `Authorization: Bearer …`; rejects with 401, 403 or 503. */
export type IdentifySender = (authorization: string | undefined) => Promise<Viewer>;

/** Makes it: keys are asked about at the accounts subgraph, as the gateway does, and remembered by their hashes; they need the scope. */
export function makeIdentifySender(accounts: AccountsDoor, scope: Scope, now: () => number = Date.now): IdentifySender {
  const remembered = new LRUCache<string, Remembered>({ max: MAX_REMEMBERED });
  const asking = new Map<string, Promise<Viewer | undefined>>();

  const ask = async (apiKeyId: string, apiKeyHash: string): Promise<Viewer | undefined> => {
    try {
      const viewer = await accounts.findViewer({ apiKeyId, apiKeyHash });
      remembered.set(apiKeyHash, { viewer, askedAt: now(), askAgainAt: 0 });
      return viewer;
    } catch (error) {
      if (!(error instanceof IdentityUnavailable)) throw error;
      const known = remembered.get(apiKeyHash);
      if (known?.viewer && now() - known.askedAt < GRACE_MS) {
        known.askAgainAt = now() + UNANSWERED_MS;
        return known.viewer;
      }
      throw unavailable('The API key cannot be checked at the moment; send this again shortly', { cause: error });
    } finally {
      asking.delete(apiKeyHash);
    }
  };
  const find = async (keyId: string, hash: string): Promise<Viewer | undefined> => {
    const known = remembered.get(hash);
    const isFresh = known && (now() - known.askedAt < (known.viewer ? REMEMBERED_MS : REFUSAL_REMEMBERED_MS) || now() < known.askAgainAt);
    if (isFresh) return known.viewer;
    let answer = asking.get(hash);
    if (!answer) asking.set(hash, (answer = ask(keyId, hash)));
    return answer;
  };

  return async (authorization) => {
    if (!authorization) throw unauthenticated('This wants an API key: Authorization: Bearer cg_…');
    const key = parseApiKey(BEARER.exec(authorization)?.[1] ?? '');
    if (!key) throw unauthenticated('The Authorization header holds no API key of the form Bearer cg_…');
    const viewer = await find(key.keyId, key.hash);
    if (!viewer || (viewer.expiresAt !== undefined && viewer.expiresAt * 1000 <= now()))
      throw unauthenticated('The API key is not valid', viewer);
    if (!hasScope(viewer, scope))
      throw new DoorRefusal(403, 'FORBIDDEN', `The API key lacks the scope ${scope}; make one that has it`, { sender: viewer });
    return viewer;
  };
}

function unauthenticated(message: string, sender?: Viewer): DoorRefusal {
  return new DoorRefusal(401, 'UNAUTHENTICATED', message, { headers: { 'www-authenticate': 'Bearer' }, ...(sender ? { sender } : {}) });
}
