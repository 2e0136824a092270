import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { OpenedToken } from './access-token.ts';

/** Whose access tokens can be ended before their time: those of a session, of a member of an organization, of a share link. */
export type TokenSubject = { sessionId: string } | { linkId: string } | { organizationId: string; personId: string };

/** Tokens of a subject (`hashTokenSubject`) that were issued until then, in Unix milliseconds, are refused. */
export interface TokenEnd {
  subjectHash: string;
  issuedUntilMs: number;
}

export const tokenEnds = z.array(z.strictObject({ subjectHash: z.string().regex(/^[0-9a-f]{64}$/), issuedUntilMs: z.number().int() }));

/** The name of a subject in lists of ends, SHA-256 in hex: who reads such a list learns nobody's id. */
export function hashTokenSubject(subject: TokenSubject): string {
  return createHash('sha256').update(nameOf(subject)).digest('hex');
}

function nameOf(subject: TokenSubject): string {
  if ('sessionId' in subject) return `session:${subject.sessionId}`;
  return 'linkId' in subject ? `link:${subject.linkId}` : `member:${subject.organizationId}:${subject.personId}`;
}

/** By which names a token can be ended. Those of apps hang on a grant instead, which is asked about; keys and services have none of ours. */
export function listTokenSubjects({ viewer, sessionId }: OpenedToken): string[] {
  const { kind, id, organizationId } = viewer;
  if (viewer.delegation) return [];
  if (kind === 'link') return [hashTokenSubject({ linkId: id })];
  if (kind !== 'user') return [];
  return [hashTokenSubject({ organizationId, personId: id }), ...(sessionId === undefined ? [] : [hashTokenSubject({ sessionId })])];
}
