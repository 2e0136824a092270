import { issueAccessToken } from '@castgraph/auth/access-token';
import { scopesOfRoles } from '@castgraph/auth/scopes';
import { createSessionToken, sessionCookie } from '@castgraph/auth/session-cookie';
import { writeSession } from '@castgraph/auth/session-record';
import type { Role } from '@castgraph/kernel/scopes';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import { inOrganization } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { Session } from './session.entity.ts';

/** A session's life; afterwards one signs in again. */
const SESSION_SECONDS = 30 * 86_400;

export interface StartedSession {
  viewer: Viewer;
  token: string;
  /** When the token ends, Unix seconds. */
  tokenExpiresAt: number;
}

/** Starts a session: a row, its copy in Redis, the cookie on the response, and a token for callers that keep no cookies. */
export async function startSession(
  context: OperationContext,
  { personId, organizationId, role }: { personId: string; organizationId: string; role: Role },
): Promise<StartedSession> {
  const { sessions, secretsKey, publicUrl } = context.accounts;
  const { token, hash } = createSessionToken();
  const expiresAt = Math.floor(Date.now() / 1000) + SESSION_SECONDS;
  const viewer: Viewer = { kind: 'user', id: personId, organizationId, roles: [role], scopes: scopesOfRoles([role]), expiresAt };
  await inOrganization(context.orm, organizationId, async (em) => {
    await em.insert(Session, { organizationId, tokenHash: hash, personId, createdAt: new Date(), expiresAt: new Date(expiresAt * 1000) });
    await recordAudit(em, { viewer, action: 'session.start', subjectType: 'User', subjectId: personId });
  });
  // Without Redis the gateway asks here, so its absence costs time, not the sign-in.
  await writeSession(sessions, hash, { viewer, expiresAt }).catch((error: unknown) =>
    context.log.warn({ err: error }, 'A session was not copied to Redis'),
  );
  context.responseHeaders.append('set-cookie', sessionCookie({ token, publicUrl, maxAgeSeconds: SESSION_SECONDS }));
  const access = await issueAccessToken({ viewer, secretsKey });
  return { viewer, token: access.token, tokenExpiresAt: access.expiresAt };
}
