import { createHash, randomBytes } from 'node:crypto';
import { arrayLiteral } from '@castgraph/orm/array-literal';
import type { EntityManager } from '@castgraph/orm/open-orm';

const HOW_MANY = 10;
/** Crockford's: without letters that are taken for digits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
/** 120 bits: enough that a plain hash of one cannot be searched, which is what lets it be a plain hash (ASVS 6.5.2 asks for 112). */
const LENGTH = 24;

/** Ten new recovery codes of a person in the place of the old ones. Only hashes are stored. */
export async function replaceRecoveryCodes(em: EntityManager, personId: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, createRecoveryCode);
  await deleteRecoveryCodes(em, personId);
  await em.execute(
    `/* add-recovery-codes */ insert into accounts.recovery_code (person_id, code_hash, created_at)
     select ?, hash, now() from unnest(?::text[]) hash`,
    [personId, arrayLiteral(codes.map(hashRecoveryCode))],
  );
  return codes;
}

/** Uses a recovery code up; false for one that is unknown, somebody else's or used. Of two at once one finds it used. */
export async function useRecoveryCode(em: EntityManager, personId: string, code: string): Promise<boolean> {
  const used = await em.execute<unknown[]>(
    `/* use-recovery-code */ update accounts.recovery_code set used_at = now()
      where person_id = ? and code_hash = ? and used_at is null returning person_id`,
    [personId, hashRecoveryCode(code)],
  );
  return used.length > 0;
}

/** Takes all recovery codes of a person away. */
export async function deleteRecoveryCodes(em: EntityManager, personId: string): Promise<void> {
  await em.execute('delete from accounts.recovery_code where person_id = ?', [personId]);
}

function createRecoveryCode(): string {
  // A byte is eight times the alphabet, so that no letter is likelier than another.
  const letters = Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
  return letters.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** The same for a code as it was shown and as it was copied: in capitals, without its hyphens, with an o for a 0. */
function hashRecoveryCode(code: string): string {
  const read = code.toLowerCase().replaceAll(/[\s-]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1');
  return createHash('sha256').update(read).digest('hex');
}
