import type { EntityManager } from '@castgraph/orm/open-orm';
import { postMail } from '../mail/post-mail.ts';
import type { Person } from '../people/person.entity.ts';

/** Tells a person by mail what was changed about how they get in: whoever did it in their name cannot do it in silence. */
export function postSecurityNotice(em: EntityManager, secretsKey: string, { email }: Person, what: string): Promise<void> {
  return postMail(em, secretsKey, {
    to: email,
    subject: 'A change to how you sign in to Castgraph',
    paragraphs: [what],
    footer: 'If it was not you, set a new password at once and sign out everywhere.',
  });
}
