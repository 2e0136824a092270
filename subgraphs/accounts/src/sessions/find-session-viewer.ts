import type { Viewer } from '@castgraph/kernel/viewer';
import { scopesOfRoles } from '@castgraph/auth/scopes';
import { writeSession, type SessionStore } from '@castgraph/auth/session-record';
import type { Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { findMembership } from '../people/find-account.ts';
import { Session } from './session.entity.ts';

/** The viewer of a session that Redis no longer knows, by the SHA-256 of its token; the copy in Redis is made anew. */
export async function findSessionViewer(orm: Orm, sessions: SessionStore, tokenHash: string): Promise<Viewer | undefined> {
  const found = await inSystem(
    orm,
    async (em) => {
      const session = await em.findOne(Session, { tokenHash, endedAt: null, expiresAt: { $gt: new Date() } });
      if (!session) return undefined;
      const { organizationId, personId } = session;
      const membership = await findMembership(em, organizationId, personId);
      return membership ? { session, membership } : undefined;
    },
    { readOnly: true },
  );
  if (!found) return undefined;
  const { session, membership } = found;
  const expiresAt = Math.floor(session.expiresAt.getTime() / 1000);
  const roles = [membership.role];
  const viewer: Viewer = {
    kind: 'user',
    id: session.personId,
    organizationId: session.organizationId,
    roles,
    scopes: scopesOfRoles(roles),
    expiresAt,
  };
  await writeSession(sessions, tokenHash, { viewer, expiresAt }).catch(() => undefined);
  return viewer;
}
