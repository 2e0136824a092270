import { Button, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { type FragmentType, readFragment } from '../../graphql/generated/fragment-masking.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useWrite } from '../../graphql/use-write.ts';
import { ConfirmDialog } from '../../shared/confirm-dialog.tsx';
import { OuterLink } from '../../shared/outer-link.tsx';
import { ScopeList } from '../../shared/scope-list.tsx';
import { TimeAgo } from '../../shared/time-ago.tsx';

export const ConnectedAppFragment = graphql(`
  fragment ConnectedAppRow_app on ConnectedApp {
    clientId
    name
    publisher
    homepage
    scopes
    connectedAt
    lastUsedAt
  }
`);
const RevokeConnectedApp = graphql(`
  mutation RevokeConnectedApp($clientId: ID!) {
    revokeConnectedApp(clientId: $clientId) {
      __typename
      ... on RevokeConnectedAppPayload {
        clientId
      }
      ... on UserError {
        message
      }
    }
  }
`);

/** An app that acts for the reader, and the way to end that. */
export function ConnectedAppRow({ app: masked, onEnded }: { app: FragmentType<typeof ConnectedAppFragment>; onEnded: () => void }) {
  const { clientId, name, publisher, homepage, scopes, connectedAt, lastUsedAt } = readFragment(ConnectedAppFragment, masked);
  const { send, isSending, refusal } = useWrite(RevokeConnectedApp);
  const [isAsking, { open, close }] = useDisclosure(false);
  const end = async () => {
    if (!(await send({ clientId }))) return;
    close();
    notifications.show({ message: `${name} acts for you no more.`, color: 'pine' });
    onEnded();
  };
  return (
    <Table.Tr data-testid="connected-app">
      <Table.Td>
        <Text size="sm" fw={500}>
          <OuterLink address={homepage}>{name}</OuterLink>
        </Text>
        <Text size="xs" c="dimmed">
          by {publisher}
        </Text>
      </Table.Td>
      <Table.Td visibleFrom="sm">
        <ScopeList scopes={scopes} />
      </Table.Td>
      <Table.Td visibleFrom="md">
        <TimeAgo at={connectedAt} />
      </Table.Td>
      <Table.Td>{lastUsedAt ? <TimeAgo at={lastUsedAt} /> : 'never'}</Table.Td>
      <Table.Td ta="right">
        <Button size="compact-xs" variant="default" onClick={open} aria-label={`Disconnect ${name}`}>
          Disconnect
        </Button>
        <ConfirmDialog
          isOpen={isAsking}
          onClose={close}
          title={`Disconnect ${name}?`}
          verb="Disconnect"
          onConfirm={() => void end()}
          isSending={isSending}
          refusal={refusal}
        >
          It is refused from its next request on. To let it in again, start from the app.
        </ConfirmDialog>
      </Table.Td>
    </Table.Tr>
  );
}
