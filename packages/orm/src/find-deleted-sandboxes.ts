import type { Client } from 'pg';
import type { AuditAnchor } from './audit-anchor.ts';

/** So late may the making of a sandbox be anchored after the sandbox's own first entries: workers anchor by themselves, and may be away. */
const ANCHORED_WITHIN_MS = 86_400_000;

/**
 * Sandboxes that were deleted with their chains, of which anchors still tell: the entries that say so stand in the chain of the organization
 * they were made from. An entry alone would let whoever owns the database be rid of any chain by adding one, so the *making* must be covered
 * by an anchor of that chain from the time at which the sandbox's own anchors begin: nothing can be put before an anchor afterwards.
 * @param anchors of all schemas, those of the database and those from elsewhere
 */
export async function findDeletedSandboxes(client: Client, anchors: readonly AuditAnchor[]): Promise<ReadonlySet<string>> {
  const { rows: tables } = await client.query<{ found: boolean }>(`select to_regclass('accounts.audit_link') is not null as found`);
  if (!tables[0]!.found) return new Set();
  const { rows } = await client.query<{ id: string; home: string; seq: string }>(
    `select deleted.subject_id as id, made.organization_id as home, link.seq
       from accounts.audit_entry deleted
       join accounts.audit_entry made on made.organization_id = deleted.organization_id and made.subject_id = deleted.subject_id and made.action = 'sandbox.create'
       join accounts.audit_link link on link.organization_id = made.organization_id and link.entry_id = made.id
      where deleted.action = 'sandbox.delete' and deleted.subject_id <> deleted.organization_id::text`,
  );
  const beganAt = new Map<string, number>();
  for (const { organizationId, at } of anchors)
    beganAt.set(organizationId, Math.min(beganAt.get(organizationId) ?? Number.POSITIVE_INFINITY, Date.parse(at)));
  const isCovered = ({ id, home, seq }: (typeof rows)[number]) =>
    anchors.some(
      (anchor) =>
        anchor.schema === 'accounts' &&
        anchor.organizationId === home &&
        anchor.seq >= Number(seq) &&
        Date.parse(anchor.at) <= (beganAt.get(id) ?? Number.NEGATIVE_INFINITY) + ANCHORED_WITHIN_MS,
    );
  return new Set(rows.filter(isCovered).map(({ id }) => id));
}
