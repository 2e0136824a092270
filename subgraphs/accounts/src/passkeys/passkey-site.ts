import { z } from 'zod';
import { AccountRefusal } from '../people/account-refusal.ts';
import type { NoteKind } from '../sessions/sealed-note.ts';

/** EdDSA, ES256 and RS256 (COSE): what devices know. */
export const ALGORITHMS = [-8, -7, -257];

/** Whom a passkey is made for: it answers to this site and to no other. */
export function siteOf(publicUrl: string): { rpID: string; origin: string } {
  const { hostname, origin } = new URL(publicUrl);
  return { rpID: hostname, origin };
}

const challenge = z.string().min(20);
const registration = z.strictObject({ challenge, personId: z.uuid() });
/** The question to make a passkey, for one person. */
export const registrationNote: NoteKind<typeof registration> = { purpose: 'passkey-registration', schema: registration, lifeSeconds: 300 };

const request = z.strictObject({ challenge, personId: z.uuid().nullable() });
/** The question to show a passkey; with a person where it is their second factor. */
export const requestNote: NoteKind<typeof request> = { purpose: 'passkey-request', schema: request, lifeSeconds: 300 };

const text = z.string().max(30_000);
const optional = z.string().max(2_000).nullish();
/** What a browser answers, as far as it is read here; what is in it is for the library to judge. */
const credential = {
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  authenticatorAttachment: optional,
  clientExtensionResults: z.looseObject({}).default({}),
};
export const madePasskey = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: text, attestationObject: text, transports: z.array(z.string().max(30)).max(10).nullish() }),
});
export const shownPasskey = z.looseObject({
  ...credential,
  response: z.looseObject({ clientDataJSON: text, authenticatorData: text, signature: text, userHandle: optional }),
});

/** The same for all that can be wrong with a passkey. */
export function passkeyRefused(): AccountRefusal {
  return new AccountRefusal({ __typename: 'PasskeyRefusedError', message: 'This passkey was not accepted; try again, or use another way' });
}
