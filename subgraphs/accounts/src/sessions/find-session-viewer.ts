import { writeSession, type SessionStore } from '@castgraph/auth/session-record';
import type { Viewer } from '@castgraph/kernel/viewer';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import type { AccountsSettings } from '../context.ts';
import { findMembership, findPerson } from '../people/find-account.ts';
import { lacksSecondFactor } from '../people/second-factor-rule.ts';
import { viewerOfPerson } from '../people/viewer-of-person.ts';
import { Session } from './session.entity.ts';

interface SessionDoor {
  orm: Orm;
  sessions: SessionStore;
  settings: AccountsSettings;
}

/**
 * The viewer of a session that Redis no longer knows, by the SHA-256 of its token. Notes that it was seen and makes the copy in Redis
 * anew; copies live for a quarter of an hour, so a session in use comes by here that often.
 */
export function findSessionViewer({ orm, sessions, settings }: SessionDoor, tokenHash: string): Promise<Viewer | undefined> {
  return inSystem(orm, async (em) => {
    const session = await touchSession(em, tokenHash, settings);
    if (!session) return undefined;
    const { organizationId, personId } = session;
    const membership = await findMembership(em, organizationId, personId);
    const person = membership && (await findPerson(em, personId));
    if (!membership || !person) return undefined;
    const expiresAt = Math.floor(session.expiresAt.getTime() / 1000);
    const lacks = await lacksSecondFactor(em, session);
    const viewer = await viewerOfPerson(em, { person, membership, lacksSecondFactor: lacks, expiresAt, settings });
    // Before the commit, while the row is locked: whoever ends the session waits for it and deletes this copy afterwards.
    await writeSession(sessions, tokenHash, { viewer, expiresAt }).catch(() => undefined);
    return viewer;
  });
}

/** Notes that a live session was seen; undefined when there is none, or it ended by itself. */
async function touchSession(em: EntityManager, tokenHash: string, { idleSeconds }: AccountsSettings): Promise<Session | undefined> {
  const now = new Date();
  const idleSince = new Date(now.getTime() - idleSeconds * 1000);
  const isLive = { tokenHash, endedAt: null, expiresAt: { $gt: now }, lastSeenAt: { $gt: idleSince } };
  const touched = await em.nativeUpdate(Session, isLive, { lastSeenAt: now });
  return touched === 0 ? undefined : ((await em.findOne(Session, { tokenHash })) ?? undefined);
}
