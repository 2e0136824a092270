import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findMemberships, findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { requireManager, requireOwnerFor } from '../people/require-manager.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { clearAfterLastFactor } from './add-first-factor.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { mfaMethodsOf, readFactors } from './read-factors.ts';
import { requireFreshProof } from './require-fresh-proof.ts';

type Belonging = Awaited<ReturnType<typeof findMemberships>>[number];

const input = z.strictObject({ userId: z.uuid(), password: z.string().max(1_000).nullish() });

/**
 * Takes a member's second factors away, for the day on which app and codes are lost, and ends all their sessions. Their password stays:
 * by this alone nobody gets in.
 * @returns how many sessions ended
 * @throws BAD_INPUT; FORBIDDEN, also for an admin about an owner; InvalidCredentialsError; TooManyAttemptsError; NOT_FOUND; CONFLICT for
 * oneself, where there is no factor, and where the account opens an organization in which the caller could not do this
 */
// no event: nothing outside accounts keeps factors
export async function resetMemberFactors(context: OperationContext, raw: z.input<typeof input>): Promise<number> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { userId, password } = parseInput(input, raw);
  // Who shows both factors removes their own; a copied session must not get around that.
  if (userId === viewer.id) throw conflict('Your own second factors are removed on your security page, by showing them');
  await requireFreshProof(context, password);
  const { organizationId } = viewer;
  const { changed, ended } = await inOwnOrganizations(context.orm, organizationId, async (em) => {
    const memberships = await findMemberships(em, userId);
    const here = memberships.find((one) => one.organizationId === organizationId);
    const person = here && (await findPerson(em, userId));
    if (!person) throw notFound('member', userId);
    requireOwnerFor(viewer, [here.role]);
    await requireManagerOfAll(
      em,
      viewer.id,
      memberships.filter((one) => one !== here),
    );
    // Of two at once the second waits, and finds nothing to take.
    await em.execute('/* lock-person */ select 1 from accounts.person where id = ? for update', [userId]);
    if (mfaMethodsOf(await readFactors(em, userId)).length === 0) throw conflict('This member has no second factor');
    await em.execute('delete from accounts.totp where person_id = ?', [userId]);
    await em.execute('delete from accounts.passkey where person_id = ?', [userId]);
    const unproven = await clearAfterLastFactor(em, userId);
    const sessions = await endSessions(em, { personId: userId });
    await recordAudit(em, { viewer, action: 'mfa.reset', subjectType: 'User', subjectId: userId, details: { sessions: sessions.length } });
    const what =
      'An administrator of your organization removed the second factors of your Castgraph account, and you are signed out everywhere.';
    await postSecurityNotice(em, context.accounts.secretsKey, person, what);
    return { changed: [...unproven, ...sessions], ended: sessions.length };
  });
  counter('security_events_total').inc({ type: 'second-factors-reset' });
  await forgetSessions(context, [...new Set(changed)]);
  return ended;
}

/** One account opens all of a person's organizations: whoever weakens it must be one to decide that in each of them. @throws CONFLICT */
async function requireManagerOfAll(em: EntityManager, callerId: string, others: readonly Belonging[]): Promise<void> {
  const own = await findMemberships(em, callerId);
  const mayIn = ({ organizationId, role }: Belonging) => {
    const mine = own.find((one) => one.organizationId === organizationId)?.role;
    return mine === 'owner' || (mine === 'admin' && role !== 'owner');
  };
  if (!others.every(mayIn))
    throw conflict(
      'This account belongs to another organization too, which is not yours to decide for. Ask the operator of this installation',
    );
}
