import { inSystem } from '@castgraph/orm/transact';
import type { OperationContext } from '@castgraph/service/context';
import { postMail } from '../mail/post-mail.ts';

/**
 * Tells the owner of an address by mail that somebody tried to start an account with it: often they themselves, who forgot that they have
 * one. Once a day at most, however often and from wherever it is tried.
 */
// no audit: nothing about the account changes
// no event: the mail is all that comes of it
export async function tellOfSignUp({ orm, accounts: { secretsKey, publicUrl } }: OperationContext, email: string): Promise<void> {
  await inSystem(orm, async (em) => {
    // Of several at once one changes the row; the others wait, and find it changed.
    const [owner] = await em.execute<{ email: string }[]>(
      `/* note-sign-up */ update accounts.person set sign_up_told_at = now()
        where lower(email) = ? and (sign_up_told_at is null or sign_up_told_at <= now() - interval '1 day') returning email`,
      [email],
    );
    if (!owner) return;
    await postMail(em, secretsKey, {
      to: owner.email,
      subject: 'You have a Castgraph account already',
      paragraphs: ['Somebody tried to start a Castgraph account with this address, which has one. No second account was made.'],
      link: { label: 'Sign in, or choose a new password there', url: `${publicUrl}/sign-in` },
      footer: 'If it was not you, ignore this mail: nothing has changed. We tell you once a day at most.',
    });
  });
}
