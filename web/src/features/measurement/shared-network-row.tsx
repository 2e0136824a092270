import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { formatCount } from '../../shared/format-number.ts';
import { formatDay } from '../../shared/format-time.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { useToday } from '../../shared/use-today.ts';

export const SharedNetworkRowFragment = graphql(`
  fragment SharedNetworkRow_network on SharedNetwork {
    id
    label
    networks
    liftsDataCentre
    validFrom
    validUntil
  }
`);

const RemoveSharedNetwork = graphql(`
  mutation RemoveSharedNetwork($input: RemoveSharedNetworkInput!) {
    removeSharedNetwork(input: $input) {
      __typename
      ... on RemoveSharedNetworkPayload {
        id
        recountTaskId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface SharedNetworkRowProps {
  network: FragmentType<typeof SharedNetworkRowFragment>;
  mayChange: boolean;
  /** It is off the list; the task counts again without it. */
  onRemoved: (recountTaskId: string) => void;
}

/** A network on the list. */
export function SharedNetworkRow({ network: masked, mayChange, onRemoved }: SharedNetworkRowProps) {
  const { id, label, networks, liftsDataCentre, validFrom, validUntil } = readFragment(SharedNetworkRowFragment, masked);
  const { send, isSending, refusal } = useWrite(RemoveSharedNetwork);
  const isExpired = validUntil.slice(0, 10) < useToday();
  const remove = async () => {
    const removed = await send({ input: { id } });
    if (!removed) return;
    notifications.show({ message: `${label} is off the list. The days concerned are counted again.`, color: 'pine' });
    onRemoved(removed.recountTaskId);
  };
  return (
    <Table.Tr data-testid="shared-network">
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500}>
            {label}
          </Text>
          {isExpired ? <StatusBadge tone="warn">Expired</StatusBadge> : null}
        </Group>
        <Text size="xs" c={refusal ? 'red' : 'dimmed'}>
          {refusal?.message ?? (liftsDataCentre ? 'counts even where its addresses are a data centre’s' : '')}
        </Text>
      </Table.Td>
      <Table.Td ta="right" className="number" visibleFrom="sm">
        {formatCount(networks)}
      </Table.Td>
      <Table.Td className="number">
        {formatDay(validFrom.slice(0, 10))} – {formatDay(validUntil.slice(0, 10))}
      </Table.Td>
      <Table.Td ta="right">
        {mayChange ? (
          <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void remove()} aria-label={`Remove ${label}`}>
            Remove
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
