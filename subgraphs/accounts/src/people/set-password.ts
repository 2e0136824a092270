import type { EntityManager } from '@castgraph/orm/open-orm';
import { deleteMfaChallenges } from '../second-factors/mfa-challenge.ts';
import { endSessions } from '../sessions/end-sessions.ts';
import { Person } from './person.entity.ts';

interface NewPassword {
  personId: string;
  passwordHash: string;
}

/**
 * Puts a new password in place and ends every session and refresh token, wherever they are: whoever had the old password may hold one.
 * The person's row comes first, because sessions that are just being started wait for it and then find another password.
 * The caller records who did it. @returns what to hand to `forgetSessions` after the commit
 */
export async function setPassword(em: EntityManager, { personId, passwordHash }: NewPassword): Promise<string[]> {
  await em.nativeUpdate(Person, { id: personId }, { passwordHash });
  // Links for a reset that are still on their way would undo this one.
  await em.execute(
    `update accounts.single_use_token set used_at = now() where person_id = ? and purpose = 'reset-password' and used_at is null`,
    [personId],
  );
  await deleteMfaChallenges(em, personId);
  return await endSessions(em, { personId });
}
