import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requirePassword } from '../people/change-password.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { clearAfterLastFactor } from './add-first-factor.ts';
import { eitherCode, isOneCode, ONE_CODE } from './code-input.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { readFactors } from './read-factors.ts';
import { guardCodes, useCode } from './use-code.ts';

export const bothFactors = z.strictObject({ password: z.string().max(1_000), ...eitherCode }).refine(isOneCode, ONE_CODE);

/**
 * Removes the caller's authenticator app. Where it was the last factor, recovery codes go with it and sessions have shown none any more.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND without an app; InvalidCredentialsError; InvalidCodeError; TooManyAttemptsError
 */
export async function disableTotp(context: OperationContext, raw: z.input<typeof bothFactors>): Promise<void> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { password, ...typed } = parseInput(bothFactors, raw);
  const { secretsKey } = context.accounts;
  const person = await requirePassword(context, viewer.id, password);
  const hashes = await guardCodes(context, person.id, () =>
    inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
      const { totpSince } = await readFactors(em, person.id);
      if (!totpSince) throw notFound('authenticator app of', person.id);
      await useCode(em, { personId: person.id, secretsKey, typed });
      await em.execute('delete from accounts.totp where person_id = ?', [person.id]);
      await recordAudit(em, { viewer, action: 'mfa.disable-totp', subjectType: 'User', subjectId: person.id });
      await postSecurityNotice(em, secretsKey, person, 'The authenticator app of your Castgraph account was removed.');
      return clearAfterLastFactor(em, person.id);
    }),
  );
  counter('security_events_total').inc({ type: 'second-factor-removed' });
  await forgetSessions(context, hashes);
}
