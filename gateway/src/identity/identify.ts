import { openAccessToken, type OpenedToken } from '@castgraph/auth/access-token';
import type { AccountsDoor } from '@castgraph/auth/ask-accounts';
import { findSessionViewer, type SessionStore } from '@castgraph/auth/session-record';
import { listTokenSubjects } from '@castgraph/auth/token-end';
import { isCastgraphError } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { histogram } from '@castgraph/telemetry/metrics';
import type { Credential } from './credential.ts';
import type { TokenEnds } from './token-ends.ts';
import { openViewerMemory } from './viewer-memory.ts';
import { openWatchers, type Watchers } from './watchers.ts';

export interface Identity {
  /** The viewer behind a credential; undefined when it is not valid (any more). Rejects with IdentityUnavailable. */
  identify: (credential: Credential) => Promise<Viewer | undefined> | Viewer | undefined;
  /** Drops what is remembered of a credential, or of all tokens of a grant, session, member or link: it was just signed in or out. */
  forget: (credential: Pick<Credential, 'cacheKey'> | { subjectHash: string }) => void;
  /** Drops all that is remembered: what happened meanwhile was not heard. */
  forgetAll: () => void;
  /** Calls back whenever a credential is forgotten because somebody said so. @returns stops */
  watch: Watchers['watch'];
}

export interface IdentityOptions {
  sessions: SessionStore;
  accounts: AccountsDoor;
  secretsKey: string;
  /** The generation of the key that signs access tokens; the one before is known too. */
  tokenGeneration?: number;
  /** Which tokens have been ended before their time. */
  tokenEnds: TokenEnds;
  onOutcome?: (method: string, isKnown: boolean) => void;
}

/**
 * Says who a credential stands for. Sessions are looked up in Redis, and at the accounts subgraph when Redis has lost them or
 * is away; API keys at accounts; tokens are verified here, without asking anybody; those of apps at accounts besides. Answers are remembered for 15 seconds.
 */
export function createIdentity(options: IdentityOptions): Identity {
  const remembered = openViewerMemory();
  const asking = new Map<string, Promise<Viewer | undefined>>();
  const watchers = openWatchers(remembered);
  const latency = histogram('auth_latency_seconds');
  let timesForgotten = 0;

  const ask = async (credential: Credential): Promise<Viewer | undefined> => {
    const startedAt = performance.now();
    const before = timesForgotten;
    try {
      const { viewer, subjects } = await lookUp(options, credential);
      // An answer from before something was revoked may be the very one that must be forgotten.
      if (before === timesForgotten) remembered.set(credential.cacheKey, viewer, subjects);
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
    forget(what) {
      timesForgotten++;
      for (const cacheKey of 'cacheKey' in what ? [what.cacheKey] : remembered.tokensOf(what.subjectHash)) {
        remembered.delete(cacheKey);
        asking.delete(cacheKey);
        watchers.wake(cacheKey);
      }
    },
    forgetAll() {
      timesForgotten++;
      remembered.clear();
      asking.clear();
      // Nobody is woken: all at once would be asked about. Each looks by itself soon.
    },
    watch: watchers.watch,
  };
}

/** A viewer, and for a token the hashes by which it can be ended. */
interface Found {
  viewer: Viewer | undefined;
  subjects?: readonly string[];
}

async function lookUp(options: IdentityOptions, credential: Credential): Promise<Found> {
  const { sessions, accounts } = options;
  switch (credential.kind) {
    case 'malformed':
      return { viewer: undefined };
    case 'token':
      return lookUpToken(options, credential.token);
    case 'key':
      return { viewer: await accounts.findViewer({ apiKeyId: credential.keyId, apiKeyHash: credential.hash }) };
    case 'session':
      return {
        viewer: (await findStoredSession(sessions, credential.token)) ?? (await accounts.findViewer({ sessionHash: credential.hash })),
      };
  }
}

async function lookUpToken({ accounts, tokenEnds, secretsKey, tokenGeneration }: IdentityOptions, token: string): Promise<Found> {
  const opened = await verifyToken(token, secretsKey, tokenGeneration);
  if (!opened) return { viewer: undefined };
  const subjects = listTokenSubjects(opened);
  if (tokenEnds.isOver(subjects, opened.issuedAtMs)) return { viewer: undefined };
  return { viewer: await reviewGrant(accounts, opened.viewer), subjects };
}

/** A token of an app holds as long as what the person let it do, and permits what is left of that now. */
async function reviewGrant(accounts: AccountsDoor, viewer: Viewer): Promise<Viewer | undefined> {
  if (!viewer.delegation) return viewer;
  const now = await accounts.findViewer({ grantId: viewer.delegation.grantId });
  return now?.id === viewer.id && now.organizationId === viewer.organizationId ? { ...now, expiresAt: viewer.expiresAt } : undefined;
}

function isCurrent(viewer: Viewer | undefined): boolean {
  return viewer !== undefined && (viewer.expiresAt === undefined || viewer.expiresAt * 1000 > Date.now());
}

async function verifyToken(token: string, secretsKey: string, generation: number | undefined): Promise<OpenedToken | undefined> {
  const startedAt = performance.now();
  try {
    return await openAccessToken({ token, secretsKey, generation });
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
