import { newId } from '@castgraph/kernel/ids';
import type { EntityManager } from '@castgraph/orm/open-orm';
import type { ProvenIdentity } from './notes.ts';

/** An account at a provider that signs a person in. */
export interface IdentityRow {
  id: string;
  issuer: string;
  /** The provider's own name for them. */
  subject: string;
  personId: string;
  email: string;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface StoredIdentity {
  id: string;
  issuer: string;
  subject: string;
  person_id: string;
  email: string;
  created_at: string | Date;
  last_used_at: string | Date | null;
}

const COLUMNS = 'id, issuer, subject, person_id, email, created_at, last_used_at';

/** Whom an account at a provider signs in, noting that it does. For system scope. */
export async function useIdentity(em: EntityManager, { issuer, subject }: ProvenIdentity): Promise<IdentityRow | undefined> {
  const [row] = await em.execute<StoredIdentity[]>(
    `/* use-identity */ update accounts.identity set last_used_at = now() where issuer = ? and subject = ? returning ${COLUMNS}`,
    [issuer, subject],
  );
  return row && toRow(row);
}

/** Links an account at a provider to a person; undefined when it signs somebody in already. */
export async function addIdentity(em: EntityManager, personId: string, identity: ProvenIdentity): Promise<IdentityRow | undefined> {
  const { issuer, subject, email } = identity;
  const [row] = await em.execute<StoredIdentity[]>(
    `/* add-identity */ insert into accounts.identity (id, issuer, subject, person_id, email, created_at)
     values (?, ?, ?, ?, ?, now()) on conflict (issuer, subject) do nothing returning ${COLUMNS}`,
    [newId(), issuer, subject, personId, email],
  );
  return row && toRow(row);
}

/** The accounts at providers of a person, oldest first. For system scope. */
export async function findIdentities(em: EntityManager, personId: string): Promise<IdentityRow[]> {
  const rows = await em.execute<StoredIdentity[]>(
    `/* find-identities */ select ${COLUMNS} from accounts.identity where person_id = ? order by created_at, id`,
    [personId],
  );
  return rows.map(toRow);
}

/** Takes one away; undefined when it is not this person's. */
export async function deleteIdentity(em: EntityManager, personId: string, id: string): Promise<IdentityRow | undefined> {
  const [row] = await em.execute<StoredIdentity[]>(
    `/* delete-identity */ delete from accounts.identity where person_id = ? and id = ? returning ${COLUMNS}`,
    [personId, id],
  );
  return row && toRow(row);
}

function toRow(row: StoredIdentity): IdentityRow {
  return {
    id: row.id,
    issuer: row.issuer,
    subject: row.subject,
    personId: row.person_id,
    email: row.email,
    createdAt: new Date(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  };
}
