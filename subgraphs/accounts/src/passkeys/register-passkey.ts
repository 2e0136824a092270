import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { invalidChallenge } from '../people/account-refusal.ts';
import { personName } from '../people/account-input.ts';
import { findPerson } from '../people/find-account.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { addFirstFactor, type FirstFactor } from '../second-factors/add-first-factor.ts';
import { postSecurityNotice } from '../second-factors/post-security-notice.ts';
import { forgetSessions } from '../sessions/forget-sessions.ts';
import { openNote } from '../sessions/sealed-note.ts';
import { addPasskey, useChallenge, type PasskeyRow } from './passkey-rows.ts';
import { ALGORITHMS, madePasskey, passkeyRefused, registrationNote, siteOf } from './passkey-site.ts';

const input = z.strictObject({ token: z.string().max(4_000), response: madePasskey, name: personName.max(60) });

/** A passkey that was added; `first` where it is the person's first second factor. */
export interface RegisteredPasskey {
  passkey: PasskeyRow;
  first: FirstFactor | undefined;
}

/**
 * Adds the passkey that a browser has made. With a person's first second factor come recovery codes, and their other sessions end.
 * @throws BAD_INPUT; FORBIDDEN for keys; InvalidTokenError; PasskeyRefusedError; CONFLICT for one that is registered
 */
export async function registerPasskey(context: OperationContext, raw: z.input<typeof input>): Promise<RegisteredPasskey> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { token, response, name } = parseInput(input, raw);
  const { secretsKey } = context.accounts;
  const asked = openNote(registrationNote, token, secretsKey);
  if (asked?.personId !== viewer.id) throw invalidChallenge();
  const made = await verifyMade(context, response, asked.challenge);
  const { credential, credentialBackedUp: isSynced } = made;
  const registered = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    if (!(await useChallenge(em, asked.challenge))) throw invalidChallenge();
    const first = await addFirstFactor(em, viewer.id, context);
    const publicKey = Buffer.from(credential.publicKey).toString('base64url');
    const { id: credentialId, counter: uses, transports = [] } = credential;
    const passkey = await addPasskey(em, { personId: viewer.id, credentialId, publicKey, counter: uses, transports, name, isSynced });
    if (!passkey) throw conflict('This passkey is registered already');
    await recordAudit(em, { viewer, action: 'mfa.add-passkey', subjectType: 'Passkey', subjectId: passkey.id, details: { name } });
    const person = await findPerson(em, viewer.id);
    if (person) await postSecurityNotice(em, secretsKey, person, `A passkey called “${name}” was added to your Castgraph account.`);
    return { passkey, first };
  });
  counter('security_events_total').inc({ type: 'second-factor-added' });
  await forgetSessions(context, registered.first?.changedHashes ?? []);
  return registered;
}

async function verifyMade({ accounts, log }: OperationContext, response: z.output<typeof madePasskey>, expectedChallenge: string) {
  const { rpID, origin } = siteOf(accounts.publicUrl);
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: response as unknown as RegistrationResponseJSON,
      expectedChallenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      supportedAlgorithmIDs: ALGORITHMS,
      // Wanted where it signs in by itself, and looked at then.
      requireUserVerification: false,
    });
    if (registrationInfo) return registrationInfo;
  } catch (error) {
    log.info({ err: error }, 'A passkey was not accepted');
  }
  throw passkeyRefused();
}
