import { z } from 'zod';
import { inSystem } from '@castgraph/orm/transact';
import { counter, timed } from '@castgraph/telemetry/metrics';
import { parseInput } from '@castgraph/service/parse-input';
import type { OperationContext } from '@castgraph/service/context';
import { findAccount } from '../people/find-account.ts';
import { isPassword } from '../people/password.ts';
import { startSession, type StartedSession } from './start-session.ts';

const input = z.strictObject({ email: z.string().max(254), password: z.string().max(1_000) });

/**
 * Signs in with e-mail and password, to the organization joined first. Undefined when they do not fit together, with the same
 * work done, and so the same time taken, whether the account exists or not.
 * @throws BAD_INPUT
 */
export async function signIn(context: OperationContext, raw: z.input<typeof input>): Promise<StartedSession | undefined> {
  const { email, password } = parseInput(input, raw);
  return timed('auth_latency_seconds', { method: 'password' }, async () => {
    const account = await inSystem(context.orm, (em) => findAccount(em, email.trim().toLowerCase()), { readOnly: true });
    const matches = await isPassword(password, account?.person.passwordHash);
    counter('security_events_total').inc({ type: matches && account ? 'sign-in' : 'sign-in-refused' });
    if (!matches || !account) return undefined;
    const { organizationId, role } = account.membership;
    return startSession(context, { personId: account.person.id, organizationId, role });
  });
}
