import { anchorSigner } from '@castgraph/auth/audit-anchor';
import { anchorAudit } from '@castgraph/orm/anchor-audit';
import { defineJob } from '@castgraph/queue/define-job';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import { defineSchedule, type Schedule } from '@castgraph/queue/schedule';
import { z } from 'zod';

const EVERY_MS = 600_000;

/**
 * What keeps the ends of a subgraph's audit chains: every ten minutes the heads that moved are signed, kept beside the chains
 * and told to the log, one line each. Whoever cuts off what happened before the last signing is found out.
 */
export function auditUpkeep({ subgraph, secretsKey }: { subgraph: string; secretsKey: string }): {
  implementation: Implementation;
  schedule: Schedule;
} {
  const job = defineJob({ name: `${subgraph}.anchor-audit`, schema: z.object({}), tracked: false });
  const signer = anchorSigner(secretsKey);
  return {
    implementation: implementJob(job, async (_, { orm, log }) => {
      for (const audit_anchor of await anchorAudit(orm, signer)) log.info({ audit_anchor }, 'Audit chain anchored');
    }),
    schedule: defineSchedule({ name: 'anchor-audit', job, payload: {}, everyMs: EVERY_MS }),
  };
}
