import type { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { requirePassword } from '../people/change-password.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { bothFactors } from './disable-totp.ts';
import { postSecurityNotice } from './post-security-notice.ts';
import { mfaMethodsOf, readFactors } from './read-factors.ts';
import { replaceRecoveryCodes } from './recovery-codes.ts';
import { guardCodes, useCode } from './use-code.ts';

/**
 * Ten new recovery codes of the caller in the place of the old ones.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND without a factor; InvalidCredentialsError; InvalidCodeError; TooManyAttemptsError
 */
export async function regenerateRecoveryCodes(context: OperationContext, raw: z.input<typeof bothFactors>): Promise<string[]> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { password, ...typed } = parseInput(bothFactors, raw);
  const { secretsKey } = context.accounts;
  const person = await requirePassword(context, viewer.id, password);
  return guardCodes(context, person.id, () =>
    inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
      if (mfaMethodsOf(await readFactors(em, person.id)).length === 0) throw notFound('second factor of', person.id);
      await useCode(em, { personId: person.id, secretsKey, typed });
      await recordAudit(em, { viewer, action: 'mfa.regenerate-codes', subjectType: 'User', subjectId: person.id });
      await postSecurityNotice(em, secretsKey, person, 'The recovery codes of your Castgraph account were made anew.');
      return replaceRecoveryCodes(em, person.id);
    }),
  );
}
