import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { StatusBadge } from '../../shared/status-badge.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';
import { deviceName } from './device-name.ts';

export const SessionRowFragment = graphql(`
  fragment SessionRow_session on Session {
    id
    organizationId
    device
    createdAt
    lastSeenAt
    expiresAt
    isCurrent
  }
`);
const EndSession = graphql(`
  mutation EndSession($id: ID!) {
    endSession(id: $id) {
      __typename
      ... on EndSessionPayload {
        sessionId
      }
      ... on UserError {
        message
      }
    }
  }
`);

interface SessionRowProps {
  session: FragmentType<typeof SessionRowFragment>;
  organizationNames: ReadonlyMap<string, string>;
  onEnded: () => void;
}

/** One place where the caller is signed in. The current one ends by signing out. */
export function SessionRow({ session: masked, organizationNames, onEnded }: SessionRowProps) {
  const { id, organizationId, device, createdAt, lastSeenAt, expiresAt, isCurrent } = readFragment(SessionRowFragment, masked);
  const { send, isSending, refusal } = useWrite(EndSession);
  const name = deviceName(device);
  const end = async () => {
    if (!(await send({ id }))) return;
    notifications.show({ message: `${name} is signed out.`, color: 'pine' });
    onEnded();
  };
  return (
    <Table.Tr data-testid="session">
      <Table.Td>
        <Group gap="xs">
          <Text size="sm" fw={500} title={device} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          {isCurrent ? <StatusBadge tone="good">This one</StatusBadge> : null}
        </Group>
        <Text size="xs" c={refusal ? 'red' : 'dimmed'}>
          {refusal?.message ?? organizationNames.get(organizationId) ?? ''}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={createdAt} />
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <TimeAgo at={expiresAt} />
      </Table.Td>
      <Table.Td>
        <TimeAgo at={lastSeenAt} />
      </Table.Td>
      <Table.Td ta="right">
        {isCurrent ? null : (
          <Button size="compact-xs" variant="default" loading={isSending} onClick={() => void end()} aria-label={`Sign out ${name}`}>
            Sign out
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
