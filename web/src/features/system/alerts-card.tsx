import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AlertSeverity, AlertsQuery } from '../../graphql/generated/graphql.ts';
import { useAreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { DataCard } from '../../shared/data-card.tsx';
import { StatusBadge, type Tone } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useMay } from '../session/use-viewer.ts';
import classes from './alerts-card.module.css';

const Alerts = graphql(`
  query Alerts {
    alerts {
      alertId
      severity
      service
      message
      createdAt
      acknowledgedAt
      resolvedAt
    }
  }
`);

const AcknowledgeAlert = graphql(`
  mutation AcknowledgeAlert($input: AcknowledgeAlertInput!) {
    acknowledgeAlert(input: $input) {
      __typename
      ... on AcknowledgeAlertPayload {
        alert {
          alertId
          acknowledgedAt
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

const severities: Record<AlertSeverity, [tone: Tone, word: string]> = {
  INFO: ['busy', 'Info'],
  WARNING: ['warn', 'Warning'],
  CRITICAL: ['bad', 'Critical'],
};

/** What a person should know about now, and what was resolved of late. */
export function AlertsCard() {
  const query = useAreaQuery(Alerts, { area: AREA.system, variables: {} });
  const alerts = query.data?.alerts;
  return (
    <DataCard name="alerts" title="Alerts" area={AREA.system} query={query} hasData={alerts !== undefined}>
      {alerts?.length === 0 ? (
        <Text size="sm" c="dimmed">
          No alert. New ones appear here, and as a note on every page.
        </Text>
      ) : (
        <ul className={classes.list}>
          {alerts?.map((alert) => (
            <AlertItem key={alert.alertId} alert={alert} />
          ))}
        </ul>
      )}
    </DataCard>
  );
}

function AlertItem({ alert }: { alert: AlertsQuery['alerts'][number] }) {
  const { send, isSending } = useWrite(AcknowledgeAlert);
  const mayAcknowledge = useMay('operations:write');
  const [tone, word] = severities[alert.severity];
  const isOver = alert.resolvedAt != null;
  const acknowledge = async () => {
    if (!(await send({ input: { alertId: alert.alertId } })))
      notifications.show({ message: 'The alert could not be acknowledged.', color: 'red' });
  };
  return (
    <li className={classes.item} data-over={isOver || undefined}>
      <div className={classes.words}>
        <div className={classes.head}>
          <StatusBadge tone={isOver ? 'quiet' : tone}>{isOver ? 'Resolved' : word}</StatusBadge>
          <Text size="sm" fw={550}>
            {alert.service}
          </Text>
        </div>
        <Text size="sm">{alert.message}</Text>
        <Text size="xs" c="dimmed">
          raised <TimeAgo at={alert.createdAt} />
          {alert.resolvedAt ? (
            <>
              , resolved <TimeAgo at={alert.resolvedAt} />
            </>
          ) : null}
          {alert.acknowledgedAt ? (
            <>
              , seen <TimeAgo at={alert.acknowledgedAt} />
            </>
          ) : null}
        </Text>
      </div>
      {alert.acknowledgedAt || isOver || !mayAcknowledge ? null : (
        <Button size="compact-sm" variant="default" loading={isSending} onClick={() => void acknowledge()}>
          Acknowledge
        </Button>
      )}
    </li>
  );
}
