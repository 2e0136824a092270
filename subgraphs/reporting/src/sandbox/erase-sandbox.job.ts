import { eraseSandboxReports } from '@castgraph/contracts/subscriptions';
import { implementConsumer, type Implementation } from '@castgraph/queue/implement-job';
import type { FileStorage } from '../storage/file-storage.ts';

/** Erases the reports of a sandbox that is to go or to be filled anew: their files first, for nothing would lead to them any more. */
export function eraseSandboxJob(storage: FileStorage): Implementation {
  return implementConsumer(eraseSandboxReports, async ({ organizationId, sampleId }, { em, signal }) => {
    const [current] = await em.execute<{ id: string | null }[]>('/* sandbox-sample */ select reporting.sandbox_sample() as id');
    if (current!.id !== sampleId) return;
    const files = await em.execute<{ key: string }[]>(
      '/* files-of-sandbox */ select file_key as key from reporting.report where organization_id = ? and file_key is not null',
      [organizationId],
    );
    for (const { key } of files) {
      signal.throwIfAborted();
      await storage.delete(key);
    }
    await em.execute('/* erase-sandbox */ select reporting.erase_sandbox(?)', [sampleId]);
  });
}
