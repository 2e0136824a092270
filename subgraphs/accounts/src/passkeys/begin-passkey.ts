import { generateRegistrationOptions, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { conflict } from '@castgraph/kernel/errors';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { requireFreshProof } from '../second-factors/require-fresh-proof.ts';
import { sealNote } from '../sessions/sealed-note.ts';
import { findPasskeys } from './passkey-rows.ts';
import { ALGORITHMS, registrationNote, siteOf } from './passkey-site.ts';

const input = z.strictObject({ password: z.string().max(1_000).nullish() });
const MAX_PASSKEYS = 20;

/** The question that a browser makes a passkey for, and what goes along with the answer. */
export interface PasskeyBeginning {
  options: PublicKeyCredentialCreationOptionsJSON;
  token: string;
}

/**
 * Begins to add a passkey of the caller.
 * @throws BAD_INPUT; FORBIDDEN for keys; CONFLICT; InvalidCredentialsError; TooManyAttemptsError
 */
export async function beginPasskey(context: OperationContext, raw: z.input<typeof input>): Promise<PasskeyBeginning> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { password } = parseInput(input, raw);
  const person = await requireFreshProof(context, password);
  const { secretsKey, publicUrl } = context.accounts;
  const known = await inOwnOrganizations(context.orm, viewer.organizationId, async (em) => {
    const passkeys = await findPasskeys(em, person.id);
    if (passkeys.length >= MAX_PASSKEYS) throw conflict(`There are ${MAX_PASSKEYS} passkeys: remove one first`);
    await recordAudit(em, { viewer, action: 'mfa.begin-passkey', subjectType: 'User', subjectId: person.id });
    return passkeys;
  });
  const options = await generateRegistrationOptions({
    rpName: 'Castgraph',
    rpID: siteOf(publicUrl).rpID,
    userName: person.email,
    userDisplayName: person.name,
    userID: Uint8Array.from(Buffer.from(person.id)),
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
  });
  return { options, token: sealNote(registrationNote, { challenge: options.challenge, personId: person.id }, secretsKey) };
}
