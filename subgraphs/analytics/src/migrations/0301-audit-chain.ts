import { auditChain } from '@castgraph/orm/audit-chain';
import type { Migration } from '@castgraph/orm/migrate';

/** Chains the audit entries, so that a change behind the product's back shows. */
export const auditChained: Migration = { name: '0301-audit-chain', up: auditChain('analytics') };
