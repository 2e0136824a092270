import { CastgraphError } from '@castgraph/kernel/errors';
import type { MfaMethod } from '../generated/resolvers.ts';

/** What the SDL of accounts has a type of its own for, ready for a resolver to return. */
export type AccountAnswer =
  | { __typename: 'InvalidCredentialsError'; message: string }
  | { __typename: 'InvalidTokenError'; message: string }
  | { __typename: 'EmailNotVerifiedError'; message: string }
  | { __typename: 'InvalidCodeError'; message: string }
  | { __typename: 'PasskeyRefusedError'; message: string }
  | { __typename: 'MfaRequired'; message: string; challengeToken: string; methods: MfaMethod[] }
  | { __typename: 'SandboxLimitError'; message: string; limit: number }
  | { __typename: 'WeakPasswordError'; message: string; suggestions: string[] }
  | { __typename: 'TooManyAttemptsError'; message: string; retryAfterSeconds: number };

/** A refusal with a type of its own in the SDL. */
export class AccountRefusal extends CastgraphError {
  readonly answer: AccountAnswer;

  constructor(answer: AccountAnswer) {
    // Not BAD_INPUT, which `orUserError` takes for its own.
    super(['TooManyAttemptsError', 'SandboxLimitError'].includes(answer.__typename) ? 'LIMIT_EXCEEDED' : 'FORBIDDEN', answer.message);
    this.answer = answer;
  }
}

/** The same sentence for all that can be wrong with a token, so that it tells nothing about which exist. */
export function invalidToken(): AccountRefusal {
  return new AccountRefusal({ __typename: 'InvalidTokenError', message: 'This link is not valid any more; ask for a new one' });
}

/** The same for all that can be wrong with the challenge of a second factor. */
export function invalidChallenge(): AccountRefusal {
  return new AccountRefusal({ __typename: 'InvalidTokenError', message: 'This sign-in is not valid any more; sign in again' });
}

/** The same for an unknown account and a wrong password. */
export function invalidCredentials(): AccountRefusal {
  return new AccountRefusal({ __typename: 'InvalidCredentialsError', message: 'E-mail address or password is wrong' });
}

/** Runs a verb for a resolver: a refusal that the result union (`members`) has a type for is returned as that type. */
export async function orAccountError<T, Member extends AccountAnswer['__typename']>(
  members: readonly Member[],
  work: () => Promise<T>,
): Promise<T | Extract<AccountAnswer, { __typename: Member }>> {
  try {
    return await work();
  } catch (error) {
    const answer = error instanceof AccountRefusal ? error.answer : undefined;
    if (answer && (members as readonly string[]).includes(answer.__typename))
      return answer as Extract<AccountAnswer, { __typename: Member }>;
    throw error;
  }
}
