import { z } from 'zod';
import { issueAccessToken } from '@castgraph/auth/access-token';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inOrganization, inSystem } from '@castgraph/orm/transact';
import { timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import type { AccountsSettings } from '../context.ts';
import { invalidToken } from '../people/account-refusal.ts';
import { findMembership, findPerson } from '../people/find-account.ts';
import { lacksSecondFactor } from '../people/second-factor-rule.ts';
import { viewerOfPerson } from '../people/viewer-of-person.ts';
import { addRefreshToken, hashRefreshToken } from './add-refresh-token.ts';
import { attemptOf } from './attempt-of.ts';
import { endSessions } from './end-sessions.ts';
import { forgetSessions } from './forget-sessions.ts';
import { RefreshToken } from './refresh-token.entity.ts';
import { Session } from './session.entity.ts';

const input = z.strictObject({ refreshToken: z.string().max(200) });

/** A new access token and the refresh token that takes the place of the one shown. */
export interface RefreshedSession {
  viewer: Viewer;
  token: string;
  /** Unix seconds. */
  tokenExpiresAt: number;
  refreshToken: string;
}

type Outcome = { viewer: Viewer; refreshToken: string; sessionId: string; issuedAtMs: number } | { endedHashes: string[] } | undefined;

/**
 * Takes a refresh token, once, for a new access token and the next refresh token. One that was used before has been copied: by a thief,
 * or from one. Nobody can tell which of the two shows it, so the whole session ends and both must sign in again.
 * @throws BAD_INPUT; InvalidTokenError
 */
export async function refreshSession(context: OperationContext, raw: z.input<typeof input>): Promise<RefreshedSession> {
  const { refreshToken } = parseInput(input, raw);
  const { secretsKey, settings } = context.accounts;
  return timed('auth_latency_seconds', { method: 'refresh' }, async () => {
    const tokenHash = hashRefreshToken(refreshToken);
    const found = await inSystem(context.orm, (em) => em.findOne(RefreshToken, { tokenHash }), { readOnly: true });
    const outcome = found && (await inOrganization(context.orm, found.organizationId, (em) => exchange(em, found, settings)));
    observeOutcome('auth_success_rate', { method: 'refresh' }, outcome != null && 'viewer' in outcome);
    if (outcome && 'endedHashes' in outcome) {
      noteSecurityEvent('refresh-token-reused', {
        address: attemptOf(context, '').address,
        asked: { organizationId: found?.organizationId },
      });
      await forgetSessions(context, outcome.endedHashes);
    }
    if (!outcome || !('viewer' in outcome)) throw invalidToken();
    const { sessionId, issuedAtMs, ...refreshed } = outcome;
    const { viewer } = refreshed;
    const access = await issueAccessToken({ viewer, sessionId, issuedAtMs, secretsKey, generation: settings.tokenGeneration });
    return { ...refreshed, token: access.token, tokenExpiresAt: access.expiresAt };
  });
}

async function exchange(em: EntityManager, shown: RefreshToken, settings: AccountsSettings): Promise<Outcome> {
  const { organizationId, tokenHash, sessionId } = shown;
  const session = await em.findOne(Session, { organizationId, id: sessionId });
  if (!session) return undefined;
  const { personId } = session;
  const viewer = { kind: 'user' as const, id: personId, organizationId };
  // The update decides: of two at once the second waits, finds the token used, and ends the family.
  const used = await em.nativeUpdate(RefreshToken, { organizationId, tokenHash, usedAt: null }, { usedAt: new Date() });
  if (used === 0) {
    const endedHashes = await endSessions(em, { personId, organizationId, id: sessionId });
    if (endedHashes.length > 0)
      await recordAudit(em, { viewer, action: 'session.end-reused', subjectType: 'Session', subjectId: sessionId });
    return { endedHashes };
  }
  const now = new Date();
  const idleSince = new Date(now.getTime() - settings.idleSeconds * 1000);
  const isLive = { organizationId, id: sessionId, endedAt: null, expiresAt: { $gt: now }, lastSeenAt: { $gt: idleSince } };
  if ((await em.nativeUpdate(Session, isLive, { lastSeenAt: now })) === 0) return undefined;
  // While the session is held, as whoever changes its rights and ends tokens of before holds it too, and hence comes later.
  const issuedAtMs = Date.now();
  const membership = await findMembership(em, organizationId, personId);
  const person = membership && (await findPerson(em, personId));
  if (!membership || !person) return undefined;
  await recordAudit(em, { viewer, action: 'session.refresh', subjectType: 'Session', subjectId: sessionId });
  const expiresAt = Math.floor(session.expiresAt.getTime() / 1000);
  return {
    viewer: await viewerOfPerson(em, { person, membership, lacksSecondFactor: await lacksSecondFactor(em, session), expiresAt, settings }),
    refreshToken: await addRefreshToken(em, { organizationId, sessionId }),
    sessionId,
    issuedAtMs,
  };
}
