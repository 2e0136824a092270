import { Switch, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { AREA } from '../../graphql/area.ts';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { AreaQuery } from '../../graphql/use-area-query.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { CopyField } from '../../shared/copy-field.tsx';
import { DataCard } from '../../shared/data-card.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { useMay } from '../session/use-viewer.ts';
import { ConnectionEvents } from './connection-events.tsx';
import { serviceName } from './service-name.ts';
import classes from './connection-card.module.css';

export const ConnectionFragment = graphql(`
  fragment ConnectionCard_integration on IntegrationConfig {
    id
    integrationType
    name
    webhookUrl
    enabled
    createdAt
    lastEventAt
    credentials {
      names
      updatedAt
    }
    ...ConnectionEvents_integration
  }
`);

const SwitchIntegration = graphql(`
  mutation SwitchIntegration($input: UpdateIntegrationInput!) {
    updateIntegration(input: $input) {
      __typename
      ... on UpdateIntegrationPayload {
        integration {
          id
          enabled
        }
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** A connection: where its webhooks go, whether it is in use, what arrived. */
export function ConnectionCard({
  integration: masked,
  query,
}: {
  integration: FragmentType<typeof ConnectionFragment>;
  query: AreaQuery<unknown>;
}) {
  const integration = readFragment(ConnectionFragment, masked);
  const { id, integrationType, name, webhookUrl, enabled, createdAt, lastEventAt, credentials } = integration;
  const { send, isSending } = useWrite(SwitchIntegration);
  const mayWrite = useMay('integrations:write');
  const change = async (isOn: boolean) => {
    const done = await send({ input: { integrationId: id, enabled: isOn } });
    if (!done) notifications.show({ message: `${name} could not be switched ${isOn ? 'on' : 'off'}.`, color: 'red' });
  };
  const toggle = (
    <Switch
      label={enabled ? 'In use' : 'Off'}
      aria-label={`Use ${name}`}
      size="sm"
      checked={enabled}
      disabled={isSending || !mayWrite}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  );
  return (
    <DataCard
      name={`integration-${id}`}
      title={`${serviceName(integrationType)} · ${name}`}
      area={AREA.integrations}
      query={query}
      hasData
      action={toggle}
    >
      <Text size="sm" c="dimmed" mb="sm">
        Connected <TimeAgo at={createdAt} /> ·{' '}
        {lastEventAt ? (
          <>
            last event <TimeAgo at={lastEventAt} />
          </>
        ) : (
          'nothing has arrived yet'
        )}{' '}
        · {credentials.names.join(', ')} sealed <TimeAgo at={credentials.updatedAt} />
      </Text>
      {webhookUrl ? (
        <div className={classes.webhook}>
          <h3 className={classes.heading}>Webhook URL</h3>
          <CopyField value={webhookUrl} label="Copy the webhook URL" testId="webhook-url" />
          <Text size="xs" c="dimmed">
            Give it to the shop for the topics orders/create, orders/cancelled and refunds/create, in JSON.
            {enabled ? '' : ' While the connection is off, what arrives is refused.'}
          </Text>
        </div>
      ) : null}
      <h3 className={classes.heading}>Events</h3>
      <ConnectionEvents integration={integration} />
    </DataCard>
  );
}
