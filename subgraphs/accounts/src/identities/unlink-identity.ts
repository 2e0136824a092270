import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { notFound } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { postSecurityNotice } from '../second-factors/post-security-notice.ts';
import { requireFreshProof } from '../second-factors/require-fresh-proof.ts';
import { deleteIdentity } from './identity-rows.ts';

const input = z.strictObject({ id: z.uuid(), password: z.string().max(1_000).nullish() });

/**
 * Unlinks an account at a provider. Nobody is locked out by it: a link by mail always sets a password.
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND; InvalidCredentialsError; TooManyAttemptsError
 */
export async function unlinkIdentity(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { id, password } = parseInput(input, raw);
  const person = await requireFreshProof(context, password);
  await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const gone = await deleteIdentity(em, person.id, id);
    if (!gone) throw notFound('identity', id);
    const details = { issuer: gone.issuer };
    await recordAudit(em, { viewer, action: 'identity.unlink', subjectType: 'Identity', subjectId: id, details });
    const what = `An account at ${new URL(gone.issuer).hostname} can no longer sign in to your Castgraph account.`;
    await postSecurityNotice(em, context.accounts.secretsKey, person, what);
  });
  counter('security_events_total').inc({ type: 'identity-unlinked' });
  return id;
}
