import type { TaskChanged } from '@castgraph/contracts/task-changed';
import type { EntityManager } from '@castgraph/orm/open-orm';

/** Work of the product itself is kept under this organization, which nobody is a member of. */
export const NO_ORGANIZATION = '00000000-0000-4000-8000-000000000000';

/** Keeps the newest that is known of a task: news that come twice, late or out of order change nothing. Returns whether it was news. */
export async function recordTask(em: EntityManager, news: TaskChanged): Promise<boolean> {
  const at = new Date(news.occurredAt);
  const everySeconds = news.schedule ? Math.round(news.schedule.everySeconds) : null;
  const rows = await em.execute(
    `/* record-task */
     insert into operations.task as known
       (organization_id, task_id, type, subgraph, state, version, percent, message, retry_count, payload, every_seconds, next_run_at, created_at, updated_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (organization_id, task_id) do update
       set state = excluded.state, version = excluded.version, percent = excluded.percent, message = excluded.message,
           retry_count = excluded.retry_count, next_run_at = excluded.next_run_at, updated_at = excluded.updated_at
       where known.version < excluded.version
     returning task_id`,
    [
      news.organizationId ?? NO_ORGANIZATION,
      news.taskId,
      news.type,
      news.subgraph,
      news.state,
      news.version,
      Math.round(news.progress),
      news.error ?? news.message,
      news.retryCount,
      JSON.stringify(news.payload ?? {}),
      everySeconds,
      everySeconds === null ? null : new Date(at.getTime() + everySeconds * 1000),
      at,
      at,
    ],
  );
  return rows.length > 0;
}
