import type { Migration } from '@castgraph/orm/migrate';
import { sandboxFunctions } from '@castgraph/orm/sandbox-functions';

/** Empties what a sandbox holds, for fresh sample data or for good. */
export const sandboxes: Migration = { name: '0360-sandboxes', up: sandboxFunctions('analytics') };
