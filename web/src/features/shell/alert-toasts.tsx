import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useConnection } from '../../graphql/use-connection.ts';
import { useLive } from '../../graphql/use-live.ts';
import { useMay } from '../session/use-viewer.ts';

const AlertRaised = graphql(`
  subscription AlertRaised {
    alertRaised {
      alertId
      severity
      service
      message
      resolvedAt
    }
  }
`);

const colors = { INFO: 'blue', WARNING: 'yellow', CRITICAL: 'red' } as const;

/** Tells of every alert as it is raised or resolved, wherever in the product the reader is. */
export function AlertToasts() {
  const { client } = useConnection();
  const mayRead = useMay('operations:read');
  useLive(AlertRaised, {
    area: AREA.system,
    variables: {},
    skip: !mayRead,
    onValue: ({ alertRaised: { alertId, severity, service, message, resolvedAt } }) => {
      const isOver = resolvedAt != null;
      notifications.show({
        id: alertId,
        title: isOver ? `${service}: resolved` : service,
        message,
        color: isOver ? 'pine' : colors[severity],
        autoClose: severity === 'CRITICAL' && !isOver ? false : 8000,
      });
      void client.refetchQueries({ updateCache: (cache) => cache.evict({ fieldName: 'alerts' }) });
    },
  });
  return null;
}
