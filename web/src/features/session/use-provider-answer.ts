import { useEffect, useState } from 'react';
import type { MfaMethod } from '../../graphql/generated/graphql.ts';
import type { SecondFactorChallenge } from '../../graphql/use-write.ts';

/** What a sign-in at a provider led back with. */
export interface ProviderAnswer {
  /** Why it came to nothing, in words. */
  problem?: string | undefined;
  challenge?: SecondFactorChallenge | undefined;
  /** The address has an account: what links the two once its owner has signed in. */
  link?: string | undefined;
}

const PROBLEMS: Readonly<Record<string, string>> = {
  unfinished: 'Signing in there was not finished. Try again.',
  denied: 'Signing in there was cancelled.',
  'unverified-email': 'The provider has not verified your e-mail address. Verify it there, or sign in with a password.',
  'verify-first': 'Follow the link in the mail we have just sent, then sign in again.',
  taken: 'That account signs somebody else in already.',
  unavailable: 'The provider does not answer right now. Try again in a moment.',
};
const METHODS: readonly MfaMethod[] = ['TOTP', 'RECOVERY_CODE', 'PASSKEY'];

/** Reads it from behind `#`, where no server's log sees it, and takes it out of the address at once. */
export function useProviderAnswer(): ProviderAnswer {
  const [answer] = useState(() => readProviderAnswer(window.location.hash));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname + window.location.search);
  }, []);
  return answer;
}

/** What stands behind `#`; what is none of ours is nothing. */
export function readProviderAnswer(hash: string): ProviderAnswer {
  const told = new URLSearchParams(hash.slice(1));
  const [problem, token] = [told.get('problem'), told.get('challenge')];
  const named = told.get('methods')?.split(',') ?? [];
  return {
    problem: problem === null ? undefined : (PROBLEMS[problem] ?? PROBLEMS['unfinished']),
    challenge: token === null ? undefined : { token, methods: METHODS.filter((method) => named.includes(method)) },
    link: told.get('link') ?? undefined,
  };
}
