import { Report } from './reports/report.entity.ts';

/** Every table of this subgraph. */
export const entities = [Report];
