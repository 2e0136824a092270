import { recordAudit } from '@castgraph/orm/audit';
import type { EntityManager } from '@castgraph/orm/open-orm';
import { postMail } from '../mail/post-mail.ts';
import { findAccount } from './find-account.ts';
import { createSingleUseToken } from './single-use-token.ts';

export interface ResetSettings {
  secretsKey: string;
  publicUrl: string;
}

/** Sends the link that sets a new password, in the caller's transaction; nothing where the address has no account. For system scope. */
// no event: nothing outside accounts acts on it
export async function sendPasswordReset(em: EntityManager, { secretsKey, publicUrl }: ResetSettings, email: string): Promise<void> {
  const account = await findAccount(em, email);
  if (!account) return;
  const { person, membership } = account;
  const { organizationId } = membership;
  const token = await createSingleUseToken(em, 'reset-password', person.id);
  await postMail(em, secretsKey, {
    to: person.email,
    subject: 'A new password for Castgraph',
    paragraphs: ['Somebody asked for a new password for the Castgraph account of this address.'],
    link: { label: 'Choose a new password', url: `${publicUrl}/reset-password#token=${token}` },
    footer: 'If it was not you, ignore this mail: nothing has changed. The link works once, for an hour.',
  });
  await em.execute("select set_config('castgraph.organization_id', ?, true)", [organizationId]);
  const viewer = { kind: 'user' as const, id: person.id, organizationId };
  await recordAudit(em, { viewer, action: 'account.request-password-reset', subjectType: 'User', subjectId: person.id });
}
