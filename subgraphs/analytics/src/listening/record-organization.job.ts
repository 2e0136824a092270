import { recordOrganization as definition } from '@castgraph/contracts/subscriptions';
import { implementConsumer } from '@castgraph/queue/implement-job';

/**
 * Consumes `accounts.organization-created`: the organization's time zone becomes that of its days, and its name heads what is
 * published of its methodology. Choices made since stand.
 */
export const recordOrganizationJob = implementConsumer(definition, ({ organizationId, timeZone, name }, { em }) =>
  em.execute(
    `/* record-organization */
     insert into analytics.measurement_setting as s (organization_id, time_zone, organization_name) values (?, ?, ?)
     on conflict (organization_id) do update
        set time_zone = case when s.time_zone = 'UTC' then excluded.time_zone else s.time_zone end,
            organization_name = excluded.organization_name`,
    [organizationId, timeZone, name],
  ),
);
