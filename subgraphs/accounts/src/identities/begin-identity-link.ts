import { z } from 'zod';
import { requirePerson } from '@castgraph/auth/require-person';
import { requireViewer } from '@castgraph/auth/scopes';
import { recordAudit } from '@castgraph/orm/audit';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { invalidCredentials } from '../people/account-refusal.ts';
import { inOwnOrganizations } from '../people/in-own-organizations.ts';
import { requireFreshProof } from '../second-factors/require-fresh-proof.ts';
import { findOwnSession } from '../sessions/find-own-session.ts';
import { linkNote } from './notes.ts';
import { sealNote } from '../sessions/sealed-note.ts';

const input = z.strictObject({ provider: z.string().max(30), password: z.string().max(1_000).nullish() });

/**
 * Begins to link an account at a provider to the caller's, in the session they have.
 * @returns where the browser goes within five minutes
 * @throws BAD_INPUT; FORBIDDEN for keys; NOT_FOUND; InvalidCredentialsError, also for callers without a session; TooManyAttemptsError
 */
export async function beginIdentityLink(context: OperationContext, raw: z.input<typeof input>): Promise<string> {
  const viewer = requirePerson(requireViewer(context.viewer), 'change how they sign in');
  const { provider, password } = parseInput(input, raw);
  const { issuers, secretsKey } = context.accounts;
  const { name } = issuers.require(provider);
  const { id: personId } = await requireFreshProof(context, password);
  const session = await findOwnSession(context, personId);
  if (!session) throw invalidCredentials();
  await inOwnOrganizations(context.orm, viewer.organizationId, (em) =>
    recordAudit(em, { viewer, action: 'identity.begin-link', subjectType: 'User', subjectId: personId, details: { provider } }),
  );
  const note = sealNote(linkNote, { provider: name, personId, sessionHash: session.tokenHash }, secretsKey);
  return `${startPath(name)}?link=${encodeURIComponent(note)}`;
}

/** The path where signing in at a provider begins. */
export function startPath(provider: string): string {
  return `/oauth/start/${provider}`;
}
