import { ACCESS_TOKEN_SECONDS } from '@castgraph/auth/access-token';
import { hashTokenSubject } from '@castgraph/auth/token-end';
import type { EntityManager } from '@castgraph/orm/open-orm';

/**
 * Ends the access tokens of a member that were issued until now, because they permit what the member may not any more. Call it once the rows
 * that new tokens are made from are held, so that no token of before can carry a later instant. Tokens of apps follow their grant instead.
 * @returns the hash to tell gateways after the commit, with those of sessions
 */
export async function endTokensOfMember(em: EntityManager, member: { organizationId: string; personId: string }): Promise<string> {
  const { organizationId, personId } = member;
  const subjectHash = hashTokenSubject({ organizationId, personId });
  await noteEnds(em, [{ organizationId, subjectHash, issuedUntil: new Date() }]);
  return subjectHash;
}

/** Ends the access tokens of sessions: for good, as a session that ended gives no other, or those issued until an instant. */
export async function endTokensOfSessions(
  em: EntityManager,
  sessions: readonly { organizationId: string; id: string }[],
  issuedUntil = whenAllAreOver(),
): Promise<void> {
  await noteEnds(
    em,
    sessions.map(({ organizationId, id }) => ({ organizationId, subjectHash: hashTokenSubject({ sessionId: id }), issuedUntil })),
  );
}

/** Ends what was opened by a share link, for good. @returns the hash to tell gateways after the commit */
export async function endTokensOfLink(em: EntityManager, { organizationId, id }: { organizationId: string; id: string }): Promise<string> {
  const subjectHash = hashTokenSubject({ linkId: id });
  await noteEnds(em, [{ organizationId, subjectHash, issuedUntil: whenAllAreOver() }]);
  return subjectHash;
}

/** Later than any token that is being made now could be issued. */
function whenAllAreOver(): Date {
  return new Date(Date.now() + ACCESS_TOKEN_SECONDS * 1_000);
}

interface NewEnd {
  organizationId: string;
  subjectHash: string;
  issuedUntil: Date;
}

async function noteEnds(em: EntityManager, ends: readonly NewEnd[]): Promise<void> {
  if (ends.length === 0) return;
  const sorted = ends.toSorted((a, b) => (a.subjectHash < b.subjectHash ? -1 : 1));
  await em.execute(
    `/* note-token-ends */ insert into accounts.token_end (organization_id, subject_hash, issued_until, noted_at)
     select organization_id, subject_hash, issued_until::timestamptz, clock_timestamp()
       from jsonb_to_recordset(?::jsonb) as ended (organization_id uuid, subject_hash text, issued_until text)
     on conflict (organization_id, subject_hash) do update
       set issued_until = greatest(token_end.issued_until, excluded.issued_until), noted_at = excluded.noted_at`,
    [
      JSON.stringify(
        sorted.map(({ organizationId, subjectHash, issuedUntil }) => ({
          organization_id: organizationId,
          subject_hash: subjectHash,
          issued_until: issuedUntil.toISOString(),
        })),
      ),
    ],
  );
}
