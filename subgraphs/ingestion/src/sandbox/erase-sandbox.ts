import { sandboxLogErased } from '@castgraph/contracts/sandbox-log-erased';
import { advisoryLock } from '@castgraph/orm/advisory-lock';
import type { Orm } from '@castgraph/orm/open-orm';
import { inOrganization } from '@castgraph/orm/transact';
import { publishEvent } from '@castgraph/queue/outbox';
import { sandboxLock } from './sandbox-lock.ts';

/** Erases shows and log of a sandbox and tells analytics. Of a sample of before it erases nothing: its successor is on the way. */
export async function eraseSandbox(
  orm: Orm,
  { organizationId, sampleId }: { organizationId: string; sampleId: string | null },
): Promise<boolean> {
  return inOrganization(orm, organizationId, async (em) => {
    await advisoryLock(em, sandboxLock(organizationId));
    const [row] = await em.execute<{ erased: boolean }[]>('/* erase-sandbox */ select ingestion.erase_sandbox(?) as erased', [sampleId]);
    if (row!.erased) await publishEvent(em, sandboxLogErased, { organizationId, sampleId });
    return row!.erased;
  });
}
