import type { Migration } from '@castgraph/orm/migrate';
import { accounts } from './migrations/0001-accounts.ts';
import { peopleAndSessions } from './migrations/0010-people-and-sessions.ts';
import { forgetting } from './migrations/0015-forgetting.ts';
import { secondFactors } from './migrations/0020-second-factors.ts';
import { identities } from './migrations/0021-identities.ts';
import { passkeys } from './migrations/0022-passkeys.ts';
import { apiKeyLimits } from './migrations/0030-api-key-limits.ts';
import { oauth } from './migrations/0031-oauth.ts';
import { rights } from './migrations/0040-rights.ts';
import { auditChained } from './migrations/0050-audit-chain.ts';
import { linkOpenings } from './migrations/0051-link-openings.ts';
import { tokenEnds } from './migrations/0060-token-ends.ts';
import { sandboxes } from './migrations/0070-sandboxes.ts';
import { doorUsage } from './migrations/0071-door-usage.ts';
import { signUpTold } from './migrations/0072-sign-up-told.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [
  accounts,
  peopleAndSessions,
  forgetting,
  secondFactors,
  identities,
  passkeys,
  apiKeyLimits,
  oauth,
  rights,
  auditChained,
  linkOpenings,
  tokenEnds,
  sandboxes,
  doorUsage,
  signUpTold,
];
