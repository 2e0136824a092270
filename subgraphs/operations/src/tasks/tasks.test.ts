import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TaskChanged } from '@castgraph/contracts/task-changed';
import { newId } from '@castgraph/kernel/ids';
import { inOrganization } from '@castgraph/orm/transact';
import { openWorkspace, type Workspace } from '../fixture/workspace.ts';
import { followTask, taskChannel } from './follow-task.ts';
import { listTasks } from './list-tasks.ts';
import { readTasks } from './read-tasks.ts';
import { recordTask } from './record-task.ts';
import { retryTask } from './retry-task.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

const page = { limit: 10, after: undefined };

function news(fields: Partial<TaskChanged> = {}): TaskChanged {
  return {
    taskId: newId(),
    type: 'ingestion.read-feed',
    subgraph: 'ingestion',
    organizationId: workspace.organizationId,
    state: 'QUEUED',
    version: 0,
    progress: 0,
    message: null,
    retryCount: 0,
    error: null,
    payload: { podcastId: 'x' },
    schedule: null,
    occurredAt: new Date().toISOString(),
    ...fields,
  };
}

function record(task: TaskChanged): Promise<boolean> {
  return inOrganization(workspace.orm, workspace.organizationId, (em) => recordTask(em, task));
}

describe('tasks', () => {
  it('keeps the newest news, however late or often the rest arrives', async () => {
    const { taskId } = news();
    expect(await record(news({ taskId, state: 'SUCCEEDED', version: 3, progress: 100 }))).toBe(true);
    expect(await record(news({ taskId, state: 'RUNNING', version: 2, progress: 40 }))).toBe(false);
    expect(await record(news({ taskId, state: 'SUCCEEDED', version: 3, progress: 100 }))).toBe(false);
    expect((await readTasks(workspace.as(), [taskId])).get(taskId)).toMatchObject({ state: 'SUCCEEDED', percent: 100 });
  });

  it('streams the task as it is, then each change', async () => {
    const { taskId } = news();
    await record(news({ taskId, version: 1 }));
    const stream = followTask(workspace.as(), taskId);
    expect((await stream.next()).value).toEqual({ taskId, version: 1 });
    await workspace.live.publish(taskChannel(workspace.organizationId, taskId), { taskId, version: 2 });
    expect((await stream.next()).value).toEqual({ taskId, version: 2 });
    await stream.return?.();
  });

  it("shows nothing of another organization's work and lets nobody follow or retry it", async () => {
    const { taskId } = news();
    await record(news({ taskId, state: 'FAILED' }));
    const stranger = workspace.as('owner', newId());
    expect(await listTasks(stranger, page)).toEqual([]);
    await expect(retryTask(stranger, { taskId })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(followTask(stranger, taskId).next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('sends a failed task back to its subgraph, and refuses one that has not failed and a reader', async () => {
    const { taskId } = news();
    await record(news({ taskId, state: 'FAILED' }));
    await retryTask(workspace.as(), { taskId });
    const sent = await workspace.orm.em
      .fork()
      .execute("select name, payload from operations.outbox where payload->>'taskId' = ?", [taskId]);
    expect(sent).toMatchObject([{ name: 'ingestion.retry-task' }]);
    const { taskId: running } = news();
    await record(news({ taskId: running, state: 'RUNNING' }));
    await expect(retryTask(workspace.as(), { taskId: running })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(retryTask(workspace.as('analyst'), { taskId })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
