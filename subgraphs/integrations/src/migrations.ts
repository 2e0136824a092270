import type { Migration } from '@castgraph/orm/migrate';
import { integrations } from './migrations/0001-integrations.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [integrations];
