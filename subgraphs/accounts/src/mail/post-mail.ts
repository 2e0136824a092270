import { z } from 'zod';
import { sealSecret, type SealPurpose } from '@castgraph/auth/seal';
import { newId } from '@castgraph/kernel/ids';
import { composeMail, type MailContent } from '@castgraph/mail/compose-mail';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { defineJob } from '@castgraph/queue/define-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';

/** Eight tries with growing pauses: longer than a mail server's restart. */
export const sendMail = defineJob({
  name: 'accounts.send-mail',
  schema: z.strictObject({ mailId: z.uuid() }),
  attempts: 8,
  deadlineMs: 60_000,
});

/** Puts a mail into the caller's transaction: it is sent if, and only if, what caused it is committed. */
export async function postMail(em: EntityManager, secretsKey: string, content: MailContent): Promise<void> {
  const mailId = newId();
  // The link in it opens an account, so the row and every backup of it hold it sealed.
  const sealed = sealSecret(JSON.stringify(composeMail(content)), sealOfMail(mailId, secretsKey));
  await em.execute('insert into accounts.mail (id, sealed, created_at) values (?, ?, now())', [mailId, sealed]);
  await enqueueAfterCommit(em, sendMail, { mailId });
}

/** A mail belongs to a person rather than to an organization; its own id keeps rows from being swapped. */
export function sealOfMail(mailId: string, secretsKey: string): SealPurpose {
  return { organizationId: mailId, purpose: 'mail', secretsKey };
}
