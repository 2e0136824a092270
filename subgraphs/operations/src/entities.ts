import { Alert } from './alerts/alert.entity.ts';
import { HealthStatus } from './health/health-status.entity.ts';
import { Task } from './tasks/task.entity.ts';

/** Every table of this subgraph. */
export const entities = [Task, HealthStatus, Alert];
