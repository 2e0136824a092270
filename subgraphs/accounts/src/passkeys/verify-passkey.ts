import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { counter, timed } from '@castgraph/telemetry/metrics';
import { observeOutcome } from '@castgraph/telemetry/rate-gauge';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { invalidChallenge } from '../people/account-refusal.ts';
import { findFirstMembership, findPerson } from '../people/find-account.ts';
import { tryMfaChallenge, useMfaChallenge, type MfaChallenge } from '../second-factors/mfa-challenge.ts';
import { admitPerson } from '../sessions/admit-person.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import { requireVerified } from '../sessions/require-verified.ts';
import { openNote } from '../sessions/sealed-note.ts';
import type { StartedSession } from '../sessions/start-session.ts';
import { lockPasskey, touchPasskey, useChallenge, type PasskeyRow } from './passkey-rows.ts';
import { passkeyRefused, requestNote, shownPasskey, siteOf } from './passkey-site.ts';

const input = z.strictObject({
  token: z.string().max(4_000),
  response: shownPasskey,
  challengeToken: z.string().max(200).nullish(),
  refreshable: z.boolean().nullish(),
});
type Shown = z.output<typeof input>;

/**
 * Signs in with a passkey: as the second factor that a sign-in waits for, or in the place of both factors, where the device must have
 * made sure that it is its owner.
 * @throws BAD_INPUT; InvalidTokenError; PasskeyRefusedError; EmailNotVerifiedError; TooManyAttemptsError
 */
export async function verifyPasskey(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession> {
  const shown = parseInput(input, raw);
  return timed('auth_latency_seconds', { method: 'passkey' }, async () => {
    try {
      const session = await enter(context, shown);
      observeOutcome('auth_success_rate', { method: 'passkey' }, true);
      counter('security_events_total').inc({ type: 'sign-in' });
      return session;
    } catch (error) {
      observeOutcome('auth_success_rate', { method: 'passkey' }, false);
      noteSecurityEvent('passkey-refused', { address: attemptOf(context, '').address });
      throw error;
    }
  });
}

async function enter(context: OperationContext, shown: Shown): Promise<StartedSession> {
  const { token, challengeToken } = shown;
  const asked = openNote(requestNote, token, context.accounts.secretsKey);
  if (!asked) throw invalidChallenge();
  // In a transaction of its own: a try counts, whatever comes of it.
  const waiting = challengeToken ? await inSystem(context.orm, (em) => tryMfaChallenge(em, challengeToken)) : undefined;
  if (challengeToken && (!waiting || asked.personId !== waiting.personId)) throw invalidChallenge();
  // A question that was asked of one person as their second factor opens nothing by itself: the device need not have looked who it is.
  if (!challengeToken && asked.personId !== null) throw invalidChallenge();
  const { person, membership } = await inSystem(context.orm, async (em) => {
    const passkey = await acceptPasskey(em, context, shown, { challenge: asked.challenge, waiting });
    if (challengeToken && !(await useMfaChallenge(em, challengeToken))) throw invalidChallenge();
    const owner = await findPerson(em, passkey.personId);
    const first = owner && (await findFirstMembership(em, owner.id));
    if (!owner || !first) throw passkeyRefused();
    return { person: owner, membership: waiting ?? first };
  });
  await requireVerified(context, person);
  const isRefreshable = waiting?.isRefreshable ?? shown.refreshable ?? false;
  return admitPerson(context, { person, membership, method: 'passkey', isRefreshable });
}

async function acceptPasskey(
  em: EntityManager,
  context: OperationContext,
  { response }: Shown,
  { challenge, waiting }: { challenge: string; waiting: MfaChallenge | undefined },
): Promise<PasskeyRow> {
  const passkey = await lockPasskey(em, response.id);
  if (!passkey || (waiting && waiting.personId !== passkey.personId)) throw passkeyRefused();
  const { userHandle } = response.response;
  if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.personId) throw passkeyRefused();
  const uses = await countUses(context, { passkey, response, challenge, isAlone: !waiting });
  if (!(await useChallenge(em, challenge))) throw invalidChallenge();
  await touchPasskey(em, passkey.id, uses);
  return passkey;
}

/** How often the passkey says it was used, which must not be less than before: that is what a copy of it would say. */
async function countUses(
  { accounts, log }: OperationContext,
  answer: { passkey: PasskeyRow; response: Shown['response']; challenge: string; isAlone: boolean },
): Promise<number> {
  const { passkey, response, challenge, isAlone } = answer;
  const { rpID, origin } = siteOf(accounts.publicUrl);
  const { credentialId: id, counter: uses } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: response as unknown as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpID,
      credential: { id, publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')), counter: uses },
      requireUserVerification: isAlone,
    });
    if (verified) return authenticationInfo.newCounter;
  } catch (error) {
    log.info({ err: error, passkey: passkey.id }, 'A passkey was not accepted');
  }
  throw passkeyRefused();
}
