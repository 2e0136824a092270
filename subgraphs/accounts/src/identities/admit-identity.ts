import { randomBytes } from 'node:crypto';
import { conflict, isCastgraphError } from '@castgraph/kernel/errors';
import { inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import type { OperationContext } from '@castgraph/service/context';
import { createAccount } from '../people/create-account.ts';
import { findAccount, findFirstMembership, findPerson } from '../people/find-account.ts';
import { hashPassword } from '../people/password.ts';
import { admitPerson } from '../sessions/admit-person.ts';
import { requireVerified } from '../sessions/require-verified.ts';
import { addIdentity, useIdentity } from './identity-rows.ts';
import { pendingNote, type ProvenIdentity } from './notes.ts';
import { sealNote } from '../sessions/sealed-note.ts';

/**
 * What signing in at a provider came to: a session, perhaps without the second factor that its organization asks for; or a note to link
 * the identity by, once its owner has signed in here.
 */
export type IdentityAdmission = { kind: 'session'; lacksSecondFactor: boolean } | { kind: 'pending'; note: string };

/**
 * Signs in whomever a provider vouches for. Who is unknown here starts an account, as by signing up. An address that has an account is
 * not enough to get into it: its owner signs in once as before, and links the two.
 * @throws MfaRequired; EmailNotVerifiedError
 */
export async function admitIdentity(context: OperationContext, identity: ProvenIdentity, isAgain = false): Promise<IdentityAdmission> {
  const linked = await inSystem(context.orm, async (em) => {
    const row = await useIdentity(em, identity);
    const person = row && (await findPerson(em, row.personId));
    const membership = person && (await findFirstMembership(em, person.id));
    return person && membership ? { person, membership } : undefined;
  });
  if (linked) {
    counter('security_events_total').inc({ type: 'sign-in' });
    await requireVerified(context, linked.person);
    const { lacksSecondFactor } = await admitPerson(context, { ...linked, method: 'oidc' });
    return { kind: 'session', lacksSecondFactor };
  }
  const account = await inSystem(context.orm, (em) => findAccount(em, identity.email), { readOnly: true });
  if (account) {
    const note = { personId: account.person.id, identity };
    return { kind: 'pending', note: sealNote(pendingNote, note, context.accounts.secretsKey) };
  }
  try {
    await startAccount(context, identity);
  } catch (error) {
    // Taken between looking and writing, by another tab of the same browser for one: looking again finds it.
    if (isAgain || !isCastgraphError(error) || error.code !== 'CONFLICT') throw error;
    return admitIdentity(context, identity, true);
  }
  return { kind: 'session', lacksSecondFactor: false };
}

async function startAccount(context: OperationContext, identity: ProvenIdentity): Promise<void> {
  const { email, name } = identity;
  const { person, organizationId } = await createAccount(context, {
    email,
    name,
    organizationName: `${name}’s organization`.slice(0, 200),
    // A password that nobody knows; a reset by mail gives one to who wants it.
    passwordHash: await hashPassword(randomBytes(32).toString('base64url')),
    emailVerifiedAt: new Date(),
    complete: async (em, { id }) => {
      if (!(await addIdentity(em, id, identity))) throw conflict('This identity has just been linked');
    },
  });
  counter('security_events_total').inc({ type: 'identity-linked' });
  await admitPerson(context, { person, membership: { organizationId }, method: 'oidc' });
}
