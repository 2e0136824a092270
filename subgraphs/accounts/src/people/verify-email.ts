import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { lockSessions } from '../sessions/end-sessions.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { invalidToken } from './account-refusal.ts';
import { Membership } from './membership.entity.ts';
import { Person } from './person.entity.ts';
import { useSingleUseToken } from './single-use-token.ts';

const input = z.string().max(200);

/** Takes the token of a verification mail: the address is its owner's, whose sessions may do more from now on. @throws InvalidTokenError */
export async function verifyEmail(context: OperationContext, raw: string): Promise<void> {
  const token = parseInput(input, raw, 'token');
  const hashes = await inSystem(context.orm, async (em) => {
    const personId = await useSingleUseToken(em, 'verify-email', token);
    if (!personId) throw invalidToken();
    await em.nativeUpdate(Person, { id: personId, emailVerifiedAt: null }, { emailVerifiedAt: new Date() });
    const membership = await em.findOne(Membership, { personId }, { orderBy: { createdAt: 'asc' } });
    if (membership) {
      const { organizationId } = membership;
      await em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
      const viewer = { kind: 'user' as const, id: personId, organizationId };
      await recordAudit(em, { viewer, action: 'account.verify-email', subjectType: 'User', subjectId: personId });
    }
    return lockSessions(em, { personId });
  });
  await forgetSessions(context, hashes);
}
