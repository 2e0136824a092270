import { Code, Table, Text } from '@mantine/core';
import { readFragment, type FragmentType } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { InfoTip } from '../../shared/info-tip.tsx';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const ConnectionEventsFragment = graphql(`
  fragment ConnectionEvents_integration on IntegrationConfig {
    id
    events(first: 20) {
      edges {
        node {
          id
          eventType
          timestamp
          processed
          data
        }
      }
    }
  }
`);

/** What a connection told us, newest first. */
export function ConnectionEvents({ integration: masked }: { integration: FragmentType<typeof ConnectionEventsFragment> }) {
  const { events } = readFragment(ConnectionEventsFragment, masked);
  if (events.edges.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        Nothing has arrived yet. Place a test order, or send a test notification from the shop’s settings.
      </Text>
    );
  }
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Event</Table.Th>
          <Table.Th visibleFrom="xs">When</Table.Th>
          <Table.Th>State</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {events.edges.map(({ node }) => (
          <Table.Tr key={node.id} data-testid="integration-event">
            <Table.Td>
              {node.eventType}
              <InfoTip label={`What ${node.eventType} said`}>
                <Code block mah={260} style={{ overflow: 'auto' }}>
                  {JSON.stringify(node.data, null, 2)}
                </Code>
              </InfoTip>
            </Table.Td>
            <Table.Td visibleFrom="xs">
              <TimeAgo at={node.timestamp} />
            </Table.Td>
            <Table.Td>
              {node.processed ? <StatusBadge tone="good">Handed on</StatusBadge> : <StatusBadge tone="busy">Waiting</StatusBadge>}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
