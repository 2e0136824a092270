import { z } from 'zod';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { counter, timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { invalidChallenge } from '../people/account-refusal.ts';
import { findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import type { Person } from '../people/person.entity.ts';
import { startSession, type StartedSession } from '../sessions/start-session.ts';
import { eitherCode, isOneCode, ONE_CODE } from './code-input.ts';
import { tryMfaChallenge, useMfaChallenge, type MfaChallenge } from './mfa-challenge.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { guardCodes, useCode, type TypedCode } from './use-code.ts';

const input = z.strictObject({ challengeToken: z.string().max(200), ...eitherCode }).refine(isOneCode, ONE_CODE);

/**
 * Shows the second factor that a sign-in waits for, and signs in where it led.
 * @throws BAD_INPUT; InvalidTokenError for a challenge that is over; InvalidCodeError; TooManyAttemptsError
 */
export async function verifyMfa(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const { challengeToken, ...typed } = parseInput(input, raw);
  return timed('auth_latency_seconds', { method: 'second-factor' }, async () => {
    // In a transaction of its own: a try counts, whatever comes of it.
    const challenge = await inSystem(context.orm, (em) => tryMfaChallenge(em, challengeToken));
    if (!challenge) throw invalidChallenge();
    const person = await showCode(context, challenge, challengeToken, typed).catch((error: unknown) => {
      observeOutcome('auth_success_rate', { method: 'second-factor' }, false);
      throw error;
    });
    observeOutcome('auth_success_rate', { method: 'second-factor' }, true);
    counter('security_events_total').inc({ type: 'second-factor-shown' });
    const { organizationId, isRefreshable } = challenge;
    const now = new Date();
    return startSession(context, { person, organizationId, isRefreshable, proof: { authenticatedAt: now, secondFactorAt: now } });
  });
}

function showCode(context: OperationContext, challenge: MfaChallenge, token: string, typed: TypedCode): Promise<Person> {
  const { personId, organizationId } = challenge;
  const { secretsKey } = context.accounts;
  return guardCodes(context, personId, () =>
    inOwnOrganizations(context.orm, organizationId, async (em) => {
      const kind = await useCode(em, { personId, secretsKey, typed });
      const person = (await useMfaChallenge(em, token)) && (await findPerson(em, personId));
      if (!person) throw invalidChallenge();
      if (kind === 'recovery-code') await tellOfRecovery(em, secretsKey, person, organizationId);
      return person;
    }),
  );
}

async function tellOfRecovery(em: EntityManager, secretsKey: string, person: Person, organizationId: string): Promise<void> {
  const viewer = { kind: 'user' as const, id: person.id, organizationId };
  await recordAudit(em, { viewer, action: 'mfa.use-recovery-code', subjectType: 'User', subjectId: person.id });
  await postSecurityNotice(
    em,
    secretsKey,
    person,
    'Somebody signed in with a recovery code of your Castgraph account, which is used up now.',
  );
}
