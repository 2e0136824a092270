import { Anchor, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { addDays } from '@castgraph/kernel/days';
import { formatSpan } from '../../shared/format-time.ts';
import { CampaignStateBadge } from '../campaigns/campaign-state.tsx';
import type { CalendarWeek } from './calendar-rows.ts';
import classes from './calendar.module.css';

/** The same flights for narrow screens: week by week, each with what runs in it. */
export function WeekList({ weeks }: { weeks: readonly CalendarWeek[] }) {
  return (
    <div className={classes.weeks}>
      {weeks.map(({ monday, flights }) => (
        <section key={monday} className={classes.week} data-testid="calendar-week">
          <h3>{formatSpan({ from: monday, to: addDays(monday, 6) })}</h3>
          <ul>
            {flights.map(({ id, campaignId, campaignName, state, firstDay, lastDay }) => (
              <li key={id}>
                <Group justify="space-between" gap="xs" wrap="nowrap">
                  <Anchor
                    size="sm"
                    fw={550}
                    c="inherit"
                    style={{ overflowWrap: 'anywhere' }}
                    renderRoot={(props) => <Link to="/campaigns/$campaignId" params={{ campaignId }} {...props} />}
                  >
                    {campaignName}
                  </Anchor>
                  <CampaignStateBadge state={state} />
                </Group>
                <Text size="xs" c="dimmed" className="number">
                  {formatSpan({ from: firstDay, to: lastDay })}
                </Text>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
