import { Text } from '@mantine/core';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { HealthState } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { usePeriodicRefetch } from './use-periodic-refetch.ts';
import classes from './health-card.module.css';

const Health = graphql(`
  query Health {
    health {
      service
      status
      timestamp
      checks {
        name
        status
        durationMs
        message
      }
    }
  }
`);

const states: Record<HealthState, [tone: Tone, word: string]> = {
  HEALTHY: ['good', 'Healthy'],
  DEGRADED: ['warn', 'Degraded'],
  UNHEALTHY: ['bad', 'Unhealthy'],
};

/** How each part of the product does. */
export function HealthCard() {
  const query = useAreaQuery(Health, { area: AREA.system, variables: {} });
  usePeriodicRefetch(query.refetch);
  return (
    <DataCard name="health" title="Health" area={AREA.system} query={query} hasData={query.data !== undefined}>
      <ul className={classes.list}>
        {query.data?.health.map(({ service, status, timestamp, checks }) => (
          <li key={service} className={classes.area} data-testid={`health-${service}`} data-status={status}>
            <div className={classes.head}>
              <span className={classes.name}>{service}</span>
              <StatusBadge tone={states[status][0]}>{states[status][1]}</StatusBadge>
            </div>
            <ul className={classes.checks}>
              {checks.map((check) => (
                <li key={check.name}>
                  <span className={classes.dot} data-status={check.status} aria-hidden />
                  {check.name}
                  <span className="visually-hidden">, {states[check.status][1]}</span>
                  <span className={classes.duration}>
                    {check.durationMs < 10 ? check.durationMs.toFixed(1) : Math.round(check.durationMs)} ms
                  </span>
                  {check.message ? <span className={classes.message}>{check.message}</span> : null}
                </li>
              ))}
            </ul>
            <Text size="xs" c="dimmed">
              looked at <TimeAgo at={timestamp} />
            </Text>
          </li>
        ))}
      </ul>
    </DataCard>
  );
}
