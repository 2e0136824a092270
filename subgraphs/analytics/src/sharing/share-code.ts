import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from '@castgraph/orm/open-orm';

const CODE_BYTES = 24;
const CODE = /^[\w-]{32}$/;

/** Makes a code that nobody guesses and notes, by its hash, whose it is. 192 bits meet no other. */
export async function issueShareCode(
  em: EntityManager,
  { organizationId, shareId }: { organizationId: string; shareId: string },
): Promise<string> {
  const code = randomBytes(CODE_BYTES).toString('base64url');
  await em.execute(
    '/* issue-share-code */ insert into analytics.campaign_share_code (code_hash, organization_id, share_id) values (?, ?, ?)',
    [hashCode(code), organizationId, shareId],
  );
  return code;
}

/** Whose a code is; undefined for none. */
export async function findShareCode(em: EntityManager, code: string): Promise<{ publisherId: string; shareId: string } | undefined> {
  if (!CODE.test(code)) return undefined;
  const [row] = await em.execute<{ publisherId: string; shareId: string }[]>(
    '/* find-share-code */ select organization_id as "publisherId", share_id as "shareId" from analytics.campaign_share_code where code_hash = ?',
    [hashCode(code)],
  );
  return row;
}

/** Makes the code of a share good for nothing. */
export async function dropShareCode(em: EntityManager, shareId: string): Promise<void> {
  await em.execute('/* drop-share-code */ delete from analytics.campaign_share_code where share_id = ?', [shareId]);
}

function hashCode(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
