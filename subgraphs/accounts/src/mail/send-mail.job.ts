import { z } from 'zod';
import { openSecret, sealSecret } from '@castgraph/auth/seal';
import { newId } from '@castgraph/kernel/ids';
import { composeMail, type Mail, type MailContent } from '@castgraph/mail/compose-mail';
import type { Mailer } from '@castgraph/mail/open-mailer';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { inSystem } from '@castgraph/orm/transact';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';

/** Eight tries with growing pauses: longer than a mail server's restart. */
const sendMail = defineJob({ name: 'accounts.send-mail', schema: z.strictObject({ mailId: z.uuid() }), attempts: 8, deadlineMs: 60_000 });

/** Puts a mail into the caller's transaction: it is sent if, and only if, what caused it is committed. */
export async function postMail(em: EntityManager, secretsKey: string, content: MailContent): Promise<void> {
  const mailId = newId();
  // The link in it opens an account, so the row and every backup of it hold it sealed.
  const sealed = sealSecret(JSON.stringify(composeMail(content)), sealOf(mailId, secretsKey));
  await em.execute('insert into accounts.mail (id, sealed, created_at) values (?, ?, now())', [mailId, sealed]);
  await enqueueAfterCommit(em, sendMail, { mailId });
}

/** Sends a mail and then forgets what it said. A worker killed in between sends it again under the same Message-ID. */
export function sendMailJob(mailer: Mailer, secretsKey: string): Implementation {
  return implementJob(sendMail, async ({ mailId }, { orm }) => {
    const [row] = await inSystem(orm, (em) =>
      em.execute<{ sealed: string | null }[]>(`select sealed from accounts.mail where id = ?`, [mailId]),
    );
    if (!row?.sealed) return;
    await mailer.send(JSON.parse(openSecret(row.sealed, sealOf(mailId, secretsKey))) as Mail, mailId);
    await inSystem(orm, (em) => em.execute('update accounts.mail set sealed = null, sent_at = now() where id = ?', [mailId]));
  });
}

function sealOf(mailId: string, secretsKey: string) {
  // A mail belongs to a person rather than to an organization; its own id keeps rows from being swapped.
  return { organizationId: mailId, purpose: 'mail', secretsKey };
}
