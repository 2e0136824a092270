import type { Migration } from '@castgraph/orm/migrate';
import { reports } from './migrations/0001-reports.ts';

/** In the order in which they run. */
export const migrations: readonly Migration[] = [reports];
