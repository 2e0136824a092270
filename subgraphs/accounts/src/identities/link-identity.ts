import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import type { Viewer } from '@castgraph/kernel/viewer';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { invalidChallenge } from '../people/account-refusal.ts';
import { findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { postSecurityNotice } from '../second-factors/post-security-notice.ts';
import { addIdentity, findIdentities, type IdentityRow } from './identity-rows.ts';
import { pendingNote, type ProvenIdentity } from './notes.ts';
import { openNote } from '../sessions/sealed-note.ts';

const input = z.strictObject({ token: z.string().max(4_000) });

/**
 * Links the identity that was shown before signing in, when it was this person's account that has its address.
 * @throws BAD_INPUT; FORBIDDEN for keys; InvalidTokenError; CONFLICT
 */
export async function linkIdentity(context: OperationContext, raw: z.input<typeof input>): Promise<IdentityRow> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { token } = parseInput(input, raw);
  const pending = openNote(pendingNote, token, context.accounts.secretsKey);
  if (pending?.personId !== viewer.id) throw invalidChallenge();
  return addOwnIdentity(context, viewer, pending.identity);
}

/** Links an identity to a person who has shown both. Linking it again does nothing. @throws CONFLICT where it signs somebody else in */
export async function addOwnIdentity(
  { orm, accounts: { secretsKey } }: OperationContext,
  viewer: Pick<Viewer, 'kind' | 'id' | 'organizationId'>,
  identity: ProvenIdentity,
): Promise<IdentityRow> {
  const row = await inOwnOrganizations(orm, viewer.organizationId, async (em) => {
    const added = await addIdentity(em, viewer.id, identity);
    if (!added) {
      const own = (await findIdentities(em, viewer.id)).find(
        ({ issuer, subject }) => issuer === identity.issuer && subject === identity.subject,
      );
      if (!own) throw conflict('This identity signs somebody else in');
      return own;
    }
    const details = { issuer: identity.issuer };
    await recordAudit(em, { viewer, action: 'identity.link', subjectType: 'Identity', subjectId: added.id, details });
    const person = await findPerson(em, viewer.id);
    const what = `An account at ${new URL(identity.issuer).hostname} can now sign in to your Castgraph account.`;
    if (person) await postSecurityNotice(em, secretsKey, person, what);
    return added;
  });
  counter('security_events_total').inc({ type: 'identity-linked' });
  return row;
}
