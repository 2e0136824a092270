import { newId } from '@castgraph/kernel/ids';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** A passkey, with what it is recognized by. */
export interface PasskeyRow {
  id: string;
  personId: string;
  /** Base64url, as browsers write it. */
  credentialId: string;
  /** A COSE key, base64url. */
  publicKey: string;
  /** How often it was used, as it says itself; many say 0 for ever. */
  counter: number;
  transports: string[];
  name: string;
  isSynced: boolean;
  createdAt: Date;
  lastUsedAt: Date | null;
}

interface StoredPasskey {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: string | number;
  transports: string[];
  name: string;
  is_synced: boolean;
  created_at: string | Date;
  last_used_at: string | Date | null;
}

/** Stores a passkey; undefined when its credential is registered already, by whomever. */
export async function addPasskey(
  em: EntityManager,
  passkey: Omit<PasskeyRow, 'id' | 'createdAt' | 'lastUsedAt'>,
): Promise<PasskeyRow | undefined> {
  const { personId, credentialId, publicKey, counter, transports, name, isSynced } = passkey;
  const [row] = await em.execute<StoredPasskey[]>(
    `/* add-passkey */ insert into accounts.passkey
       (id, person_id, credential_id, public_key, counter, transports, name, is_synced, created_at)
     values (?, ?, ?, ?, ?, ?::text[], ?, ?, now()) on conflict (credential_id) do nothing returning *`,
    [newId(), personId, credentialId, publicKey, counter, arrayLiteral(transports), name, isSynced],
  );
  return row && toRow(row);
}

/** The passkeys of a person, oldest first. For system scope. */
export async function findPasskeys(em: EntityManager, personId: string): Promise<PasskeyRow[]> {
  const rows = await em.execute<StoredPasskey[]>(
    `/* find-passkeys */ select * from accounts.passkey where person_id = ? order by created_at, id`,
    [personId],
  );
  return rows.map(toRow);
}

/** A passkey by what the browser calls it, held until the transaction ends: of two answers at once the second sees the first's counter. */
export async function lockPasskey(em: EntityManager, credentialId: string): Promise<PasskeyRow | undefined> {
  const [row] = await em.execute<StoredPasskey[]>(`/* lock-passkey */ select * from accounts.passkey where credential_id = ? for update`, [
    credentialId,
  ]);
  return row && toRow(row);
}

/** Notes that a passkey was used. */
export async function touchPasskey(em: EntityManager, id: string, counter: number): Promise<void> {
  await em.execute('/* touch-passkey */ update accounts.passkey set counter = ?, last_used_at = now() where id = ?', [counter, id]);
}

/** Takes one away; undefined when it is not this person's. */
export async function deletePasskey(em: EntityManager, personId: string, id: string): Promise<PasskeyRow | undefined> {
  const [row] = await em.execute<StoredPasskey[]>(
    `/* delete-passkey */ delete from accounts.passkey where person_id = ? and id = ? returning *`,
    [personId, id],
  );
  return row && toRow(row);
}

/** Uses a challenge up; false when it was answered before. What is too old to be answered is forgotten on the way. */
export async function useChallenge(em: EntityManager, challenge: string): Promise<boolean> {
  await em.execute(`delete from accounts.used_challenge where used_at < now() - interval '1 hour'`);
  const used = await em.execute<unknown[]>(
    `/* use-challenge */ insert into accounts.used_challenge (challenge, used_at) values (?, now())
     on conflict do nothing returning challenge`,
    [challenge],
  );
  return used.length > 0;
}

function toRow(row: StoredPasskey): PasskeyRow {
  return {
    id: row.id,
    personId: row.person_id,
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    isSynced: row.is_synced,
    createdAt: new Date(row.created_at),
    lastUsedAt: row.last_used_at === null ? null : new Date(row.last_used_at),
  };
}
