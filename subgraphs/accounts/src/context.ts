import type { SessionStore } from '@castgraph/auth/session-record';
import type { OperationContext } from '@castgraph/service/context';

/** What signing in and out needs besides the database. */
export interface AccountsServices {
  /** Sessions in Redis. */
  readonly sessions: SessionStore;
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
