import type { EntityManager } from '@castgraph/orm/open-orm';
import type { OperationContext } from '@castgraph/service/context';
import { noteSecurityEvent } from '@castgraph/telemetry/security-events';
import { AccountRefusal } from '../people/account-refusal.ts';
import { attemptOf } from '../sessions/attempt-of.ts';
import { useRecoveryCode } from './recovery-codes.ts';
import { findTotpStep } from './totp-code.ts';
import { openTotpSecret } from './totp-secret.ts';

/** What somebody typed: one of the two. */
export interface TypedCode {
  code?: string | null | undefined;
  recoveryCode?: string | null | undefined;
}

/**
 * Uses a code of a person up, in the caller's transaction, and says which kind it was.
 * @throws InvalidCodeError when it is wrong, used, or its time is over: the transaction comes to nothing
 */
export async function useCode(
  em: EntityManager,
  { personId, secretsKey, typed }: { personId: string; secretsKey: string; typed: TypedCode },
): Promise<'totp' | 'recovery-code'> {
  const { code, recoveryCode } = typed;
  if (recoveryCode && (await useRecoveryCode(em, personId, recoveryCode))) return 'recovery-code';
  if (code && (await useTotpCode(em, personId, secretsKey, code))) return 'totp';
  throw invalidCode();
}

/** A step is taken once: whoever looks over a shoulder, or between the lines, comes too late with the same code. */
async function useTotpCode(em: EntityManager, personId: string, secretsKey: string, code: string): Promise<boolean> {
  const [row] = await em.execute<{ sealed_secret: string; last_step: number | null }[]>(
    `/* lock-totp */ select sealed_secret, last_step from accounts.totp where person_id = ? and confirmed_at is not null for update`,
    [personId],
  );
  const step = row && findTotpStep(openTotpSecret(row.sealed_secret, personId, secretsKey), code, Date.now());
  if (!row || step === undefined || step <= (row.last_step ?? 0)) return false;
  await em.execute('update accounts.totp set last_step = ? where person_id = ?', [step, personId]);
  return true;
}

/** Runs work that uses a code up. Wrong codes of a person slow down the next tries, as at sign-in. @throws TooManyAttemptsError */
export async function guardCodes<T>(context: OperationContext, personId: string, work: () => Promise<T>): Promise<T> {
  const { guard } = context.accounts;
  const attempt = attemptOf(context, `mfa:${personId}`);
  await guard.check(attempt);
  try {
    const result = await work();
    await guard.succeed(attempt);
    return result;
  } catch (error) {
    if (error instanceof AccountRefusal && error.answer.__typename === 'InvalidCodeError') {
      noteSecurityEvent('second-factor-refused', attempt);
      await guard.fail(attempt);
    }
    throw error;
  }
}

/** The same for all that can be wrong with a code. */
export function invalidCode(): AccountRefusal {
  const message = 'This code is wrong or was used before; wait for the next one';
  return new AccountRefusal({ __typename: 'InvalidCodeError', message });
}
