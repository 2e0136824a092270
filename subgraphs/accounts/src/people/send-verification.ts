import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { postMail } from '../mail/post-mail.ts';
import type { Person } from './person.entity.ts';
import { createSingleUseToken } from './single-use-token.ts';

/** Sends a person the link that shows that the address is theirs, with the caller's transaction. */
export async function sendVerification(
  em: EntityManager,
  { accounts }: OperationContext,
  person: Pick<Person, 'id' | 'email'>,
): Promise<void> {
  const token = await createSingleUseToken(em, 'verify-email', person.id);
  await postMail(em, accounts.secretsKey, {
    to: person.email,
    subject: 'Is this your address?',
    paragraphs: ['Somebody started a Castgraph account with this address. If it was you, follow the link.'],
    // Behind `#`, where no server and no proxy logs it.
    link: { label: 'Yes, this is my address', url: `${accounts.publicUrl}/verify-email#token=${token}` },
    footer: 'If it was not you, ignore this mail; without the link the account stays limited. The link works once, for 7 days.',
  });
}
