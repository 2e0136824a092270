import type { Migration } from '@castgraph/orm/migrate';
import { integrations } from './migrations/0001-integrations.ts';
import { sealedKeys } from './migrations/0300-sealed-keys.ts';
import { auditChained } from './migrations/0301-audit-chain.ts';
import { sandboxes } from './migrations/0350-sandboxes.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [integrations, sealedKeys, auditChained, sandboxes];
