import type { IdentitySignal } from '@castgraph/auth/identity-signal';
import type { SessionStore } from '@castgraph/auth/session-record';
import type { OperationContext } from '@castgraph/service/context';
import type { Issuers } from './identities/open-issuers.ts';
import type { SignInGuard } from './sessions/sign-in-guard.ts';

/** How long sessions last and what is asked of people, as the operator set it. */
export interface AccountsSettings {
  /** A session unused for so long has ended. */
  idleSeconds: number;
  /** A session has ended after so long, used or not. */
  sessionSeconds: number;
  /** Whether people without a verified e-mail address may do less, and for a week only. */
  requiresVerifiedEmail: boolean;
  /** The generation of the key that signs access tokens. */
  tokenGeneration: number;
}

/** What signing in and out needs besides the database. */
export interface AccountsServices {
  /** Sessions in Redis, and the channel by which gateways are told to forget one. */
  readonly sessions: SessionStore & IdentitySignal;
  readonly guard: SignInGuard;
  /** The OpenID providers that people can sign in with. */
  readonly issuers: Issuers;
  readonly settings: AccountsSettings;
  readonly secretsKey: string;
  /** The product's public origin; decides whether cookies are `Secure`. */
  readonly publicUrl: string;
}

declare module '@castgraph/service/context' {
  interface OperationContext {
    readonly accounts: AccountsServices;
  }
}

/** Adds the services of accounts to each operation's context. */
export function withAccounts(accounts: AccountsServices): (base: OperationContext) => OperationContext {
  return (base) => Object.assign(base, { accounts });
}
