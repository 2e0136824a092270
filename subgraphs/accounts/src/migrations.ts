import type { Migration } from '@castgraph/orm/migrate';
import { accounts } from './migrations/0001-accounts.ts';
import { peopleAndSessions } from './migrations/0010-people-and-sessions.ts';
import { rights } from './migrations/0040-rights.ts';
import { auditChained } from './migrations/0050-audit-chain.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [accounts, peopleAndSessions, auditChained, rights];
