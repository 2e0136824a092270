import { sealSecret } from '@castgraph/auth/seal';
import { newId } from '@castgraph/kernel/ids';
import { inSystem } from '@castgraph/orm/transact';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import { counter } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { attemptOf } from '../sessions/attempt-of.ts';
import { emailAddress } from './account-input.ts';
import { postReset, sealOfReset } from './post-reset.ts';

/**
 * Has the link that sets a new password sent, when there is an account. Whether there is one is looked at in the background: the same is
 * done here for every address, so that neither the answer nor the time it takes tells. @throws BAD_INPUT; TooManyAttemptsError
 */
// no audit: whose request it is the job finds out, and writes
export async function requestPasswordReset(context: OperationContext, raw: string): Promise<void> {
  const email = parseInput(emailAddress, raw, 'email');
  const { guard, secretsKey } = context.accounts;
  const attempt = attemptOf(context, `reset:${email}`);
  await guard.check(attempt);
  // Each request counts like a failure, known or not: nobody fills a stranger's letter box through us.
  await guard.fail(attempt);
  counter('security_events_total').inc({ type: 'password-reset-requested' });
  const requestId = newId();
  const sealed = sealSecret(email, sealOfReset(requestId, secretsKey));
  await inSystem(context.orm, (em) => enqueueAfterCommit(em, postReset, { requestId, sealed }));
}
