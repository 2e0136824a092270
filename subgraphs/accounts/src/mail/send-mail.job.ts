import { openSecret } from '@castgraph/auth/seal';
import type { Mail } from '@castgraph/mail/compose-mail';
import type { Mailer } from '@castgraph/mail/open-mailer';
import { inSystem } from '@castgraph/orm/transact';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { sealOfMail, sendMail } from './post-mail.ts';

/** Sends a mail and then forgets what it said. A worker killed in between sends it again under the same Message-ID. */
export function sendMailJob(mailer: Mailer, secretsKey: string): Implementation {
  return implementJob(sendMail, async ({ mailId }, { orm }) => {
    const [row] = await inSystem(orm, (em) =>
      em.execute<{ sealed: string | null }[]>('select sealed from accounts.mail where id = ?', [mailId]),
    );
    if (!row?.sealed) return;
    await mailer.send(JSON.parse(openSecret(row.sealed, sealOfMail(mailId, secretsKey))) as Mail, mailId);
    await inSystem(orm, (em) => em.execute('update accounts.mail set sealed = null, sent_at = now() where id = ?', [mailId]));
  });
}
