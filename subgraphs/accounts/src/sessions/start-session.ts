import { issueAccessToken } from '@castgraph/auth/access-token';
import { createSessionToken, sessionCookie } from '@castgraph/auth/session-cookie';
import { writeSession } from '@castgraph/auth/session-record';
import { CastgraphError } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import type { Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import type { Person } from '../people/person.entity.ts';
import { viewerOfPerson } from '../people/viewer-of-person.ts';
import { addRefreshToken } from './add-refresh-token.ts';
import { Session } from './session.entity.ts';

export interface StartedSession {
  viewer: Viewer;
  token: string;
  /** When the token ends, Unix seconds. */
  tokenExpiresAt: number;
  /** For callers that asked for one. */
  refreshToken: string | undefined;
  /** The organization asks for a second factor that was not shown: until it is, the person is led to where they add one. */
  lacksSecondFactor: boolean;
}

/** Which factors were shown for a session, and when. */
export interface SessionProof {
  /** When a password or the like was shown; null when that is not known. */
  authenticatedAt: Date | null;
  secondFactorAt: Date | null;
}

interface NewSession {
  person: Person;
  organizationId: string;
  isRefreshable?: boolean | undefined;
  proof: SessionProof;
}

const MAX_DEVICE_LENGTH = 300;

/**
 * Starts a session: a row, its copy in Redis, the cookie on the response, and a token for callers that keep no cookies.
 * @throws UNAUTHENTICATED when the password was changed, or the membership ended, since the person was looked up
 */
export async function startSession(
  context: OperationContext,
  { person, organizationId, isRefreshable = false, proof }: NewSession,
): Promise<StartedSession> {
  const { sessions, secretsKey, publicUrl, settings } = context.accounts;
  // A new token for every sign-in, whatever cookie came with it: nobody can plant a session that another then signs in to.
  const { token, hash } = createSessionToken();
  const now = new Date();
  const expiresAt = Math.floor(now.getTime() / 1000) + settings.sessionSeconds;
  const { viewer, sessionId, issuedAtMs, ...started } = await inOrganization(context.orm, organizationId, async (em) => {
    const membership = await lockMembership(em, person, organizationId);
    // While the membership is held: whoever changes it next, and ends tokens of before, comes later than this.
    const readAtMs = Date.now();
    const lacksSecondFactor = membership.requiresMfa && !proof.secondFactorAt;
    const startedViewer = await viewerOfPerson(em, { person, membership, lacksSecondFactor, expiresAt, settings });
    const session = { organizationId, tokenHash: hash, id: newId(), personId: person.id, device: deviceOf(context), ...proofOf(proof) };
    await em.insert(Session, { ...session, createdAt: now, lastSeenAt: now, expiresAt: new Date(expiresAt * 1000) });
    await recordAudit(em, { viewer: startedViewer, action: 'session.start', subjectType: 'User', subjectId: person.id });
    const refreshToken = isRefreshable ? await addRefreshToken(em, { organizationId, sessionId: session.id }) : undefined;
    // Before the commit, so that whoever changes the role, and waits for the lock, deletes this copy and not a later one. Without
    // Redis the gateway asks here, so its absence costs time, not the sign-in.
    await writeSession(sessions, hash, { viewer: startedViewer, expiresAt }).catch((error: unknown) =>
      context.log.warn({ err: error }, 'A session was not copied to Redis'),
    );
    return { viewer: startedViewer, refreshToken, lacksSecondFactor, sessionId: session.id, issuedAtMs: readAtMs };
  });
  context.responseHeaders.append('set-cookie', sessionCookie({ token, publicUrl, maxAgeSeconds: settings.sessionSeconds }));
  const access = await issueAccessToken({ viewer, sessionId, issuedAtMs, secretsKey, generation: settings.tokenGeneration });
  return { viewer, token: access.token, tokenExpiresAt: access.expiresAt, ...started };
}

function proofOf({ authenticatedAt, secondFactorAt }: SessionProof): SessionProof {
  return { authenticatedAt, secondFactorAt };
}

/**
 * A password reset ends all sessions: one that is being started with the old password must not slip in behind it. The organization is
 * held too: when it begins to ask for a second factor, this session is seen or sees it.
 */
async function lockMembership(em: EntityManager, { id, passwordHash }: Person, organizationId: string) {
  const [found] = await em.execute<{ role: Role; requires_mfa: boolean }[]>(
    `/* lock-membership */ select m.role, o.requires_mfa from accounts.membership m
       join accounts.person p on p.id = m.person_id join accounts.organization o using (organization_id)
       where m.organization_id = ? and p.id = ? and p.password_hash = ? for share`,
    [organizationId, id, passwordHash],
  );
  if (!found) throw new CastgraphError('UNAUTHENTICATED', 'The account has just changed; sign in again');
  return { organizationId, role: found.role, requiresMfa: found.requires_mfa };
}

function deviceOf({ requestHeaders }: OperationContext): string {
  return String(requestHeaders['user-agent'] ?? '').slice(0, MAX_DEVICE_LENGTH);
}
