import type { Migration } from '@castgraph/orm/migrate';
import { reports } from './migrations/0001-reports.ts';
import { sealedFiles } from './migrations/0300-sealed-files.ts';
import { auditChained } from './migrations/0301-audit-chain.ts';
import { resourceGrants } from './migrations/0340-resource-grants.ts';
import { sandboxes } from './migrations/0350-sandboxes.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [reports, sealedFiles, auditChained, resourceGrants, sandboxes];
