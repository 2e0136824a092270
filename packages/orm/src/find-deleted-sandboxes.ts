import type { Client } from 'pg';

/**
 * Sandboxes that were deleted with their chains, which an anchor in the log still tells of: the entry that says so stands in the chain of
 * the organization they were made from.
 */
export async function findDeletedSandboxes(client: Client): Promise<ReadonlySet<string>> {
  const { rows: tables } = await client.query<{ found: boolean }>(`select to_regclass('accounts.audit_entry') is not null as found`);
  if (!tables[0]!.found) return new Set();
  const { rows } = await client.query<{ id: string }>(
    `select subject_id as id from accounts.audit_entry where action = 'sandbox.delete' and subject_id <> organization_id::text`,
  );
  return new Set(rows.map(({ id }) => id));
}
