import { defineEntity, p } from '@mikro-orm/core';

/** How a part does. */
export type HealthState = 'HEALTHY' | 'DEGRADED' | 'UNHEALTHY';

/** One thing that was looked at. */
export interface StoredCheck {
  name: string;
  status: HealthState;
  durationMs: number;
  message: string | null;
}

const HealthStatusSchema = defineEntity({
  name: 'HealthStatus',
  tableName: 'health_status',
  properties: {
    area: p.text().primary(),
    status: p.text().$type<HealthState>(),
    checks: p.json().$type<StoredCheck[]>(),
    lookedAt: p.datetime(3),
    /** Since when the status is what it is. */
    since: p.datetime(3),
  },
});

/** How an area of the product did when it was last looked at. */
export class HealthStatus extends HealthStatusSchema.class {}
HealthStatusSchema.setClass(HealthStatus);
