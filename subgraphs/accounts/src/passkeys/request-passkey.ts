import { generateAuthenticationOptions, type PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { inSystem } from '@castgraph/orm/transact';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findMfaChallenge } from '../second-factors/mfa-challenge.ts';
import { sealNote } from '../sessions/sealed-note.ts';
import { findPasskeys } from './passkey-rows.ts';
import { requestNote, siteOf } from './passkey-site.ts';

const input = z.string().max(200).nullish();

/** The question that a passkey answers, and what goes along with the answer. */
export interface PasskeyQuestion {
  options: PublicKeyCredentialRequestOptionsJSON;
  token: string;
}

/**
 * Asks for a passkey: for one of whoever is asked for a second factor, or for any of this site. A challenge that is over is answered like
 * one of somebody without a passkey: its end shows with the answer. @throws BAD_INPUT
 */
export async function requestPasskey({ orm, accounts }: OperationContext, raw: string | null | undefined): Promise<PasskeyQuestion> {
  const challengeToken = parseInput(input, raw, 'challengeToken');
  const { publicUrl, secretsKey } = accounts;
  const found = challengeToken
    ? await inSystem(
        orm,
        async (em) => {
          const waiting = await findMfaChallenge(em, challengeToken);
          return waiting && { personId: waiting.personId, passkeys: await findPasskeys(em, waiting.personId) };
        },
        { readOnly: true },
      )
    : undefined;
  const options = await generateAuthenticationOptions({
    rpID: siteOf(publicUrl).rpID,
    userVerification: challengeToken ? 'preferred' : 'required',
    allowCredentials: (found?.passkeys ?? []).map(({ credentialId }) => ({ id: credentialId })),
  });
  return { options, token: sealNote(requestNote, { challenge: options.challenge, personId: found?.personId ?? null }, secretsKey) };
}
