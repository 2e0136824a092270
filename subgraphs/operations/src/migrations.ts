import type { Migration } from '@castgraph/orm/migrate';
import { operations } from './migrations/0001-operations.ts';
import { auditChained } from './migrations/0301-audit-chain.ts';
import { sandboxes } from './migrations/0350-sandboxes.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [operations, auditChained, sandboxes];
