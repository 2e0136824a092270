import { LRUCache } from 'lru-cache';
import { verifyAccessToken } from '@castgraph/auth/access-token';
import type { AccountsDoor } from '@castgraph/auth/ask-accounts';
import { findSessionViewer, type SessionStore } from '@castgraph/auth/session-record';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { histogram } from '@castgraph/telemetry/metrics';
import type { Credential } from './credential.ts';

export interface Identity {
  /** The viewer behind a credential; undefined when it is not valid (any more). Rejects with IdentityUnavailable. */
  identify: (credential: Credential) => Promise<Viewer | undefined> | Viewer | undefined;
  /** Drops what is remembered of a credential: it was just signed in or out. */
  forget: (credential: Pick<Credential, 'cacheKey'>) => void;
  /** Drops all that is remembered: what happened meanwhile was not heard. */
  forgetAll: () => void;
}

export interface IdentityOptions {
  sessions: SessionStore;
  accounts: AccountsDoor;
  secretsKey: string;
  /** The generation of the key that signs access tokens; the one before is known too. */
  tokenGeneration?: number;
  onOutcome?: (method: string, isKnown: boolean) => void;
}

/** How long an answer is believed: the longest that a revoked key or an ended session still works. */
const REMEMBERED_MS = 15_000;
/** A wrong credential is asked about again sooner: its row may be on its way. */
const REFUSAL_REMEMBERED_MS = 2000;
const MAX_REMEMBERED = 20_000;

interface Remembered {
  viewer: Viewer | undefined;
}

/**
 * Says who a credential stands for. Sessions are looked up in Redis, and at the accounts subgraph when Redis has lost them or
 * is away; API keys at accounts; tokens are verified here. Answers are remembered for 15 seconds.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const remembered = new LRUCache<string, Remembered>({ max: MAX_REMEMBERED, ttl: REMEMBERED_MS });
  const asking = new Map<string, Promise<Viewer | undefined>>();
  const latency = histogram('auth_latency_seconds');
  let timesForgotten = 0;

  const ask = async (credential: Credential): Promise<Viewer | undefined> => {
    const startedAt = performance.now();
    const before = timesForgotten;
    try {
      const viewer = await lookUp(options, credential);
      // An answer from before something was revoked may be the very one that must be forgotten.
      if (before === timesForgotten)
        remembered.set(credential.cacheKey, { viewer }, { ttl: viewer ? REMEMBERED_MS : REFUSAL_REMEMBERED_MS });
      options.onOutcome?.(credential.kind, viewer !== undefined);
      return viewer;
    } finally {
      latency.observe({ method: credential.kind }, (performance.now() - startedAt) / 1000);
    }
  };

  return {
    identify(credential) {
      const { cacheKey } = credential;
      const known = remembered.get(cacheKey);
      if (known) return isCurrent(known.viewer) ? known.viewer : undefined;
      const running = asking.get(cacheKey);
      if (running) return running;
      const answer = ask(credential)
        .finally(() => {
          // Unless it was forgotten meanwhile, and somebody asks anew.
          if (asking.get(cacheKey) === answer) asking.delete(cacheKey);
        })
        .then((viewer) => (isCurrent(viewer) ? viewer : undefined));
      asking.set(cacheKey, answer);
      return answer;
    },
    forget({ cacheKey }) {
      timesForgotten++;
      remembered.delete(cacheKey);
      asking.delete(cacheKey);
    },
    forgetAll() {
      timesForgotten++;
      remembered.clear();
      asking.clear();
    },
  };
}

async function lookUp(
  { sessions, accounts, secretsKey, tokenGeneration }: IdentityOptions,
  credential: Credential,
): Promise<Viewer | undefined> {
  switch (credential.kind) {
    case 'malformed':
      return undefined;
    case 'token':
      return verifyToken(credential.token, secretsKey, tokenGeneration);
    case 'key':
      return accounts.findViewer({ apiKeyId: credential.keyId, apiKeyHash: credential.hash });
    case 'session':
      return (await findStoredSession(sessions, credential.token)) ?? accounts.findViewer({ sessionHash: credential.hash });
  }
}

function isCurrent(viewer: Viewer | undefined): boolean {
  return viewer !== undefined && (viewer.expiresAt === undefined || viewer.expiresAt * 1000 > Date.now());
}

async function verifyToken(token: string, secretsKey: string, generation: number | undefined): Promise<Viewer | undefined> {
  const startedAt = performance.now();
  try {
    return await verifyAccessToken({ token, secretsKey, generation });
  } catch (error) {
    if (isCastgraphError(error) && error.code === 'UNAUTHENTICATED') return undefined;
    throw error;
  } finally {
    histogram('token_validate_seconds').observe({ kind: 'access-token' }, (performance.now() - startedAt) / 1000);
  }
}

/** Redis is a cache here: when it is away, accounts is asked. */
async function findStoredSession(sessions: SessionStore, token: string): Promise<Viewer | undefined> {
  try {
    return await findSessionViewer(sessions, token);
  } catch {
    return undefined;
  }
}
