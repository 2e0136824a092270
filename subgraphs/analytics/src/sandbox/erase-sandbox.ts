import { sandboxFiguresErased } from '@castgraph/contracts/sandbox-figures-erased';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { EntityManager, Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { countingLock } from '../listening/counting-lock.ts';
import { bookSample } from './book-sample.ts';

interface Kept {
  organization_name: string | null;
  version: string;
}

/**
 * Erases figures and campaigns of a sandbox, when its log is erased and no counting is under way that read it before; books the sample
 * campaign where sample data is to come, and tells the others. Of a sample of before it does nothing: its successor is on the way.
 */
export function eraseSandbox(
  orm: Orm,
  { organizationId, sampleId }: { organizationId: string; sampleId: string | null },
): Promise<boolean> {
  return inOrganization(orm, organizationId, async (em) => {
    await advisoryLock(em, countingLock(organizationId));
    const kept = await readKept(em, organizationId);
    const [row] = await em.execute<{ erased: boolean }[]>('/* erase-sandbox */ select analytics.erase_sandbox(?) as erased', [sampleId]);
    if (!row!.erased) return false;
    if (sampleId !== null) {
      await restore(em, organizationId, kept);
      await bookSample(em, { organizationId, sampleId });
    }
    await publishEvent(em, sandboxFiguresErased, { organizationId, sampleId });
    return true;
  });
}

async function readKept(em: EntityManager, organizationId: string): Promise<Kept> {
  const [row] = await em.execute<Kept[]>(
    `/* read-kept-of-sandbox */
     select (select organization_name from analytics.measurement_setting where organization_id = ?),
            coalesce((select version from analytics.counting_state where organization_id = ?), 0)::text as version`,
    [organizationId, organizationId],
  );
  return row!;
}

/** The name heads what is published; the version goes on, for by it answers of before are known to be old. */
async function restore(em: EntityManager, organizationId: string, { organization_name, version }: Kept): Promise<void> {
  await em.execute('insert into analytics.measurement_setting (organization_id, organization_name) values (?, ?) on conflict do nothing', [
    organizationId,
    organization_name,
  ]);
  await em.execute('insert into analytics.counting_state (organization_id, version) values (?, ?::bigint + 1)', [organizationId, version]);
}
