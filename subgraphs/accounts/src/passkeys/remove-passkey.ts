import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { clearAfterLastFactor } from '../second-factors/add-first-factor.ts';
import { postSecurityNotice } from '../second-factors/post-security-notice.ts';
import { requireFreshProof } from '../second-factors/require-fresh-proof.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { deletePasskey } from './passkey-rows.ts';

const input = z.strictObject({ id: z.uuid(), password: z.string().max(1_000).nullish() });

/**
 * Removes a passkey of the caller. Where it was the last factor, recovery codes go with it and sessions have shown none any more.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND; InvalidCredentialsError; TooManyAttemptsError
 */
export async function removePasskey(context: OperationContext, raw: z.input<typeof input>): Promise<void> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { id, password } = parseInput(input, raw);
  const person = await requireFreshProof(context, password);
  const hashes = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const gone = await deletePasskey(em, person.id, id);
    if (!gone) throw notFound('passkey', id);
    await recordAudit(em, { viewer, action: 'mfa.remove-passkey', subjectType: 'Passkey', subjectId: id, details: { name: gone.name } });
    const what = `The passkey called “${gone.name}” was removed from your Castgraph account.`;
    await postSecurityNotice(em, context.accounts.secretsKey, person, what);
    return clearAfterLastFactor(em, person.id);
  });
  counter('security_events_total').inc({ type: 'second-factor-removed' });
  await forgetSessions(context, hashes);
}
