import { defineEntity, p } from '@mikro-orm/core';
import type { TaskState } from '@castgraph/contracts/task-changed';

const TaskSchema = defineEntity({
  name: 'Task',
  tableName: 'task',
  properties: {
    organizationId: p.uuid().primary(),
    taskId: p.uuid().primary(),
    type: p.text(),
    subgraph: p.text(),
    state: p.text().$type<TaskState>(),
    /** Grows with every step, so that news which overtook each other do no harm. */
    version: p.bigint('number'),
    percent: p.integer(),
    message: p.text().nullable(),
    retryCount: p.integer(),
    payload: p.json().$type<Record<string, unknown>>(),
    everySeconds: p.integer().nullable(),
    nextRunAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
    updatedAt: p.datetime(3),
  },
});

/** A piece of background work as its queue last told of it. */
export class Task extends TaskSchema.class {}
TaskSchema.setClass(Task);
