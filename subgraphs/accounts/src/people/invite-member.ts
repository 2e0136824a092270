import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { requireScope } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { newId } from '@castgraph/kernel/ids';
import { ROLES } from '@castgraph/kernel/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { postMail } from '../mail/post-mail.ts';
import { emailAddress } from './account-input.ts';
import { Organization } from './organization.entity.ts';
import { hashToken } from './single-use-token.ts';
import { Invitation } from './invitation.entity.ts';
import { requireManager, requireOwnerFor } from './require-manager.ts';

const input = z.strictObject({ email: emailAddress, role: z.enum(ROLES) });
const LIFE_MS = 7 * 86_400_000;
/** Open ones at a time: an organization that invites more sends somebody else's mail. */
const MOST_OPEN = 200;

/**
 * Asks an e-mail address to join the organization in a role, by a link that works once, for 7 days. An earlier invitation of the same
 * address goes out of use. @throws BAD_INPUT; FORBIDDEN; CONFLICT for a member
 */
// no event: nothing outside accounts keeps invitations
export async function inviteMember(context: OperationContext, raw: { email: string; role: string }): Promise<Invitation> {
  requireScope(context.viewer, 'members:write');
  const viewer = requireManager(context.viewer);
  const { email, role } = parseInput(input, raw);
  requireOwnerFor(viewer, [role]);
  const { organizationId } = viewer;
  const token = randomBytes(32).toString('base64url');
  return context.transact(async (em) => {
    await refuseMember(em, organizationId, email);
    const open = { organizationId, acceptedAt: null, cancelledAt: null };
    await em.nativeUpdate(Invitation, { ...open, email }, { cancelledAt: new Date() });
    if ((await em.count(Invitation, { ...open, expiresAt: { $gt: new Date() } })) >= MOST_OPEN)
      throw conflict(`An organization has at most ${MOST_OPEN} open invitations`);
    const now = Date.now();
    const invitation = em.create(Invitation, {
      organizationId,
      id: newId(),
      email,
      role,
      tokenHash: hashToken(token),
      invitedBy: viewer.id,
      createdAt: new Date(now),
      expiresAt: new Date(now + LIFE_MS),
    });
    await recordAudit(em, { viewer, action: 'member.invite', subjectType: 'Invitation', subjectId: invitation.id, details: { role } });
    await postInvitation(em, context, { email, organizationId, token });
    return invitation;
  });
}

/** In one look, so that an address with an account elsewhere is no other work than one without. */
async function refuseMember(em: EntityManager, organizationId: string, email: string): Promise<void> {
  const [member] = await em.execute<{ id: string }[]>(
    `/* find-member */ select p.id from accounts.person p
       join accounts.membership m on m.person_id = p.id and m.organization_id = ? where lower(p.email) = ?`,
    [organizationId, email],
  );
  if (member) throw conflict('This person is a member already', { existingId: member.id });
}

async function postInvitation(
  em: EntityManager,
  { accounts: { secretsKey, publicUrl } }: OperationContext,
  { email, organizationId, token }: { email: string; organizationId: string; token: string },
): Promise<void> {
  const { name } = await em.findOneOrFail(Organization, { id: organizationId });
  await postMail(em, secretsKey, {
    to: email,
    subject: `Join ${name} on Castgraph`,
    paragraphs: [`You are invited to join ${name} on Castgraph.`],
    link: { label: 'Join', url: `${publicUrl}/accept-invitation#token=${token}` },
    footer: 'If you expected no invitation, ignore this mail. The link works once, for 7 days.',
  });
}
