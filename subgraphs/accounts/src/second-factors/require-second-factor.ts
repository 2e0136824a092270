import { CastgraphError } from '@castgraph/kernel/errors';
import { inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import type { OperationContext } from '@castgraph/service/context';
import { AccountRefusal } from '../people/account-refusal.ts';
import type { Admittance } from '../sessions/admittance.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';
import type { SessionProof } from '../sessions/start-session.ts';
import { createMfaChallenge } from './mfa-challenge.ts';
import { mfaMethodsOf, readFactors } from './read-factors.ts';

/**
 * What a new session can say of its person: which factors were shown, and when. Who goes from one organization to another, or joins one,
 * in a session that has shown a second factor is not asked again.
 * @throws MfaRequired, with a challenge, for a person who has a second factor and has not shown it
 */
export async function requireSecondFactor(context: OperationContext, admittance: Admittance): Promise<SessionProof> {
  const { person, method } = admittance;
  const now = new Date();
  // Two in one: what somebody has, and what they are or know, which unlocked it.
  if (method === 'passkey') return { authenticatedAt: now, secondFactorAt: now };
  const own = method === 'switch' || method === 'invitation' ? await findOwnSession(context, person.id) : undefined;
  if (own?.secondFactorAt) return { authenticatedAt: own.authenticatedAt ?? null, secondFactorAt: own.secondFactorAt };
  const methods = mfaMethodsOf(await inSystem(context.orm, (em) => readFactors(em, person.id), { readOnly: true }));
  if (methods.length > 0) throw await challenge(context, admittance, methods);
  const authenticatedAt = own || method === 'switch' ? (own?.authenticatedAt ?? null) : now;
  return { authenticatedAt, secondFactorAt: null };
}

async function challenge(
  { orm }: OperationContext,
  { person, membership: { organizationId }, isRefreshable = false }: Admittance,
  methods: ReturnType<typeof mfaMethodsOf>,
): Promise<Error> {
  const challengeToken = await inSystem(orm, (em) => createMfaChallenge(em, { person, organizationId, isRefreshable }));
  if (!challengeToken) return new CastgraphError('UNAUTHENTICATED', 'The account has just changed; sign in again');
  counter('security_events_total').inc({ type: 'second-factor-asked' });
  const message = 'Show your second factor to go on';
  return new AccountRefusal({ __typename: 'MfaRequired', message, challengeToken, methods });
}
