import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventJob } from '@castgraph/contracts/subscriptions';
import { eraseLog, recordRetention } from '@castgraph/contracts/subscriptions';
import { newId } from '@castgraph/kernel/ids';
import { makeOrganization } from '@castgraph/testing/organization';
import { openReadingBench, type ReadingBench } from '../fixture/open-reading.ts';
import { erasureJobs } from './erasure.job.ts';

let bench: ReadingBench;
beforeAll(async () => {
  bench = await openReadingBench();
});
afterAll(() => bench.close());

async function take(definition: EventJob, body: object): Promise<void> {
  const { handler } = erasureJobs({ retentionDays: 400 }).find((job) => job.definition.name === definition.name)!;
  await handler(definition.schema.parse(body) as never, { orm: bench.services.orm } as never);
}

describe('what analytics announces of privacy', () => {
  test('is kept as the latest announcement says, in whatever order they arrive and however often', async () => {
    const { id: organizationId } = makeOrganization();
    const announce = (eventDays: number | null, occurredAt: string) => ({ eventId: newId(), organizationId, occurredAt, eventDays });
    const latest = announce(80, '2026-11-03T00:00:00Z');
    for (const event of [announce(90, '2026-11-02T00:00:00Z'), latest, announce(null, '2026-11-01T00:00:00Z'), latest])
      await take(recordRetention, event);
    const { rows } = await bench.owner.query('select event_days from ingestion.log_retention where organization_id = $1', [organizationId]);
    expect(rows).toEqual([{ event_days: 80 }]);
  });

  test('has the log erased once, however often it is told', async () => {
    const { id: organizationId } = makeOrganization();
    const event = { eventId: newId(), organizationId, occurredAt: new Date().toISOString(), erasureId: newId() };
    for (let times = 0; times < 2; times++) await take(eraseLog, event);
    const { rows } = await bench.owner.query(
      `select payload from ingestion.outbox where name = 'ingestion.erase-household' and organization_id = $1`,
      [organizationId],
    );
    expect(rows).toEqual([{ payload: { organizationId, erasureId: event.erasureId } }]);
  });
});
