import { auditTables } from '@castgraph/orm/audit';
import type { Migration } from '@castgraph/orm/migrate';
import { outboxTables } from '@castgraph/orm/outbox-tables';

/** What every subgraph has: messaging and the audit log. */
export const plumbing: Migration = { name: '0001-plumbing', up: [...outboxTables('analytics'), ...auditTables('analytics')] };
