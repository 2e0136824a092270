import { recordOrganization as definition } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';

/** Consumes `accounts.organization-created`: the organization's time zone becomes that of its days. Choices made since stand. */
export const recordOrganizationJob = implementConsumer(definition, ({ organizationId, timeZone }, { em }) =>
  em.execute(
    `/* record-organization */
     insert into analytics.measurement_setting as s (organization_id, time_zone) values (?, ?)
     on conflict (organization_id) do update set time_zone = excluded.time_zone where s.time_zone = 'UTC'`,
    [organizationId, timeZone],
  ),
);
