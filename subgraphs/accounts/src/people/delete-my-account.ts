import { z } from 'zod';
import { requireViewer } from '@castgraph/auth/scopes';
import { clearedSessionCookie } from '@castgraph/auth/session-cookie';
import { conflict, forbidden } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { deleteKeys } from '../api-keys/delete-keys.ts';
import { Invitation } from './invitation.entity.ts';
import { keepAnOwner } from './keep-an-owner.ts';
import { lockSessions } from '../sessions/end-sessions.ts';
import { endTokensOfMember } from '../sessions/end-tokens.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { requirePassword } from './change-password.ts';
import { inOwnOrganizations } from './in-own-organizations.ts';
import { Membership } from './membership.entity.ts';
import type { Person } from './person.entity.ts';

/**
 * Deletes the caller's person at once: name, address, password, memberships, sessions, tokens, invitations of that address. Audit entries
 * keep the id, which then names nobody. An organization that nobody else belongs to loses its keys and can be entered by nobody.
 * @throws FORBIDDEN for keys; InvalidCredentialsError; TooManyAttemptsError; CONFLICT for the last owner of an organization with members
 */
export async function deleteMyAccount(context: OperationContext, raw: string): Promise<void> {
  const viewer = requireViewer(context.viewer);
  if (viewer.kind !== 'user') throw forbidden('Only a person has an account');
  const password = parseInput(z.string().max(1_000), raw, 'password');
  const person = await requirePassword(context, viewer.id, password);
  const hashes = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const memberships = await em.find(Membership, { personId: person.id }, { orderBy: { organizationId: 'asc' } });
    const ended = await lockSessions(em, { personId: person.id });
    for (const { organizationId } of memberships) ended.push(await leave(em, organizationId, person));
    await em.nativeDelete(Invitation, { email: person.email });
    // By SQL: the entity manager would write the row again.
    await em.execute('delete from accounts.person where id = ?', [person.id]);
    return ended;
  });
  counter('security_events_total').inc({ type: 'account-deleted' });
  context.responseHeaders.append('set-cookie', clearedSessionCookie(context.accounts.publicUrl));
  await forgetSessions(context, hashes);
}

/** @returns as `endTokensOfMember` */
async function leave(em: EntityManager, organizationId: string, { id: personId }: Person): Promise<string> {
  // Rows of one organization after the other: the tenant policy lets nothing else be written.
  await em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
  if ((await em.count(Membership, { organizationId })) > 1) {
    await keepAnOwner(em, organizationId, personId).catch(() => {
      throw conflict('You are the last owner of an organization with other members: make one of them an owner first', {
        existingId: organizationId,
      });
    });
  } else await deleteKeys(em, organizationId);
  await em.nativeDelete(Membership, { organizationId, personId });
  const tokensHash = await endTokensOfMember(em, { organizationId, personId });
  const viewer = { kind: 'user' as const, id: personId, organizationId };
  await recordAudit(em, { viewer, action: 'account.delete', subjectType: 'User', subjectId: personId });
  return tokensHash;
}
