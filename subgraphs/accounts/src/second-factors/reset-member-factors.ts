import { z } from 'zod';
import { badInput, conflict, notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findMembership, findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { Membership } from '../people/membership.entity.ts';
import { requireManager, requireOwnerFor } from '../people/require-manager.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { clearAfterLastFactor } from './add-first-factor.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { mfaMethodsOf, readFactors } from './read-factors.ts';
import { requireFreshProof } from './require-fresh-proof.ts';

const input = z.strictObject({ userId: z.uuid(), password: z.string().max(1_000).nullish() });

/**
 * Takes the second factors of a member away who has lost them all, and ends their sessions. A factor guards the whole account: of
 * somebody who belongs to other organizations too, no single one of them may take it.
 * @throws BAD_INPUT for oneself; FORBIDDEN; NOT_FOUND; CONFLICT without factors, or with other organizations; InvalidCredentialsError; TooManyAttemptsError
 */
// no event: nobody else acts on how somebody signs in
export async function resetMemberFactors(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requireManager(context.viewer);
  const { userId, password } = parseInput(input, raw);
  const { organizationId } = viewer;
  if (userId === viewer.id) throw badInput('Your own second factors are on your security page', { path: ['userId'] });
  await requireFreshProof(context, password);
  const hashes = await inOwnOrganizations(context.orm, organizationId, async (em) => {
    const membership = await findMembership(em, organizationId, userId);
    const person = membership && (await findPerson(em, userId));
    if (!person) throw notFound('member', userId);
    requireOwnerFor(viewer, [membership.role]);
    await requireResettable(em, userId);
    await em.execute('delete from accounts.totp where person_id = ?', [userId]);
    await em.execute('delete from accounts.passkey where person_id = ?', [userId]);
    const unproven = await clearAfterLastFactor(em, userId);
    const ended = await endSessions(em, { personId: userId });
    await recordAudit(em, { viewer, action: 'mfa.reset', subjectType: 'User', subjectId: userId });
    const what = 'An administrator of your organization removed all second factors of your Castgraph account. Sign in and add a new one.';
    await postSecurityNotice(em, context.accounts.secretsKey, person, what);
    return [...new Set([...unproven, ...ended])];
  });
  counter('security_events_total').inc({ type: 'second-factor-removed' });
  await forgetSessions(context, hashes);
  return userId;
}

async function requireResettable(em: EntityManager, personId: string): Promise<void> {
  if ((await em.count(Membership, { personId })) > 1)
    throw conflict('They belong to other organizations as well: whoever runs this installation can reset their second factors');
  if (mfaMethodsOf(await readFactors(em, personId)).length === 0) throw conflict('They have no second factor');
}
