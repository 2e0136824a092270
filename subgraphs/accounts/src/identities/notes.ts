import { z } from 'zod';
import type { NoteKind } from '../sessions/sealed-note.ts';

/** In whose session an identity is to be linked. */
const session = z.strictObject({ personId: z.uuid(), sessionHash: z.string() });

const attempt = z.strictObject({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  redirect: z.string(),
  link: session.optional(),
});
/** A sign-in that is under way at a provider, in the cookie of the browser that began it. */
export type OidcAttempt = z.output<typeof attempt>;
export const attemptNote: NoteKind<typeof attempt> = { purpose: 'oidc-attempt', schema: attempt, lifeSeconds: 600 };

const link = session.extend({ provider: z.string() });
/** Leave to link an identity of a provider, for whoever has just shown their password. */
export const linkNote: NoteKind<typeof link> = { purpose: 'oidc-link', schema: link, lifeSeconds: 300 };

const proven = z.strictObject({ issuer: z.string(), subject: z.string(), email: z.string(), name: z.string() });
/** Whom a provider vouches for. The e-mail address, in lower case, is one that it has verified. */
export type ProvenIdentity = z.output<typeof proven>;

const pending = z.strictObject({ personId: z.uuid(), identity: proven });
/** An identity whose address has an account: it is linked by whoever signs in to that. */
export const pendingNote: NoteKind<typeof pending> = { purpose: 'oidc-pending', schema: pending, lifeSeconds: 900 };
