import type { Alert } from './alerts/alert.entity.ts';
import type { HealthStatus } from './health/health-status.entity.ts';
import type { TaskMoved } from './tasks/follow-task.ts';
import type { Task } from './tasks/task.entity.ts';

/** What resolvers of a GraphQL type are given as its parent; the code generator reads the names. */
export type TaskMapper = Task;
export type TaskProgressMapper = TaskMoved;
export type HealthStatusMapper = HealthStatus;
export type AlertMapper = Alert;
