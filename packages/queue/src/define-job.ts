export { defineJob } from '@castgraph/contracts/job';
export type { AnyJob, JobDefinition, JobName } from '@castgraph/contracts/job';
