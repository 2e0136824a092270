import { recordAudit } from '@castgraph/orm/audit';
import { inSystem } from '@castgraph/orm/transact';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { postMail } from '../mail/post-mail.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import { emailAddress } from './account-input.ts';
import { findAccount } from './find-account.ts';
import { createSingleUseToken } from './single-use-token.ts';

/** How long everybody waits for the answer: longer than the work for a known account takes, so that it does not show. */
const ANSWER_AFTER_MS = 400;

/**
 * Sends the link that sets a new password, when there is an account. The answer is the same, and comes after the same time, when there is
 * none. @throws BAD_INPUT; TooManyAttemptsError
 */
export async function requestPasswordReset(context: OperationContext, raw: string): Promise<void> {
  const email = parseInput(emailAddress, raw, 'email');
  const answerAt = new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MS));
  const { guard } = context.accounts;
  const attempt = attemptOf(context, `reset:${email}`);
  await guard.check(attempt);
  // Each request counts like a failure, known or not: nobody fills a stranger's letter box through us.
  await guard.fail(attempt);
  counter('security_events_total').inc({ type: 'password-reset-requested' });
  await Promise.all([postReset(context, email), answerAt]);
}

async function postReset(context: OperationContext, email: string): Promise<void> {
  const { secretsKey, publicUrl } = context.accounts;
  await inSystem(context.orm, async (em) => {
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
  });
}
