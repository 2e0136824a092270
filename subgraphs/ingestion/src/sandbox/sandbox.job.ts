import { createSecretKey } from 'node:crypto';
import { eraseSandboxLog, fillSandbox as fillSubscription } from '@castgraph/contracts/subscriptions';
import { listenerSecret } from '@castgraph/auth/listener-secret';
import { COLLECTOR_ROLE, roleUrl } from '@castgraph/orm/role-url';
import { type Implementation, implementConsumer, implementJob } from '@castgraph/queue/implement-job';
import { enqueueAfterCommit } from '@castgraph/queue/outbox';
import pg from 'pg';
import { makeDescribeListener } from '../collector/describe-listener.ts';
import type { FeedServices } from '../feed-reading/feed-reading.ts';
import { eraseSandbox as eraseJob, fillSandbox as fillJob } from '../job-definitions.ts';
import { openPlaces } from '../places/open-places.ts';
import { eraseSandbox } from './erase-sandbox.ts';
import { fillSandbox } from './fill-sandbox.ts';

/** Longer than doors go on believing a key that was good: what it still brings is erased with the rest. */
const LAST_SENDERS_MS = 20_000;

/** What ingestion does for sandboxes when accounts and analytics say so. */
export function sandboxJobs(
  services: FeedServices,
  { databaseUrl, secretsKey }: { databaseUrl: string; secretsKey: string },
): readonly Implementation[] {
  return [
    // Erasing a log takes longer than an event may.
    implementConsumer(eraseSandboxLog, ({ organizationId, sampleId }, { em }) =>
      enqueueAfterCommit(em, eraseJob, { organizationId, sampleId }, { delayMs: sampleId === null ? LAST_SENDERS_MS : 0 }),
    ),
    implementJob(eraseJob, (sandbox, { orm }) => eraseSandbox(orm, sandbox)),
    implementConsumer(fillSubscription, async ({ organizationId, sampleId }, { em }) => {
      if (sampleId !== null) await enqueueAfterCommit(em, fillJob, { organizationId, sampleId });
    }),
    implementJob(fillJob, async (sample, { signal }) => {
      // Sandboxes are rare: what only they need is opened for them.
      const collector = new pg.Pool({
        connectionString: roleUrl(databaseUrl, COLLECTOR_ROLE, secretsKey),
        application_name: 'castgraph-sandbox',
        max: 1,
      });
      const describe = makeDescribeListener({
        secret: createSecretKey(listenerSecret(secretsKey)),
        places: await openPlaces(),
        lists: { userAgents: null, networks: null },
      });
      try {
        await fillSandbox({ ...services, collector, describe }, sample, signal);
      } finally {
        await collector.end();
      }
    }),
  ];
}
