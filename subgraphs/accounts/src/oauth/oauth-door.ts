import type { IdentitySignal } from '@castgraph/auth/identity-signal';
import type { SessionStore } from '@castgraph/auth/session-record';
import type { Orm } from '@castgraph/orm/open-orm';
import type { AccountsSettings } from '../context.ts';
import type { TokenGuard } from './token-guard.ts';

/** What the endpoints of OAuth need. */
export interface OAuthDoor {
  orm: Orm;
  sessions: SessionStore & IdentitySignal;
  settings: AccountsSettings;
  secretsKey: string;
  /** The product's public origin, which is the issuer. */
  publicUrl: string;
  guard: TokenGuard;
}
