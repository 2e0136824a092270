import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { Person } from '../people/person.entity.ts';
import { hashToken } from '../people/single-use-token.ts';

/** What a sign-in waits for, and where it leads. */
export interface MfaChallenge {
  organizationId: string;
  personId: string;
  isRefreshable: boolean;
}

const LIFE_SECONDS = 300;
const MAX_TRIES = 5;

/**
 * Notes that somebody has shown the first factor; the token is their claim to go on. Undefined when the password was changed meanwhile:
 * the row of the person is held, so that a change waits and then takes this challenge away.
 */
export async function createMfaChallenge(
  em: EntityManager,
  { person, organizationId, isRefreshable }: { person: Person; organizationId: string; isRefreshable: boolean },
): Promise<string | undefined> {
  const token = randomBytes(32).toString('base64url');
  const isHeld = await em.execute<unknown[]>(
    '/* hold-person */ select 1 from accounts.person where id = ? and password_hash = ? for share',
    [person.id, person.passwordHash],
  );
  if (isHeld.length === 0) return undefined;
  await em.execute('delete from accounts.mfa_challenge where person_id = ? and expires_at < now()', [person.id]);
  await em.execute(
    `/* add-mfa-challenge */ insert into accounts.mfa_challenge
       (organization_id, token_hash, person_id, is_refreshable, created_at, expires_at)
     values (?, ?, ?, ?, now(), now() + ? * interval '1 second')`,
    [organizationId, hashToken(token), person.id, isRefreshable, LIFE_SECONDS],
  );
  return token;
}

/** What a challenge is for, without taking a try; undefined as for `tryMfaChallenge`. */
export async function findMfaChallenge(em: EntityManager, token: string): Promise<MfaChallenge | undefined> {
  const [found] = await em.execute<MfaChallenge[]>(
    `/* find-mfa-challenge */ select organization_id as "organizationId", person_id as "personId", is_refreshable as "isRefreshable"
       from accounts.mfa_challenge where token_hash = ? and used_at is null and expires_at > now() and tries < ?`,
    [hashToken(token), MAX_TRIES],
  );
  return found;
}

/** Takes one of the challenge's tries; undefined when it is unknown, over, used, or has none left. For a transaction of its own. */
export async function tryMfaChallenge(em: EntityManager, token: string): Promise<MfaChallenge | undefined> {
  const [found] = await em.execute<MfaChallenge[]>(
    `/* try-mfa-challenge */ update accounts.mfa_challenge set tries = tries + 1
      where token_hash = ? and used_at is null and expires_at > now() and tries < ?
      returning organization_id as "organizationId", person_id as "personId", is_refreshable as "isRefreshable"`,
    [hashToken(token), MAX_TRIES],
  );
  return found;
}

/** Uses a challenge up; false when another has done so meanwhile, or the password was changed. */
export async function useMfaChallenge(em: EntityManager, token: string): Promise<boolean> {
  const used = await em.execute<unknown[]>(
    `/* use-mfa-challenge */ update accounts.mfa_challenge set used_at = now()
      where token_hash = ? and used_at is null and expires_at > now() returning person_id`,
    [hashToken(token)],
  );
  return used.length > 0;
}

/** Takes away what waits for a second factor: whoever knew the old password may be among it. */
export async function deleteMfaChallenges(em: EntityManager, personId: string): Promise<void> {
  await em.execute('delete from accounts.mfa_challenge where person_id = ?', [personId]);
}
