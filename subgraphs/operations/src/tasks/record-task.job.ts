import { recordTask as recordTaskDefinition } from '@castgraph/contracts/task-changed';
import { inOrganization } from '@castgraph/orm/transact';
import { implementJob, type Implementation } from '@castgraph/queue/implement-job';
import type { Live } from '@castgraph/service/live-channel';
import { taskChannel } from './follow-task.ts';
import { NO_ORGANIZATION, recordTask } from './record-task.ts';

/** Every step in the life of every job: kept, and told to whoever watches the task. */
export function recordTaskJob(live: Live): Implementation {
  return implementJob(recordTaskDefinition, async (news, { orm }) => {
    const organizationId = news.organizationId ?? NO_ORGANIZATION;
    const isNews = await inOrganization(orm, organizationId, (em) => recordTask(em, news));
    if (isNews) await live.publish(taskChannel(organizationId, news.taskId), { taskId: news.taskId, version: news.version });
  });
}
