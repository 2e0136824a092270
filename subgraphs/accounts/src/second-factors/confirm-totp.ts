import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { currentSessionHash } from '../sessions/current-session.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { appCode } from './code-input.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { proveSession } from '../sessions/prove-session.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { findTotpStep } from './totp-code.ts';
import { openTotpSecret } from './totp-secret.ts';
import { guardCodes, invalidCode } from './use-code.ts';

const input = z.strictObject({ code: appCode });

/** What the first code of an app came to. */
export interface ConfirmedTotp {
  /** Ten, which nothing else keeps. */
  recoveryCodes: string[];
  sessionsEnded: number;
}

/**
 * Ends the enrolment: the app counts from now on, and this session has shown it. All other sessions of the person, in whichever
 * organization, end: one of them may be the reason for enrolling.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND without an enrolment; InvalidCodeError; TooManyAttemptsError
 */
export async function confirmTotp(context: OperationContext, raw: z.input<typeof input>): Promise<ConfirmedTotp> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { code } = parseInput(input, raw);
  const { id: personId, organizationId } = viewer;
  const { secretsKey } = context.accounts;
  const { proven, recoveryCodes } = await guardCodes(context, personId, () =>
    inOwnOrganizations(context.orm, organizationId, async (em) => {
      await confirm(em, personId, secretsKey, code);
      const codes = await replaceRecoveryCodes(em, personId);
      const sessions = await proveSession(em, personId, currentSessionHash(context));
      const details = { sessionsEnded: sessions.endedHashes.length };
      await recordAudit(em, { viewer, action: 'mfa.confirm-totp', subjectType: 'User', subjectId: personId, details });
      const person = await findPerson(em, personId);
      if (person) await postSecurityNotice(em, secretsKey, person, 'An authenticator app was added to your Castgraph account.');
      return { proven: sessions, recoveryCodes: codes };
    }),
  );
  counter('security_events_total').inc({ type: 'second-factor-added' });
  await forgetSessions(context, [...proven.endedHashes, ...proven.provenHashes]);
  return { recoveryCodes, sessionsEnded: proven.endedHashes.length };
}

async function confirm(em: EntityManager, personId: string, secretsKey: string, code: string): Promise<void> {
  const [row] = await em.execute<{ sealed_secret: string }[]>(
    `/* lock-begun-totp */ select sealed_secret from accounts.totp where person_id = ? and confirmed_at is null for update`,
    [personId],
  );
  if (!row) throw notFound('enrolment', personId);
  const step = findTotpStep(openTotpSecret(row.sealed_secret, personId, secretsKey), code, Date.now());
  if (step === undefined) throw invalidCode();
  await em.execute('update accounts.totp set confirmed_at = now(), last_step = ? where person_id = ?', [step, personId]);
}
